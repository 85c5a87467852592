import { useMemo } from 'react'
import { traceFlows } from '@/model/exposure'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/address/use-view'
import { useIsOnSlide } from '@/ui/exhibit/use-is-on-slide'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'
import { FoldedTable } from '@/ui/tables/folded-table'
import { writeKg } from '@/features/exposure/part-words'
import { PartFlow } from './flow/part-flow'
import styles from './part.module.css'
import { type PartPanelProps } from './part-props'
import { toHeldBack, toOrigins, type Origin } from './to-origins'

/** Which regions and gates a part hangs on, from mine to part. */
export function PartOrigins({ assessed, row }: PartPanelProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const { hrefTo } = useView()
  const isOnSlide = useIsOnSlide('part-origins')
  const { run, materials, asOfWeek, record, asOf } = assessed
  const flows = useMemo(
    () => traceFlows({ run, part: row.part, materials, atWeek: asOfWeek }),
    [run, row.part, materials, asOfWeek],
  )
  const origins = useMemo(() => toOrigins(flows, record), [flows, record])
  const columns = useMemo(() => toColumns(format), [format])
  const table = { caption: 'Ways from mines to the part', columns, rows: origins, rowId: toId }
  return (
    <Panel
      exhibit="part-origins"
      title={toTitle(toHeldBack(origins), format.date(asOf), format)}
      subtitle="From mine over gate to part: share of the part’s oxide before the disruption, and what leaves the mine on the day over what leaves it in the no-disruption baseline (modelled). Nobody publishes whose oxide goes where, so every buyer is taken to draw on the pool that all mines fill."
      sources={look(
        origins.flatMap(
          ({ regionId }) => record.regions.find(({ id }) => id === regionId)?.output.sources ?? [],
        ),
      )}
    >
      <PartFlow flows={flows} record={record} />
      {isOnSlide ? (
        <FoldedTable {...table} />
      ) : (
        <DataTable
          {...table}
          isCaptionHidden
          isDense
          maxHeight="26rem"
          rowHref={({ regionId }) => hrefTo(`/regions/${regionId}`)}
        />
      )}
    </Panel>
  )
}

/** What its mines ship is one thing; licences, own stock and the market outside China come after it. */
function toTitle(heldBack: number, day: string, format: Format): string {
  return heldBack < 0.005
    ? `Its mines shipped in full on ${day}`
    : `${format.percent(heldBack)} of its oxide was not leaving its mines on ${day}`
}

function toId({ regionId }: Origin): string {
  return regionId
}

function toColumns(format: Format): readonly Column<Origin>[] {
  return [
    {
      id: 'region',
      header: 'Mine region',
      isRowHeader: true,
      cell: ({ region, country }) => `${region}, ${country}`,
    },
    { id: 'gate', header: 'Gate', priority: 2, cell: ({ gate }) => gate ?? 'none' },
    {
      id: 'elements',
      header: 'Elements',
      priority: 3,
      cell: ({ elementIds }) => elementIds.join(', '),
    },
    {
      id: 'share',
      header: 'Share of its oxide',
      text: ({ share }) => format.percent(share),
      value: ({ share }) => share,
      cell: ({ share, passing }) => (
        <span className={styles['flow']}>
          <span aria-hidden="true" className={styles['track']}>
            <span className={styles['whole']} style={{ width: `${share * 100}%` }}>
              <span
                className={styles['passing']}
                style={{ width: `${Math.min(1, passing) * 100}%` }}
              />
            </span>
          </span>
          {format.percent(share)}
        </span>
      ),
    },
    {
      id: 'kg',
      header: 'Oxide',
      unit: 'per year',
      align: 'end',
      priority: 2,
      cell: ({ kgPerYear }) => writeKg(kgPerYear, format),
    },
    {
      id: 'passing',
      header: 'Leaving',
      unit: 'of no-disruption baseline',
      align: 'end',
      cell: ({ passing }) => format.percent(passing),
    },
  ]
}
