import { useMemo } from 'react'
import { type ElementIndicators, type RegionContribution } from '@/domain/market/indicators'
import { type ElementRecord, type RegionRecord } from '@/domain/record/record'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/address/use-view'
import { StackedShareBar } from '@/ui/charts/bar/stacked-share-bar'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'
import { toSupplySegments } from './to-supply-segments'
import { toBothDays } from './to-both-days'
import { type ElementAssessment } from './use-indicators'

type ElementProps = { readonly element: ElementRecord }

/** Which regions an element comes from, and what of it does not arrive. */
export function ElementSupply({ element, pair, state }: ElementProps & ElementAssessment) {
  const now = toBothDays(pair, element.id)?.now
  return (
    <Panel
      exhibit="supply"
      title="Where it is mined"
      subtitle="Output × basket of each region before the disruption. Colour: who controls the region; stripes: mines halted on the as-of date."
      state={state}
      minHeight="30rem"
    >
      {pair !== undefined && now !== undefined && (
        <Supply element={element} now={now} regions={pair.record.regions} />
      )}
    </Panel>
  )
}

type SupplyProps = ElementProps & {
  readonly now: ElementIndicators
  readonly regions: readonly RegionRecord[]
}

function Supply({ element, now, regions }: SupplyProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const { hrefTo } = useView()
  const columns = useMemo(() => toColumns(regions, format), [regions, format])
  const [first] = now.contributions.toSorted((a, b) => b.share - a.share)
  const name = element.name.toLowerCase()
  const nameOf = (id: string | undefined): string =>
    regions.find((row) => row.id === id)?.name ?? format.missing()
  const part = format.percent(now.haltedShare)
  const sources = look(
    regions.flatMap(({ output, basket }) => [...output.sources, ...basket.sources]),
  )
  const finding =
    now.haltedShare > 0
      ? `${part} of world ${name} mine supply is halted or cut off`
      : `No world ${name} mine supply is halted or cut off`
  return (
    <>
      <ExhibitFinding words={finding} />
      <StackedShareBar
        labelHeader="Region"
        segments={toSupplySegments(now.contributions, regions, now.asOf)}
        sentence={`${nameOf(first?.regionId)} has the largest share, ${format.percent(first?.share ?? Number.NaN)}. A halted mine counts only with the output that the model takes as not lost.`}
        sources={sources}
        subtitle="Share of world mine supply before the disruption (derived; outputs and baskets are largely estimates)"
        title={finding}
      />
      <DataTable
        caption={`Regions that ${name} comes from, on ${format.dateLong(now.asOf)}`}
        columns={columns}
        initialSort={{ columnId: 'share', direction: 'descending' }}
        isCaptionHidden
        isDense
        rowHref={({ regionId }) => hrefTo(`/regions/${regionId}`)}
        rowId={({ regionId }) => regionId}
        rows={now.contributions}
      />
    </>
  )
}

type ContributionColumn = Column<RegionContribution>

function toColumns(
  regions: readonly RegionRecord[],
  format: Format,
): readonly ContributionColumn[] {
  const toShareColumn = (
    id: string,
    header: string,
    pick: (row: RegionContribution) => number,
    more: Partial<ContributionColumn> = {},
  ): ContributionColumn => ({
    id,
    header,
    align: 'end',
    cell: (row) => format.percent(pick(row)),
    sortBy: pick,
    ...more,
  })
  return [
    {
      id: 'region',
      header: 'Region',
      isRowHeader: true,
      cell: ({ regionId }) => regions.find(({ id }) => id === regionId)?.name ?? regionId,
    },
    toShareColumn('share', 'Share', (row) => row.share, { unit: 'of mine supply' }),
    toShareColumn('operating', 'Mines operate', ({ operating }) => operating, {
      unit: 'modelled',
      priority: 2,
    }),
    toShareColumn('gate', 'Gate passes', ({ gate }) => gate, { unit: 'modelled', priority: 2 }),
    toShareColumn('unrest', 'Unrest', ({ unrest }) => unrest, {
      unit: 'fades after control changes',
      priority: 3,
    }),
    toShareColumn('halted', 'Does not arrive', ({ haltedShare }) => haltedShare, {
      unit: 'of mine supply',
    }),
    toShareColumn('acute', 'Counts as acute', ({ acuteShare }) => acuteShare, {
      unit: 'of mine supply',
      priority: 2,
    }),
  ]
}
