import { isCivilDate } from '@/lib/civil-date'
import { useSettledView } from '@/state/address/use-view'
import { useId, useState } from 'react'
import { useData } from '@/data/data-context'
import { Button } from '@/ui/layout/button'
import styles from './corrections.module.css'

/** Choice of the day whose knowledge every page shows; it stands in the address. */
export function KnownOn() {
  const { view, commit } = useSettledView()
  const { today } = useData()
  const id = useId()
  const [typed, setTyped] = useState(view.knownOn ?? '')
  const isWrong = typed !== '' && (!isCivilDate(typed) || typed > today)
  return (
    <form
      className={styles['buttons']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isWrong && typed !== '') commit({ knownOn: typed })
      }}
    >
      <label htmlFor={id}>Show every page as it was known on</label>
      <input
        aria-invalid={isWrong}
        id={id}
        onChange={(event) => setTyped(event.currentTarget.value)}
        placeholder="YYYY-MM-DD"
        value={typed}
      />
      <Button disabled={isWrong || typed === ''} type="submit">
        Show
      </Button>
      {view.knownOn !== undefined && (
        <Button kind="quiet" onClick={() => commit({ knownOn: undefined })}>
          Show all that is known
        </Button>
      )}
      {isWrong && (
        <output className={styles['fault']}>Give a day as YYYY-MM-DD, no later than today.</output>
      )}
    </form>
  )
}
