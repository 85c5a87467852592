import { useQuery } from '@tanstack/react-query'
import { type RegionRecord } from '@/domain/record/record'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/address/use-view'
import { SourceLine } from '@/ui/evidence/source-line'
import { useFormat } from '@/ui/format/format-context'
import { PanelBody } from '@/ui/layout/panel-body'
import pageStyles from '@/ui/layout/page.module.css'
import { toCountryName } from './to-region-rows'
import { toRegionSummary } from './to-region-summary'

type RegionIntroProps = { readonly region: RegionRecord }

const PRECISION_WORDS = {
  exact: 'on the site',
  town: 'the town it belongs to',
  approximate: 'approximate',
} as const

/** Name of a region, its state in a sentence, and where it lies. */
export function RegionIntro({ region }: RegionIntroProps) {
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
