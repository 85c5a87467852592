import { useQuery } from '@tanstack/react-query'
import { useDataState } from '@/data/panel-state'
import { ExhibitSubjectContext } from '@/ui/exhibit/exhibit-context'
import { Panel } from '@/ui/layout/panel'
import pageStyles from '@/ui/layout/page.module.css'
import { type RegionRecord } from '@/domain/record/record'
import { useView } from '@/state/address/use-view'
import { type LevyRecord } from '@/domain/record/history'
import { useData } from '@/data/data-context'
import { useSourceLookup } from '@/data/use-source-refs'
import { useFormat } from '@/ui/format/format-context'
import { SourcedTable, type SourcedRow } from '@/ui/tables/sourced-table'
import { SourceLine } from '@/ui/evidence/source-line'
import { PanelBody } from '@/ui/layout/panel-body'
import { RegionBasket } from './region-basket'
import { RegionEvents } from './region-events'
import { RegionFigures } from './region-figures'
import { RegionHistories } from './region-histories'
import { RegionOutlook } from './region-outlook'
import { useRegion } from './use-region'
import { toCountryName } from './to-region-rows'
import { toRegionSummary } from './to-region-summary'

type RegionIntroProps = { readonly region: RegionRecord }

const PRECISION_WORDS = {
  exact: 'on the site',
  town: 'the town it belongs to',
  approximate: 'approximate',
} as const

/** Name of a region, its state in a sentence, and where it lies. */
function RegionIntro({ region }: RegionIntroProps) {
  const { queries } = useData()
  const { view, hrefTo } = useView()
  const gates = useQuery(queries.gates)
  const controllers = useQuery(queries.controllers)
  const state = useDataState([gates, controllers])
  const format = useFormat()
  return (
    <header className={pageStyles['intro']}>
      <p className={pageStyles['muted']}>
        <a href={hrefTo('/regions')}>All mining regions</a>
      </p>
      <h1>{region.name}</h1>
      <PanelBody minHeight="3rem" state={state}>
        {gates.data !== undefined && controllers.data !== undefined && (
          <p className={pageStyles['lead']}>
            {toRegionSummary(
              { region, gates: gates.data, controllers: controllers.data, asOf: view.asOf },
              format,
            )}
          </p>
        )}
      </PanelBody>
      <Where region={region} />
    </header>
  )
}

function Where({ region }: RegionIntroProps) {
  const { queries } = useData()
  const { data: governance = [] } = useQuery(queries.governance)
  const format = useFormat()
  const look = useSourceLookup()
  const { place } = region
  return (
    <>
      <p className={pageStyles['text']}>
        {region.description} {toCountryName(region.country, governance)}; {region.deposit}.{' '}
        {place === null
          ? 'No coordinate is in the record.'
          : `Drawn at ${format.number(place.latitude, 2)}°, ${format.number(place.longitude, 2)}° (${PRECISION_WORDS[place.precision]}).${place.note === undefined ? '' : ` ${place.note}`}`}
      </p>
      <SourceLine sources={look(place?.sources ?? [])} />
    </>
  )
}

type RegionInputsProps = { readonly region: RegionRecord }

/** What the model assumes about a region, and other figures reported of it. */
function RegionInputs({ region }: RegionInputsProps) {
  const { queries } = useData()
  const history = useQuery(queries.history)
  const state = useDataState([history])
  const look = useSourceLookup()
  const format = useFormat()
  const { hrefTo } = useView()
  const levies = (history.data?.levies ?? []).filter(({ regionId }) => regionId === region.id)
  return (
    <>
      <Panel
        exhibit="assumptions"
        title="What the model assumes about it"
        subtitle="Every figure with its range and the reason for it."
        state={state}
      >
        <SourcedTable
          caption={`What the model assumes about ${region.name}`}
          corrections={hrefTo('/corrections')}
          look={look}
          rows={[
            toRow(region, 'Output', 'output'),
            toRow(region, 'Time until it arrives as supply', 'leadWeeks'),
            toRow(region, 'Spare capacity', 'spareCapacity'),
            toRow(region, 'Share of the oxide value paid', 'payability'),
            ...levies.map((levy) => toLevyRow(levy, format.date)),
          ]}
        />
      </Panel>
      {region.facts.length > 0 && (
        <Panel
          exhibit="other-facts"
          title="Other reported facts"
          subtitle="Counted by others; the model does not use them."
        >
          <SourcedTable
            caption={`Other reported facts about ${region.name}`}
            look={look}
            rows={region.facts.map(({ label, figure }) => ({ id: label, label, figure }))}
          />
        </Panel>
      )}
    </>
  )
}

function toRow(
  region: RegionRecord,
  label: string,
  field: 'output' | 'leadWeeks' | 'spareCapacity' | 'payability',
): SourcedRow {
  const correct = { subject: 'region-figure', place: `${region.id} ${field}` }
  return { id: field, label, figure: region[field], correct }
}

function toLevyRow(
  { id, from, usdPerTonne }: LevyRecord,
  date: (day: string) => string,
): SourcedRow {
  return { id, label: `Levy from ${date(from)}`, figure: usdPerTonne }
}

/** Longest piece of a mistyped address that the page repeats. */
const MAX_QUOTED = 40

type UnknownRegionProps = { readonly regionId: string; readonly regions: readonly RegionRecord[] }

/** Said when an address names a region that the record does not hold. */
function UnknownRegion({ regionId, regions }: UnknownRegionProps) {
  const { hrefTo } = useView()
  return (
    <div className={pageStyles['page']}>
      <header className={pageStyles['intro']}>
        <h1>No mining region is called “{regionId.slice(0, MAX_QUOTED)}”</h1>
        <p className={pageStyles['lead']}>
          The address may be mistyped or from another edition of the data. The record holds these
          regions:
        </p>
      </header>
      <ul className={pageStyles['links']}>
        {regions.map(({ id, name }) => (
          <li key={id}>
            <a href={hrefTo(`/regions/${id}`)}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

type RegionPageProps = { readonly regionId: string }

/** One mining region: who holds it, what its mines do, what they give and what that is worth. */
export function RegionPage({ regionId }: RegionPageProps) {
  const { query, regions, region } = useRegion(regionId)
  const state = useDataState([query])
  if (regions === undefined) {
    return (
      <div className={pageStyles['page']}>
        <h1>Mining region</h1>
        <Panel title="The record" state={state} minHeight="40rem" />
      </div>
    )
  }
  if (region === undefined) return <UnknownRegion regionId={regionId} regions={regions} />
  return (
    <ExhibitSubjectContext value={region.name}>
      <div className={pageStyles['page']}>
        <RegionIntro region={region} />
        <RegionFigures regionId={regionId} />
        <RegionHistories regionId={regionId} />
        <RegionBasket regionId={regionId} />
        <RegionOutlook region={region} />
        <RegionEvents region={region} />
        <RegionInputs region={region} />
      </div>
    </ExhibitSubjectContext>
  )
}
