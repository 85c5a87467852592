import { type KeyboardEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { type Deck, SLIDE_THEMES, type SlideTheme } from '@/domain/page/deck'
import { saveFile, toBlob } from '@/export/save-file'
import { exportDeck } from '@/state/decks/deck-exchange'
import { useDeckStore } from '@/state/decks/deck-store'
import {
  duplicatePins,
  movePins,
  patchPins,
  removeDeck,
  removePins,
  renameDeck,
  setSharesAxes,
} from '@/state/decks/deck-workspace'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { createDrawnSlides } from '@/app/present/drawn-slides'
import { useOneByOne } from '@/app/present/use-one-by-one'
import { toPrintAddress } from '@/app/present/present-address'
import { useStartPresenting } from '@/app/present/use-present'
import { DeckPowerPoint } from './deck-powerpoint'
import { DeckText } from './deck-text'
import styles from './decks.module.css'
import { SlideRow } from './slide-row'

/** The deck that is worked on: its name, its slides in order, and what can be done with it. */
export function DeckEditor({ deck }: { readonly deck: Deck }) {
  const change = useDeckStore((state) => state.change)
  const amend = useDeckStore((state) => state.amend)
  const [chosen, setChosen] = useState<readonly string[]>([])
  // A slide that was deleted is selected no more.
  const selected = deck.pins.map(({ id }) => id).filter((id) => chosen.includes(id))
  const present = useStartPresenting()
  const [, navigate] = useLocation()
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
          onType={(name, isFirst) =>
            isFirst
              ? change('name a deck', (workspace) => renameDeck(workspace, deck.id, name))
              : amend((workspace) => renameDeck(workspace, deck.id, name))
          }
          value={deck.name}
        />
        <Button disabled={deck.pins.length === 0} kind="primary" onClick={() => present(deck.id)}>
          Present
        </Button>
        <label className={styles['choice']}>
          <input
            checked={deck.sharesAxes}
            onChange={({ currentTarget: { checked } }) =>
              change('change the axes', (workspace) => setSharesAxes(workspace, deck.id, checked))
            }
            type="checkbox"
          />
          Same axis for slides of the same chart
        </label>
        <DeckPowerPoint deck={deck} slides={slides} />
        <Button disabled={deck.pins.length === 0} onClick={() => navigate(toPrintAddress(deck.id))}>
          Print, or save as PDF …
        </Button>
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
        <>
          {selected.length > 0 && (
            <SelectedSlides deckId={deck.id} onClear={() => setChosen([])} selected={selected} />
          )}
          <ol className={styles['rows']}>
            {deck.pins.map((pin, place) => (
              <SlideRow
                deck={deck}
                isDrawn={place < drawn}
                key={pin.id}
                isSelected={selected.includes(pin.id)}
                moving={selected.includes(pin.id) ? selected : [pin.id]}
                onDrawn={onDrawn}
                onPresent={() => present(deck.id, place + 1)}
                onSelect={(isSelected) =>
                  setChosen((ids) =>
                    isSelected ? [...ids, pin.id] : ids.filter((id) => id !== pin.id),
                  )
                }
                pin={pin}
                place={place}
                slides={slides}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

type SelectedSlidesProps = {
  readonly deckId: string
  /** In the order of the deck; at least one. */
  readonly selected: readonly string[]
  readonly onClear: () => void
}

const THEME_LABELS: Readonly<Record<SlideTheme, string>> = {
  light: 'Light colours',
  dark: 'Dark colours',
}

/** What is done with several slides at once, each in one step of undo; one stop of the keyboard, arrows move in it. */
export function SelectedSlides({ deckId, selected, onClear }: SelectedSlidesProps) {
  const format = useFormat()
  const change = useDeckStore((state) => state.change)
  const [stop, setStop] = useState(0)
  const count = `${format.integer(selected.length)} ${selected.length === 1 ? 'slide' : 'slides'}`
  const actions: readonly { readonly label: string; readonly act: () => void }[] = [
    {
      label: 'Move to the top',
      act: () => change('move slides', (all) => movePins(all, deckId, selected, 0)),
    },
    {
      label: 'Move to the end',
      act: () => change('move slides', (all) => movePins(all, deckId, selected, Infinity)),
    },
    {
      label: 'Duplicate',
      act: () => change('duplicate slides', (all) => duplicatePins(all, deckId, selected)),
    },
    ...SLIDE_THEMES.map((theme) => ({
      label: THEME_LABELS[theme],
      act: () => change('colour slides', (all) => patchPins(all, deckId, selected, { theme })),
    })),
    {
      label: 'Delete',
      act: () => change('delete slides', (all) => removePins(all, deckId, selected)),
    },
    { label: 'Clear the selection', act: onClear },
  ]
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -stop, End: -1 - stop }
    if (!isKeyOf(steps, event.key)) return
    event.preventDefault()
    const next = (stop + steps[event.key] + actions.length) % actions.length
    event.currentTarget.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div
      aria-label="Selected slides"
      className={styles['selected']}
      onKeyDown={move}
      role="toolbar"
      tabIndex={-1}
    >
      <output>{count} selected</output>
      {actions.map(({ label, act }, place) => (
        <Button
          key={label}
          kind={act === onClear ? 'quiet' : undefined}
          onClick={act}
          onFocus={() => setStop(place)}
          tabIndex={place === stop ? 0 : -1}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}

function isKeyOf<Keys extends object>(keys: Keys, key: PropertyKey): key is keyof Keys {
  return Object.hasOwn(keys, key)
}
