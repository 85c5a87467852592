import { type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { type Deck } from '@/domain/page/deck'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { ScaledSlide } from './scaled-slide'
import { createSharedAxes, NO_AXES, SharedAxesContext, toSharing } from './shared-axes'
import { Slide } from './slide'
import styles from './present.module.css'
import { toFooter } from './to-footer'
import { toNearest, toRuns } from './to-runs'

/** Props of {@link SlideLayers}. */
export type SlideLayersProps = {
  readonly deck: Deck
  /** From 1. */
  readonly step: number
  /** Called when the slide on the screen shows something new; keep it the same. */
  readonly onShown?: ((handle: ExhibitHandle) => void) | undefined
  /** Called with the address of what is shown when a lever was set on a slide; keep it the same. */
  readonly onMoved?: ((address: string) => void) | undefined
}

/** Longest that what has changed takes to move to its place, in milliseconds. */
const MOVING = 260

/** How many exhibits are drawn already behind and ahead of the one on the screen. */
const BEHIND = 1
const AHEAD = 2

/** The slide on the screen, with the ones beside it worked out and drawn already, so that a step shows no empty slide. */
export function SlideLayers({ deck, step, onShown, onMoved }: SlideLayersProps) {
  const runs = useMemo(() => toRuns(deck.pins), [deck.pins])
  const isMoving = useIsMoving(step)
  const current = runs.findLastIndex(({ start }) => start < step)
  const layers = runs.map((run, index) => {
    const nearest = toNearest(run, step - 1)
    const isNear = index >= current - BEHIND && index <= current + AHEAD
    if (!isNear || nearest === undefined) return undefined
    const isCurrent = index === current
    return (
      <div
        className={styles['layer']}
        data-current={isCurrent}
        data-moving={isMoving && isCurrent}
        inert={!isCurrent}
        key={run.key}
      >
        <ScaledSlide by="fill">
          <Slide
            footer={toFooter(deck, nearest.place + 1)}
            onMoved={onMoved}
            onShown={isCurrent ? onShown : undefined}
            pin={nearest.pin}
          />
        </ScaledSlide>
      </div>
    )
  })
  return (
    <DeckAxes deck={deck}>
      {layers}
      <Unmeasured deck={deck} step={step} />
    </DeckAxes>
  )
}

type DeckAxesProps = { readonly deck: Pick<Deck, 'sharesAxes'>; readonly children: ReactNode }

/** Lets the slides below share the axes of one chart, where their deck says so. */
export function DeckAxes({ deck, children }: DeckAxesProps) {
  const [axes] = useState(createSharedAxes)
  return <SharedAxesContext value={deck.sharesAxes ? axes : NO_AXES}>{children}</SharedAxesContext>
}

type UnmeasuredProps = {
  readonly deck: Deck
  readonly step: number
}

/**
 * The next slide that shares an axis and whose range is not known yet, drawn out of sight: an axis must not grow in
 * front of people when that slide comes.
 */
function Unmeasured({ deck, step }: UnmeasuredProps) {
  const axes = useContext(SharedAxesContext)
  const known = useStore(axes, (state) => state.known)
  const waiting = toSharing(deck).filter(({ id }) => !known.has(id))
  const next = waiting.find((pin) => deck.pins.indexOf(pin) >= step - 1) ?? waiting[0]
  if (next === undefined) return undefined
  return (
    <div aria-hidden="true" className={styles['layer']} inert>
      <ScaledSlide by="fill">
        <Slide footer="" key={next.id} onFault={() => axes.getState().take(next, [])} pin={next} />
      </ScaledSlide>
    </div>
  )
}

/** Report whether a step was taken just now. */
function useIsMoving(step: number): boolean {
  const [settled, setSettled] = useState(step)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(step), MOVING)
    return () => clearTimeout(timer)
  }, [step])
  return settled !== step
}
