import { useEffect, useRef, useState } from 'react'
import { useSearch } from 'wouter'
import { toReason } from '@/lib/to-reason'
import { toPinName, type Deck, type Pin } from '@/domain/page/deck'
import { awaitSettled } from '@/export/exhibit/await-settled'
import { untilQuiet } from '@/export/drawing/until-quiet'
import { useDeckSession, useDeckStore } from '@/state/decks/deck-store'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { Notice } from '@/ui/layout/notice'
import { ViewScopeGate } from '@/app/view-scope-gate'
import { createDrawnSlides, type DrawnSlides } from './drawn-slides'
import { readPresentAddress } from './present-address'
import styles from './print-deck.module.css'
import { DeckAxes } from './slide-layers'
import { SlideThumb } from './slide-thumb'
import { toFooter } from './to-footer'
import { useOneByOne } from './use-one-by-one'

/** A deck for paper or a PDF: one page a slide, and its notes on pages of their own where they are wanted. */
export function PrintDeckPage() {
  const isReady = useDeckSession()
  const { deckId } = readPresentAddress(useSearch())
  const deck = useDeckStore(({ history }) => history.present.decks.find(({ id }) => id === deckId))
  if (!isReady) return <main aria-busy="true" className={styles['page']} />
  if (deck === undefined || deck.pins.length === 0) {
    return (
      <main className={styles['page']}>
        <h1>There is nothing to print</h1>
        <p>
          {deck === undefined
            ? 'This deck is not saved in this browser.'
            : 'This deck has no slides yet.'}{' '}
          <a href="/decks">Open the page “Decks”</a>
        </p>
      </main>
    )
  }
  return (
    <ViewScopeGate>
      <PrintDeck deck={deck} />
    </ViewScopeGate>
  )
}

function PrintDeck({ deck }: { readonly deck: Deck }) {
  const format = useFormat()
  const [hasNotes, setHasNotes] = useState(false)
  const [slides] = useState(createDrawnSlides)
  const { drawn, onDrawn } = useOneByOne()
  const { pins } = deck
  const { ready, faults } = useReadySlides(pins, slides)
  const isDone = ready + faults.length === pins.length
  const count = format.integer(pins.length)
  return (
    <main className={styles['page']} data-print-deck="">
      <title>{deck.name}</title>
      <div className={styles['bar']} data-print="no">
        <h1>{deck.name}</h1>
        <Button disabled={!isDone || ready === 0} kind="primary" onClick={() => window.print()}>
          {isDone
            ? 'Open the print window'
            : `Preparing: ${format.integer(ready)} of ${count} slides …`}
        </Button>
        <label>
          <input
            checked={hasNotes}
            onChange={({ currentTarget: { checked } }) => setHasNotes(checked)}
            type="checkbox"
          />{' '}
          Notes on pages of their own
        </label>
        <a href="/decks">Back to the deck</a>
        <p>
          For a PDF choose “Save as PDF” as the printer. One page a slide, 16:9, in the colours of
          the slides; with “Background graphics” switched on.
        </p>
        {faults.length > 0 && (
          <Notice isLive title="These slides could not be drawn and are left out:" tone="warning">
            <ul>
              {faults.map(({ id, words }) => (
                <li key={id}>{words}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      <DeckAxes deck={deck}>
        {pins.map((pin, at) => (
          <PrintedSlide
            deck={deck}
            hasNotes={hasNotes}
            isDrawn={at < drawn}
            isLeftOut={faults.some(({ id }) => id === pin.id)}
            key={pin.id}
            onDrawn={onDrawn}
            pin={pin}
            place={at}
            slides={slides}
          />
        ))}
      </DeckAxes>
    </main>
  )
}

type PrintedSlideProps = {
  readonly deck: Deck
  readonly pin: Pin
  /** From 0. */
  readonly place: number
  readonly slides: DrawnSlides
  readonly isDrawn: boolean
  /** True where there is nothing to print. */
  readonly isLeftOut: boolean
  readonly hasNotes: boolean
  readonly onDrawn: (pinId: string) => void
}

function PrintedSlide(props: PrintedSlideProps) {
  const { deck, pin, place, slides, isDrawn, isLeftOut, hasNotes, onDrawn } = props
  const name = `${place + 1}. ${toPinName(pin)}`
  return (
    <>
      <section
        aria-label={name}
        className={styles['sheet']}
        data-print={isLeftOut ? 'no' : undefined}
        style={{ colorScheme: pin.theme }}
      >
        {isDrawn && (
          <SlideThumb
            footer={toFooter(deck, place + 1)}
            onDrawn={onDrawn}
            pin={pin}
            slides={slides}
          />
        )}
      </section>
      {hasNotes && !isLeftOut && pin.note !== '' && (
        <section aria-label={`Notes: ${name}`} className={styles['notes']}>
          <h2 dir="auto">{name}</h2>
          <p dir="auto">{pin.note}</p>
        </section>
      )}
    </>
  )
}

type Fault = { readonly id: string; readonly words: string }

/** Count the slides whose figures are final and that have drawn themselves; say which cannot be. */
function useReadySlides(pins: readonly Pin[], slides: DrawnSlides) {
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const isLeft = useRef(false)
  useEffect(() => {
    isLeft.current = false
    const follow = async (pin: Pin, at: number): Promise<void> => {
      try {
        await awaitSlide(pin, slides)
        if (!isLeft.current) setDone((last) => new Set([...last, pin.id]))
      } catch (error) {
        const why = toReason(error)
        const fault = { id: pin.id, words: `${at + 1}. ${toPinName(pin)}: ${why}` }
        if (!isLeft.current) setFaults((last) => [...last, fault])
      }
    }
    for (const [at, pin] of pins.entries()) void follow(pin, at)
    return () => {
      isLeft.current = true
    }
  }, [pins, slides])
  return { ready: done.size, faults }
}

async function awaitSlide(pin: Pin, slides: DrawnSlides): Promise<void> {
  const { handle } = await slides.whenDrawn(pin)
  await awaitSettled(handle)
  const element = handle.element()
  if (element !== null) await untilQuiet(element)
}
