import { ImportsPanel } from './imports-panel'
import styles from './page.module.css'
import { ProductionPanel } from './production-panel'
import { RegionTable } from './region-table'

/** Every mining region on the as-of date, and what the statistics of the world say. */
export function RegionsPage() {
  return (
    <div className={styles['page']}>
      <RegionTable />
      <ProductionPanel />
      <ImportsPanel />
    </div>
  )
}
