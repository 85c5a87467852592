import { useSearch } from 'wouter'
import { useDeckSession, useDeckStore } from '@/state/decks/deck-store'
import { readPresentAddress } from './present-address'
import styles from './present.module.css'
import { Presentation } from './presentation'
import { usePresenting } from './use-present'

/** The deck that the address names, over the page it was begun from. */
export function PresentPage() {
  const isReady = useDeckSession()
  const { deckId } = readPresentAddress(useSearch())
  const deck = useDeckStore(({ history }) => history.present.decks.find(({ id }) => id === deckId))
  if (!isReady) return <div className={styles['presentation']} aria-busy="true" />
  if (deck === undefined || deck.pins.length === 0)
    return <NothingToShow isKnown={deck !== undefined} />
  return <Presentation deck={deck} />
}

function NothingToShow({ isKnown }: { readonly isKnown: boolean }) {
  const { end } = usePresenting(1)
  return (
    <div className={styles['presentation']}>
      <div className={styles['empty']}>
        <h1>
          {isKnown ? 'This deck has no slides yet' : 'This deck is not saved in this browser'}
        </h1>
        <p>
          {isKnown
            ? 'Pin a chart, table, map or figure to it first.'
            : 'A deck is saved in the browser that made it. Export it there as a file and import that file on the page “Decks”.'}
        </p>
        <button onClick={end} type="button">
          Go back
        </button>
      </div>
    </div>
  )
}
