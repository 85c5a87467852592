import { useCallback, useEffect, useRef, useState } from 'react'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { ViewScopeGate } from '@/app/view-scope-gate'
import { openPresentChannel, type PresentMessage, type PresentStatus } from './present-channel'
import styles from './presenter.module.css'
import { ScaledSlide } from './scaled-slide'
import { Slide } from './slide'
import { SlideLayers } from './slide-layers'
import { toFooter } from './to-footer'
import { type PresentCommand, usePresentKeys } from './use-present-keys'

/** Time of day and time since the presentation began; only looked at, nothing is computed from it. */
function PresenterClock({ startedAt }: { readonly startedAt: number }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const day = new Date(now)
  return (
    <p className={styles['clock']}>
      <span>
        <small>now </small>
        <time>
          {toTwo(day.getHours())}:{toTwo(day.getMinutes())}
        </time>
      </span>
      <span>
        <small>running </small>
        <time>{toDuration(now - startedAt)}</time>
      </span>
    </p>
  )
}

/** Return a span of time as `12:05`, or `1:02:05` from an hour on. */
function toDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const rest = `${toTwo(minutes)}:${toTwo(seconds % 60)}`
  return hours === 0 ? rest : `${hours}:${rest}`
}

function toTwo(number: number): string {
  return String(number).padStart(2, '0')
}

/** The presenter’s own window: what the audience sees, what comes next, notes and clock. */
export function PresenterPage() {
  const [status, setStatus] = useState<PresentStatus>()
  const [hasEnded, setEnded] = useState(false)
  const line = useRef<(message: PresentMessage) => void>(null)
  useEffect(() => {
    const channel = openPresentChannel((message) => {
      if (message.kind === 'status') setStatus(message)
      if (message.kind === 'status' || message.kind === 'ended') setEnded(message.kind === 'ended')
    })
    line.current = channel.tell
    channel.tell({ kind: 'hello' })
    return channel.close
  }, [])
  const tell = useCallback((message: PresentMessage) => line.current?.(message), [])
  if (status === undefined || hasEnded) {
    return (
      <main className={styles['waiting']}>
        <title>Presenter · Chokepoint</title>
        <h1>{hasEnded ? 'The presentation has ended' : 'No presentation is running'}</h1>
        <p>
          {hasEnded
            ? 'This window can be closed.'
            : 'Start one on the page “Decks” in this browser; this window follows it.'}
        </p>
      </main>
    )
  }
  return (
    <ViewScopeGate>
      <Console status={status} tell={tell} />
    </ViewScopeGate>
  )
}

type ConsoleProps = {
  readonly status: PresentStatus
  readonly tell: (message: PresentMessage) => void
}

function Console({ status, tell }: ConsoleProps) {
  const format = useFormat()
  const { deck, step, isBlack } = status
  const count = deck.pins.length
  const pin = deck.pins[step - 1]
  const next = deck.pins[step]
  const goTo = (to: number) => tell({ kind: 'goto', step: Math.max(1, Math.min(count, to)) })
  const commands: Readonly<Record<PresentCommand, () => void>> = {
    next: () => goTo(step + 1),
    previous: () => goTo(step - 1),
    first: () => goTo(1),
    last: () => goTo(count),
    hold: () => tell({ kind: 'hold' }),
    overview: () => undefined,
    presenter: () => undefined,
    full: () => undefined,
    help: () => undefined,
    end: () => tell({ kind: 'end' }),
  }
  usePresentKeys({ onCommand: (command) => commands[command](), onNumber: goTo })
  return (
    <main className={styles['console']} data-room="meeting">
      <title>{`Presenter: ${step} of ${count} · ${deck.name}`}</title>
      <header className={styles['head']}>
        <h1>{deck.name}</h1>
        <PresenterClock startedAt={status.startedAt} />
      </header>
      <section aria-label="On the screen" className={styles['now']}>
        <h2>
          On the screen: {format.integer(step)} of {format.integer(count)}
          {isBlack && ' (the screen is black)'}
        </h2>
        <div className={styles['screen']} inert>
          <SlideLayers deck={deck} step={step} />
        </div>
      </section>
      <section aria-label="Next" className={styles['next']}>
        <h2>{next === undefined ? 'Nothing follows' : 'Next'}</h2>
        {next !== undefined && (
          <div inert>
            <ScaledSlide by="width">
              <Slide footer={toFooter(deck, step + 1)} key={next.id} pin={next} />
            </ScaledSlide>
          </div>
        )}
      </section>
      <section aria-label="Notes" className={styles['notes']}>
        <h2>Notes</h2>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
        <p className={styles['note']} dir="auto" tabIndex={0}>
          {pin === undefined || pin.note === '' ? 'No notes for this slide.' : pin.note}
        </p>
      </section>
      <nav aria-label="Presentation" className={styles['buttons']}>
        <Button disabled={step === 1} onClick={commands.previous}>
          Previous
        </Button>
        <Button disabled={step === count} kind="primary" onClick={commands.next}>
          Next
        </Button>
        <Button onClick={commands.hold}>{isBlack ? 'Show the slide' : 'Black screen'}</Button>
        <Button onClick={commands.end}>End</Button>
      </nav>
    </main>
  )
}
