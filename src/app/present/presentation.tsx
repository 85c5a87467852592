import { useCallback, useEffect, useRef, useState } from 'react'
import { type Deck } from '@/domain/page/deck'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { Button } from '@/ui/layout/button'
import { Notice } from '@/ui/layout/notice'
import { VisuallyHidden } from '@/ui/layout/visually-hidden'
import { OverviewGrid } from './overview-grid'
import styles from './present.module.css'
import { SlideLayers } from './slide-layers'
import { useFullScreen, usePresenting } from './use-present'
import { type PresentCommand, usePresentKeys } from './use-present-keys'
import { usePresenterWindow } from './use-presenter-window'

/** A deck in front of its audience. */
export function Presentation({ deck }: { readonly deck: Deck }) {
  const count = deck.pins.length
  const { step, goTo, end } = usePresenting(count)
  const [isHeld, setHeld] = useState(false)
  const [isOverview, setOverview] = useState(false)
  const [title, setTitle] = useState('')
  const root = useRef<HTMLDialogElement>(null)
  const hold = useCallback(() => setHeld((held) => !held), [])
  const presenter = usePresenterWindow({ deck, step, isHeld, goTo, hold, end })
  useFullScreen(presenter.leaveFullScreen)
  const go = (next: number) => {
    setHeld(false)
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
    end: () => (isOverview ? setOverview(false) : end()),
  }
  usePresentKeys((command) => commands[command]())
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
        <output>{isHeld ? 'The screen is black.' : `Slide ${step} of ${count}: ${title}`}</output>
      </VisuallyHidden>
      <SlideLayers deck={deck} onShown={show} step={step} />
      {isHeld && (
        <button className={styles['held']} onClick={hold} type="button">
          Black screen. Press B to continue.
        </button>
      )}
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
        <Button onClick={hold}>Hold (B)</Button>
        <Button onClick={commands.presenter}>Notes in a second window (N)</Button>
        <Button onClick={commands.full}>Full screen (F)</Button>
        <Button onClick={end}>End (Esc)</Button>
      </nav>
    </dialog>
  )
}

function toggleFullScreen(): void {
  const isFull = document.fullscreenElement !== null
  const done = isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen?.()
  done?.catch(() => undefined)
}
