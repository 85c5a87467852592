import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { toPinName, type Deck } from '@/domain/page/deck'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { Button } from '@/ui/layout/button'
import { Notice } from '@/ui/layout/notice'
import { VisuallyHidden } from '@/ui/layout/visually-hidden'
import { toPrintAddress } from './present-address'
import styles from './present.module.css'
import { SlideLayers } from './slide-layers'
import { useFullScreen, usePresenting } from './use-present'
import { KEY_WORDS, type PresentCommand, usePresentKeys } from './use-present-keys'
import { usePresenterWindow } from './use-presenter-window'
import { SlideThumb } from './slide-thumb'
import { toFooter } from './to-footer'
import { useOneByOne } from './use-one-by-one'

/** Props of {@link OverviewGrid}. */
type OverviewGridProps = {
  readonly deck: Deck
  /** From 1. */
  readonly step: number
  readonly onChoose: (step: number) => void
}

/** Every slide at once, to go to one of them. */
function OverviewGrid({ deck, step, onChoose }: OverviewGridProps) {
  const { drawn, onDrawn } = useOneByOne()
  const current = useRef<HTMLButtonElement>(null)
  useEffect(() => current.current?.focus(), [])
  return (
    <section aria-label="All slides" className={styles['grid']}>
      <h2>{deck.name}</h2>
      <ol className={styles['tiles']}>
        {deck.pins.map((pin, index) => (
          <li key={pin.id}>
            <div className={styles['thumb']}>
              {index < drawn && (
                <SlideThumb footer={toFooter(deck, index + 1)} onDrawn={onDrawn} pin={pin} />
              )}
            </div>
            <button
              aria-current={index + 1 === step}
              className={styles['tile']}
              onClick={() => onChoose(index + 1)}
              ref={index + 1 === step ? current : undefined}
              type="button"
            >
              {index + 1}. {toPinName(pin)}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** A deck in front of its audience. */
export function Presentation({ deck }: { readonly deck: Deck }) {
  const count = deck.pins.length
  const { step, goTo, end } = usePresenting(count)
  const [, navigate] = useLocation()
  const [isBlack, setBlack] = useState(false)
  const [isOverview, setOverview] = useState(false)
  const [isHelp, setHelp] = useState(false)
  const [title, setTitle] = useState('')
  const root = useRef<HTMLDialogElement>(null)
  const hold = useCallback(() => setBlack((black) => !black), [])
  const { shown, follow } = useShownDeck(deck, step)
  const presenter = usePresenterWindow({ deck: shown, step, isBlack, goTo, hold, end })
  useFullScreen(presenter.leaveFullScreen)
  const go = (next: number) => {
    setBlack(false)
    goTo(next)
  }
  const commands: Readonly<Record<PresentCommand, () => void>> = {
    next: () => go(step + 1),
    previous: () => go(step - 1),
    first: () => go(1),
    last: () => go(count),
    hold,
    overview: () => setOverview(!isOverview),
    presenter: presenter.open,
    full: toggleFullScreen,
    help: () => setHelp(!isHelp),
    end: () => {
      if (isHelp) setHelp(false)
      else if (isOverview) setOverview(false)
      else end()
    },
  }
  const digits = usePresentKeys({ onCommand: (command) => commands[command](), onNumber: go })
  useEffect(() => {
    if (!isOverview) root.current?.focus()
  }, [isOverview])
  const show = useCallback((handle: ExhibitHandle) => setTitle(handle.describe().title), [])
  return (
    <dialog
      aria-label={`Presentation: ${deck.name}`}
      className={styles['presentation']}
      open
      ref={root}
      style={{ colorScheme: deck.pins[step - 1]?.theme }}
      tabIndex={-1}
    >
      <title>{`${step} of ${count} · ${deck.name} · Chokepoint`}</title>
      <VisuallyHidden>
        <output>{isBlack ? 'The screen is black.' : `Slide ${step} of ${count}: ${title}`}</output>
      </VisuallyHidden>
      <SlideLayers deck={deck} onMoved={follow} onShown={show} step={step} />
      {isBlack && (
        <button
          aria-label="The screen is black. Press B to show the slide again."
          className={styles['black']}
          onClick={hold}
          type="button"
        />
      )}
      {digits !== '' && (
        <output className={styles['digits']}>{`Slide ${digits}: press Enter`}</output>
      )}
      {isHelp && <KeyList />}
      {isOverview && (
        <OverviewGrid
          deck={deck}
          onChoose={(next) => {
            setOverview(false)
            go(next)
          }}
          step={step}
        />
      )}
      {presenter.notice !== '' && (
        <div className={styles['words']}>
          <Notice isLive onDismiss={presenter.dismiss} tone="warning">
            {presenter.notice}
          </Notice>
        </div>
      )}
      <nav aria-label="Presentation" className={styles['bar']} data-room="meeting">
        <Button disabled={step === 1} onClick={commands.previous}>
          Previous
        </Button>
        <Button disabled={step === count} onClick={commands.next}>
          Next
        </Button>
        <Button onClick={commands.overview}>All slides (O)</Button>
        <Button onClick={hold}>Black screen (B)</Button>
        <Button onClick={commands.presenter}>Notes in a second window (N)</Button>
        <Button onClick={commands.full}>Full screen (F)</Button>
        <Button onClick={() => navigate(toPrintAddress(deck.id))}>Print, or save as PDF …</Button>
        <Button onClick={commands.help}>Keys (?)</Button>
        <Button onClick={end}>End (Esc)</Button>
      </nav>
    </dialog>
  )
}

/** The deck as its audience sees it: with the address to which a lever moved the slide on the screen. */
function useShownDeck(deck: Deck, step: number) {
  const [moved, setMoved] = useState<{ readonly pinId: string; readonly address: string }>()
  const pinId = deck.pins[step - 1]?.id ?? ''
  const current = useRef(pinId)
  useEffect(() => {
    current.current = pinId
  }, [pinId])
  const follow = useCallback((address: string) => setMoved({ pinId: current.current, address }), [])
  const shown = useMemo(() => {
    if (moved?.pinId !== pinId) return deck
    const pins = deck.pins.map((pin) =>
      pin.id === pinId ? { ...pin, address: moved.address } : pin,
    )
    return { ...deck, pins }
  }, [deck, moved, pinId])
  return { shown, follow }
}

/** The keys of a presentation. */
function KeyList() {
  return (
    <section aria-label="Keys" className={styles['keys']}>
      <dl>
        {KEY_WORDS.map(({ keys, does }) => (
          <div key={does}>
            <dt>{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function toggleFullScreen(): void {
  const isFull = document.fullscreenElement !== null
  const done = isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen?.()
  done?.catch(() => undefined)
}
