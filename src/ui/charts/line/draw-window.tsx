import { type PointerEvent, type ReactNode, useState } from 'react'
import { clamp } from '@/lib/clamp'
import styles from './draw-window.module.css'

/** Fewest steps of a part that is drawn: less is a click. */
const FEWEST_STEPS = 2

/** Props of {@link DrawWindow}. */
export type DrawWindowProps = {
  /** Of the x axis of the chart. */
  readonly domain: readonly [number, number]
  /** Ends of a part lie on whole steps, counted from the start of the axis; 1 by default. */
  readonly step?: number
  readonly formatX: (x: number) => string
  /** Told the ends of the part that was drawn. */
  readonly onWindow: (from: number, to: number) => void
  /** Told where the plot was pressed without drawing a part. */
  readonly onPress?: ((x: number) => void) | undefined
  /** One line chart. */
  readonly children: ReactNode
}

/** A part being drawn, as shares of the axis, over a plot on the screen. */
type Drawn = {
  readonly plot: DOMRect
  readonly start: number
  readonly end: number
}

/**
 * Lets a mouse held down over a chart draw a part of its x axis, and tells where it was pressed only. A finger only reads:
 * it moves the page as well. Give the same by keyboard beside it.
 */
export function DrawWindow(props: DrawWindowProps) {
  const { domain, step = 1, formatX, onWindow, onPress, children } = props
  const [drawn, setDrawn] = useState<Drawn>()
  const [first, last] = domain
  const toX = (share: number): number => first + Math.round((share * (last - first)) / step) * step
  const begin = (event: PointerEvent<HTMLElement>): void => {
    const plot = findPlot(event.target)
    if (event.pointerType === 'touch' || event.button !== 0 || plot === undefined) return
    const start = toShare(event, plot)
    event.currentTarget.setPointerCapture?.(event.pointerId)
    setDrawn({ plot, start, end: start })
  }
  const move = (event: PointerEvent<HTMLElement>): void => {
    if (drawn !== undefined) setDrawn({ ...drawn, end: toShare(event, drawn.plot) })
  }
  const finish = (event: PointerEvent<HTMLElement>): void => {
    setDrawn(undefined)
    if (drawn === undefined) return
    const [from, to] = toOrder(toX(drawn.start), toX(toShare(event, drawn.plot)))
    if (to - from >= FEWEST_STEPS * step) onWindow(from, to)
    else if (isInside(event, drawn.plot)) onPress?.(toX(toShare(event, drawn.plot)))
  }
  return (
    <div
      className={styles['canvas']}
      onPointerCancel={() => setDrawn(undefined)}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={finish}
      role="presentation"
    >
      {children}
      {drawn !== undefined && drawn.start !== drawn.end && (
        <div aria-hidden="true" className={styles['drawn']} style={toBox(drawn)}>
          {toOrder(toX(drawn.start), toX(drawn.end)).map(formatX).join(' – ')}
        </div>
      )}
    </div>
  )
}

/** Return where the plot is whose drawing was pressed; its grid reaches from edge to edge. */
function findPlot(target: EventTarget): DOMRect | undefined {
  const chart = target instanceof Element ? target.closest('.recharts-wrapper') : null
  const grid = chart?.querySelector('.recharts-cartesian-grid')?.getBoundingClientRect()
  return grid !== undefined && grid.width > 0 ? grid : undefined
}

function isInside({ clientX, clientY }: PointerEvent<HTMLElement>, plot: DOMRect): boolean {
  const { left, right, top, bottom } = plot
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom
}

function toShare({ clientX }: PointerEvent<HTMLElement>, plot: DOMRect): number {
  return clamp((clientX - plot.left) / plot.width, 0, 1)
}

function toOrder(a: number, b: number): readonly [number, number] {
  return a < b ? [a, b] : [b, a]
}

/** On the screen itself, for the while that the mouse is held down. */
function toBox({ plot, start, end }: Drawn) {
  const [from, to] = toOrder(start, end)
  return {
    left: plot.left + from * plot.width,
    top: plot.top,
    width: (to - from) * plot.width,
    height: plot.height,
  }
}
