import { type ElementRecord } from '@/domain/record/record'
import { useView } from '@/state/address/use-view'
import styles from './page.module.css'

/** Longest piece of a mistyped address that the page repeats. */
const MAX_QUOTED = 40

type UnknownElementProps = {
  readonly elementId: string
  readonly elements: readonly ElementRecord[]
}

/** Said when an address names an element that the record does not hold. */
export function UnknownElement({ elementId, elements }: UnknownElementProps) {
  const { hrefTo } = useView()
  return (
    <div className={styles['page']}>
      <header className={styles['intro']}>
        <h1>No element here is called “{elementId.slice(0, MAX_QUOTED)}”</h1>
        <p className={styles['lead']}>
          Addresses name elements by symbol, such as Tb. <a href={hrefTo('/elements')}>Elements</a>{' '}
          says which rare earths are left out. The record holds these:
        </p>
      </header>
      <ul className={styles['links']}>
        {elements.map(({ id, name }) => (
          <li key={id}>
            <a href={hrefTo(`/elements/${id}`)}>
              {name} ({id})
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
