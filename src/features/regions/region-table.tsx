import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { CASE_COUNTRY } from '@/domain/record/case-regions'
import { spanAt } from '@/domain/record/span-at'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/address/use-view'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { SegmentedControl } from '@/ui/layout/segmented-control'
import { DataTable } from '@/ui/tables/data-table'
import pageStyles from '@/ui/layout/page.module.css'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'
import { toRegionColumns } from './region-columns'
import { toRegionRows, type RegionRow } from './to-region-rows'
import { toRegionsSentence } from './to-regions-sentence'

const GROUPS = ['all', CASE_COUNTRY, 'CN', 'elsewhere'] as const
type Group = (typeof GROUPS)[number]

/** Title of the page, what stands still, and all regions as a table. */
export function RegionTable() {
  const { queries } = useData()
  const regions = useQuery(queries.regions)
  const gates = useQuery(queries.gates)
  const controllers = useQuery(queries.controllers)
  const elements = useQuery(queries.elements)
  const governance = useQuery(queries.governance)
  const state = useDataState([regions, gates, controllers, elements, governance])
  const look = useSourceLookup()
  const format = useFormat()
  const { view, hrefTo } = useView()
  const [group, setGroup] = useState<Group>('all')
  const rows = useMemo(
    () =>
      regions.data && gates.data && controllers.data && elements.data && governance.data
        ? toRegionRows(
            {
              regions: regions.data,
              gates: gates.data,
              controllers: controllers.data,
              elements: elements.data,
              governance: governance.data,
            },
            view.asOf,
          )
        : [],
    [regions.data, gates.data, controllers.data, elements.data, governance.data, view.asOf],
  )
  const columns = useMemo(() => toRegionColumns(format), [format])
  const pricePeriods = format.list([
    ...new Set(elements.data?.map(({ basePriceUsdPerKg }) => basePriceUsdPerKg.period)),
  ])
  const shown = rows.filter((row) => isIn(group, row))
  return (
    <>
      <header className={pageStyles['intro']}>
        <h1>Mining regions</h1>
        {rows.length > 0 && (
          <p className={pageStyles['lead']}>{toRegionsSentence(rows, view.asOf, format)}</p>
        )}
      </header>
      <Panel
        exhibit="region-table"
        title="Who controls each region, what its mines do, and what they are worth"
        subtitle={`Output in tonnes of contained oxide before the disruption. Value: output × oxide value of the basket at prices of ${pricePeriods} × the share paid. No output of a single mine is public; estimates are marked.`}
        state={state}
        minHeight="40rem"
        sources={look(shown.flatMap(toSourceIds(view.asOf)))}
        actions={
          <SegmentedControl
            label="Country"
            isLabelHidden
            options={[
              { value: 'all', label: 'All' },
              { value: CASE_COUNTRY, label: 'Myanmar' },
              { value: 'CN', label: 'China' },
              { value: 'elsewhere', label: 'Elsewhere' },
            ]}
            value={group}
            onChange={setGroup}
          />
        }
      >
        <ExhibitFinding words={toRegionsSentence(rows, view.asOf, format)} />
        <DataTable
          caption={`Mining regions on ${format.dateLong(view.asOf)}`}
          columns={columns}
          emptyMessage="The record has no region here."
          isCaptionHidden
          rowHref={({ region }) => hrefTo(`/regions/${region.id}`)}
          rowId={({ region }) => region.id}
          rows={shown}
        />
      </Panel>
    </>
  )
}

function isIn(group: Group, { region }: RegionRow): boolean {
  if (group === 'all') return true
  return group === 'elsewhere'
    ? region.country !== CASE_COUNTRY && region.country !== 'CN'
    : region.country === group
}

function toSourceIds(asOf: string): (row: RegionRow) => readonly string[] {
  return ({ region }) => [
    ...region.output.sources,
    ...region.basket.sources,
    ...(spanAt(region.control, asOf)?.sources ?? []),
    ...(spanAt(region.production, asOf)?.sources ?? []),
  ]
}
