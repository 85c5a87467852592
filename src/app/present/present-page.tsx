import { type ReactNode, useState } from 'react'
import { Router, useLocation, useSearch } from 'wouter'
import { useDeckSession, useDeckStore } from '@/state/decks/deck-store'
import { activeDeck, addDeck } from '@/state/decks/deck-workspace'
import { Button } from '@/ui/layout/button'
import { type ReadyDeck } from '@/app/decks/to-ready-deck'
import { useReadyDeck } from '@/app/decks/use-ready-deck'
import { createStandaloneRouter } from './create-standalone-router'
import { fromPage, readPresentAddress, toPresentAddress } from './present-address'
import styles from './present.module.css'
import { Presentation } from './presentation'
import { usePresenting } from './use-present'

/** The deck that the address names, over the page it was begun from. */
export function PresentPage() {
  const isReady = useDeckSession()
  const { deckId } = readPresentAddress(useSearch())
  const deck = useDeckStore(({ history }) => history.present.decks.find(({ id }) => id === deckId))
  if (!isReady) return <div className={styles['presentation']} aria-busy="true" />
  if (deckId === '') return <NoDeck />
  if (deck === undefined) {
    return (
      <NothingToShow title="This deck is not saved in this browser">
        A deck is saved in the browser that made it. Export it there as a file and import that file
        on the page “Decks”.
      </NothingToShow>
    )
  }
  if (deck.pins.length > 0) return <Presentation deck={deck} />
  return (
    <NothingToShow title="This deck has no slides yet">
      Pin a chart, table, map or figure to it first.
    </NothingToShow>
  )
}

type NothingToShowProps = {
  readonly title: string
  readonly children: string
  readonly action?: ReactNode
}

function NothingToShow({ title, children, action }: NothingToShowProps) {
  const { end } = usePresenting(1)
  return (
    <div className={styles['presentation']}>
      <div className={styles['empty']}>
        <h1>{title}</h1>
        <p>{children}</p>
        {action}
        <Button onClick={end}>Go back</Button>
      </div>
    </div>
  )
}

/** Nothing was ever pinned: the ready deck is one press away, for the day and scenario of the page behind. */
function NoDeck() {
  const [behind] = useState(() => createStandaloneRouter(fromPage(window.history.state) ?? '/'))
  const change = useDeckStore((state) => state.change)
  const [, navigate] = useLocation()
  const present = (ready: ReadyDeck) => {
    change('create the Kachin deck', (workspace) => addDeck(workspace, ready))
    const deckId = activeDeck(useDeckStore.getState().history.present)?.id ?? ''
    navigate(toPresentAddress({ deckId, step: 1 }), { replace: true, state: window.history.state })
  }
  return (
    <NothingToShow
      action={
        <Router hook={behind.hook} searchHook={behind.searchHook}>
          <ReadyDeckButton onMade={present} />
        </Router>
      }
      title="There is no deck yet"
    >
      “Create the Kachin deck” tells the Kachin shock in six slides, from the day and scenario of
      the page you came from.
    </NothingToShow>
  )
}

function ReadyDeckButton({ onMade }: { readonly onMade: (ready: ReadyDeck) => void }) {
  const makeReady = useReadyDeck()
  return (
    <Button
      disabled={makeReady === undefined}
      kind="primary"
      onClick={() => makeReady && onMade(makeReady())}
    >
      Create the Kachin deck
    </Button>
  )
}
