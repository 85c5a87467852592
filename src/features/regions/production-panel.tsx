import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { CASE_COUNTRY } from '@/domain/record/case-regions'
import { type CountryProduction, type Governance } from '@/domain/record/statistics'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { BarChart } from '@/ui/charts/bar/bar-chart'
import { type Bar } from '@/ui/charts/bar/bar-chart-props'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import pageStyles from '@/ui/layout/page.module.css'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'
import { ProductionTables } from './production-tables'
import { toNewestYear, type NewestYear } from './to-production'
import { toCountryName } from './to-region-rows'

/** World mine production by country as the statistics print it, with their revisions. */
export function ProductionPanel() {
  const { queries } = useData()
  const production = useQuery(queries.production)
  const governance = useQuery(queries.governance)
  const state = useDataState([production, governance])
  const look = useSourceLookup()
  return (
    <Panel
      exhibit="production"
      title="World mine production by country"
      subtitle="Contained oxide, t REO per calendar year, from the edition in use for each year. Figures that a later edition revised are listed below."
      state={state}
      minHeight="32rem"
      sources={look((production.data ?? []).flatMap(({ output }) => output.sources))}
    >
      {production.data !== undefined && governance.data !== undefined && (
        <Production production={production.data} governance={governance.data} />
      )}
    </Panel>
  )
}

type ProductionProps = {
  readonly production: readonly CountryProduction[]
  readonly governance: readonly Governance[]
}

function Production({ production, governance }: ProductionProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const newest = useMemo(() => toNewestYear(production), [production])
  const nameOf = useMemo(() => toNamer(governance), [governance])
  if (newest === undefined) return <p>The record holds no production.</p>
  const words = toWords(newest, nameOf, format)
  return (
    <div className={pageStyles['columns']}>
      <ExhibitFinding words={words.title} />
      <BarChart
        exhibit="production-bars"
        {...words}
        bars={toBars(newest, nameOf)}
        formatValue={format.integer}
        labelHeader="Country"
        orientation="horizontal"
        sources={look(newest.countries.flatMap(({ row }) => row.output.sources))}
        valueHeader="Mine production, t REO"
      />
      <ProductionTables nameOf={nameOf} production={production} />
    </div>
  )
}

function toNamer(governance: readonly Governance[]): (code: string) => string {
  return (code) => {
    if (code === 'other') return 'Other countries'
    return code === 'world' ? 'World, as printed' : toCountryName(code, governance)
  }
}

function toBars({ countries }: NewestYear, nameOf: (code: string) => string): readonly Bar[] {
  return countries.map(({ row: { country, output } }) => ({
    id: country,
    label: nameOf(country),
    value: output.value ?? undefined,
    missingReason: output.note ?? 'withheld',
    isEstimated: output.evidence === 'estimated',
  }))
}

function toWords(
  { year, vintage, countries, world }: NewestYear,
  nameOf: (code: string) => string,
  format: Format,
) {
  const [largest] = countries
  const name = nameOf(largest?.row.country ?? '')
  const share = format.percent(largest?.share ?? Number.NaN)
  const isEstimate = countries.some(({ row }) => row.output.evidence === 'estimated')
  const total = world?.output.value ?? Number.NaN
  const myanmar = countries.find(({ row }) => row.country === CASE_COUNTRY)
  const second =
    myanmar === undefined
      ? ''
      : ` ${nameOf(CASE_COUNTRY)} gave ${format.percent(myanmar.share ?? Number.NaN)}.`
  return {
    title: `${name} mined ${share} of the world’s rare-earth oxide in ${year}`,
    subtitle: `Mine production, t REO, ${year} (${vintage}${isEstimate ? ', estimates as printed' : ''})`,
    sentence: `Of ${format.integer(total)} t REO printed for the world in ${year}, ${name} gave ${share}.${second}`,
  }
}
