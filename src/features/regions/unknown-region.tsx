import { type RegionRecord } from '@/domain/record/record'
import { useView } from '@/state/address/use-view'
import styles from './page.module.css'

/** Longest piece of a mistyped address that the page repeats. */
const MAX_QUOTED = 40

type UnknownRegionProps = { readonly regionId: string; readonly regions: readonly RegionRecord[] }

/** Said when an address names a region that the record does not hold. */
export function UnknownRegion({ regionId, regions }: UnknownRegionProps) {
  const { hrefTo } = useView()
  return (
    <div className={styles['page']}>
      <header className={styles['intro']}>
        <h1>No mining region is called “{regionId.slice(0, MAX_QUOTED)}”</h1>
        <p className={styles['lead']}>
          The address may be mistyped or from another edition of the data. The record holds these
          regions:
        </p>
      </header>
      <ul className={styles['links']}>
        {regions.map(({ id, name }) => (
          <li key={id}>
            <a href={hrefTo(`/regions/${id}`)}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
