import { ImportsPanel } from './imports-panel'
import pageStyles from '@/ui/layout/page.module.css'
import { PlantPanel } from './plant-panel'
import { ProductionPanel } from './production-panel'
import { RegionTable } from './region-table'

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
