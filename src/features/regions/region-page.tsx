import { useDataState } from '@/data/panel-state'
import { ExhibitSubjectContext } from '@/ui/exhibit/exhibit-context'
import { Panel } from '@/ui/layout/panel'
import pageStyles from '@/ui/layout/page.module.css'
import { RegionBasket } from './region-basket'
import { RegionEvents } from './region-events'
import { RegionFigures } from './region-figures'
import { RegionHistories } from './region-histories'
import { RegionInputs } from './region-inputs'
import { RegionIntro } from './region-intro'
import { RegionOutlook } from './region-outlook'
import { useRegion } from './use-region'
import { type RegionRecord } from '@/domain/record/record'
import { useView } from '@/state/address/use-view'

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
        <Panel title="Loading the record" state={state} minHeight="40rem" />
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
