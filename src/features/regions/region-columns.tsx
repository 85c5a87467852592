import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { type Format } from '@/ui/format/create-format'
import { type Column } from '@/ui/tables/column'
import { Holders } from './holders'
import pageStyles from '@/ui/layout/page.module.css'
import { GateCell, MinesCell } from './region-cells'
import { type RegionRow } from './to-region-rows'

/** Return the columns of the table of regions. */
export function toRegionColumns(format: Format): readonly Column<RegionRow>[] {
  return [
    {
      id: 'region',
      header: 'Region',
      isRowHeader: true,
      cell: ({ region }) => region.name,
      sortBy: ({ region }) => region.name,
    },
    {
      id: 'country',
      header: 'Country',
      priority: 2,
      cell: ({ country }) => country,
      sortBy: ({ country }) => country,
    },
    {
      id: 'holders',
      header: 'Controlled by',
      cell: ({ holders }) => <Holders holders={holders} />,
      sortBy: ({ holders }) => holders.map(({ shortName }) => shortName).join(),
    },
    {
      id: 'changed',
      header: 'Control changed',
      priority: 3,
      cell: ({ changedHands }) =>
        changedHands === undefined ? 'no change recorded' : format.date(changedHands),
      sortBy: ({ changedHands }) => changedHands,
    },
    {
      id: 'mines',
      header: 'Mines',
      cell: (row) => <MinesCell row={row} />,
      sortBy: ({ mines }) => mines,
    },
    {
      id: 'gate',
      header: 'Gate',
      priority: 3,
      cell: (row) => <GateCell row={row} />,
      sortBy: ({ gate }) => gate?.status,
    },
    {
      id: 'output',
      header: 'Output',
      unit: 't REO a year',
      align: 'end',
      priority: 2,
      cell: ({ region: { output } }) => (
        <>
          {format.integer(output.value)} <EvidenceMark evidence={output.evidence} />{' '}
          <span className={pageStyles['remark']}>{output.period}</span>
        </>
      ),
      sortBy: ({ region }) => region.output.value,
    },
    {
      id: 'share',
      header: 'Share of world output',
      unit: 't REO',
      align: 'end',
      priority: 3,
      cell: ({ worldShare }) => format.percent(worldShare),
      sortBy: ({ worldShare }) => worldShare,
    },
    {
      id: 'value',
      header: 'Value',
      unit: 'USD a year (derived)',
      align: 'end',
      priority: 2,
      cell: ({ valueUsd }) => format.usd(valueUsd),
      sortBy: ({ valueUsd }) => valueUsd,
    },
  ]
}
