import { useQuery } from '@tanstack/react-query'
import pageStyles from '@/ui/layout/page.module.css'
import { type Imports } from '@/domain/record/statistics'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { Disclosure } from '@/ui/layout/disclosure'
import { Panel } from '@/ui/layout/panel'
import { PlantPanel } from './plant-panel'
import { ProductionPanel } from './production-panel'
import { RegionTable } from './region-table'
import { ImportMonths } from './import-months'
import { ImportYears } from './import-years'
import styles from './regions.module.css'

/** What China imports: customs figures, gross weight, never mixed with contained oxide. */
function ImportsPanel() {
  const { queries } = useData()
  const imports = useQuery(queries.imports)
  const state = useDataState([imports])
  const look = useSourceLookup()
  return (
    <Panel
      title="China’s imports"
      subtitle={imports.data?.commodity}
      state={state}
      minHeight="32rem"
      sources={look((imports.data?.annual ?? []).flatMap(({ value }) => value.sources))}
    >
      {imports.data !== undefined && <ImportCharts imports={imports.data} />}
    </Panel>
  )
}

function ImportCharts({ imports }: { readonly imports: Imports }) {
  return (
    <>
      <div className={pageStyles['columns']}>
        <ImportYears imports={imports} />
        <ImportMonths imports={imports} />
      </div>
      <Disclosure label="Limits of these figures">
        <ul className={styles['notes']}>
          {imports.gaps.map((gap) => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  )
}

/** Every mining region on the as-of date, the plants after the mine, and what the statistics of the world say. */
export function RegionsPage() {
  return (
    <div className={pageStyles['page']}>
      <RegionTable />
      <PlantPanel />
      <ProductionPanel />
      <ImportsPanel />
    </div>
  )
}
