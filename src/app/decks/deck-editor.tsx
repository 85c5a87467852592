import { useState } from 'react'
import { type Deck } from '@/domain/page/deck'
import { saveFile, toBlob } from '@/export/save-file'
import { exportDeck } from '@/state/decks/deck-exchange'
import { useDeckStore } from '@/state/decks/deck-store'
import { removeDeck, renameDeck } from '@/state/decks/deck-workspace'
import { Button } from '@/ui/layout/button'
import { createDrawnSlides } from '@/app/present/drawn-slides'
import { useOneByOne } from '@/app/present/use-one-by-one'
import { useStartPresenting } from '@/app/present/use-present'
import { DeckPowerPoint } from './deck-powerpoint'
import { DeckText } from './deck-text'
import styles from './decks.module.css'
import { SlideRow } from './slide-row'

/** The deck that is worked on: its name, its slides in order, and what can be done with it. */
export function DeckEditor({ deck }: { readonly deck: Deck }) {
  const change = useDeckStore((state) => state.change)
  const present = useStartPresenting()
  const { drawn, onDrawn } = useOneByOne()
  const [slides] = useState(createDrawnSlides)
  const save = () => {
    const { name, text } = exportDeck(deck)
    saveFile(name, toBlob(text, 'application/json'))
  }
  return (
    <section aria-label={deck.name} className={styles['deck']}>
      <div className={styles['buttons']}>
        <DeckText
          isNeeded
          label="Name of the deck"
          most={200}
          onKeep={(name) =>
            change('name a deck', (workspace) => renameDeck(workspace, deck.id, name))
          }
          value={deck.name}
        />
        <Button disabled={deck.pins.length === 0} kind="primary" onClick={() => present(deck.id)}>
          Present
        </Button>
        <DeckPowerPoint deck={deck} slides={slides} />
        <Button onClick={save}>Export the deck as a file</Button>
        <Button
          kind="quiet"
          onClick={() => change('delete a deck', (workspace) => removeDeck(workspace, deck.id))}
        >
          Delete the deck
        </Button>
      </div>
      {deck.pins.length === 0 ? (
        <p>No slide yet. Press “Pin” beside a chart, table, map or figure of any page.</p>
      ) : (
        <ol className={styles['rows']}>
          {deck.pins.map((pin, place) => (
            <SlideRow
              deck={deck}
              isDrawn={place < drawn}
              key={pin.id}
              onDrawn={onDrawn}
              onPresent={() => present(deck.id, place + 1)}
              pin={pin}
              place={place}
              slides={slides}
            />
          ))}
        </ol>
      )}
    </section>
  )
}
