import { Fragment } from 'react'
import { type Controller } from '@/domain/record/record'
import { useFormat } from '@/ui/format/format-context'
import { toControllerColor } from '@/ui/theme/controller-color'
import styles from './holders.module.css'

type HoldersProps = {
  readonly holders: readonly Controller[]
  /** Full names; short ones by default. */
  readonly isLong?: boolean
}

/** Who holds a region, each with the colour of the map; several are contesting it. */
export function Holders({ holders, isLong = false }: HoldersProps) {
  const format = useFormat()
  if (holders.length === 0) return <>{format.missing('not recorded')}</>
  return (
    <>
      {holders.map(({ id, name, shortName }, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          <span className={styles['holder']}>
            <span
              aria-hidden="true"
              className={styles['swatch']}
              style={{ backgroundColor: toControllerColor(id) }}
            />
            {isLong ? name : shortName}
          </span>
        </Fragment>
      ))}
      {holders.length > 1 && <span className={styles['contested']}> (contested)</span>}
    </>
  )
}
