import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type ExhibitRoom } from '@/ui/exhibit/exhibit-room'
import { ROOMS, type SlideKind } from './slide-layout'

/** Height below which a drawing says nothing any more, in px. */
const LEAST_DRAWING = 120
const LEAST_ROWS = 1
/** Times that what arrives late may have a slide laid out anew before it only loses rows. */
const MOST_LAYOUTS = 8

type Fitted = {
  readonly room: ExhibitRoom
  /** Below 1 when even the least of it is taller than the slide: it is then drawn smaller, never cut. */
  readonly scale: number
}

/**
 * Give an exhibit the room of its kind, and take from it once what is too tall: first rows, then height of the drawing.
 *
 * What arrives late, or is changed by a lever, is laid out anew.
 */
export function useSlideRoom(place: HTMLElement | null, kind: SlideKind): Fitted {
  const base = ROOMS[kind]
  const [fitted, setFitted] = useState<Fitted>({ room: base, scale: 1 })
  const shown = useRef(fitted.room)
  const lookAgain = useRef<() => void>(undefined)
  useEffect(() => {
    if (place === null) return undefined
    const seen: Seen = { room: base, layouts: 0 }
    if (shown.current !== base) setFitted({ room: base, scale: 1 })
    const look = (): void => {
      const content = place.firstElementChild
      if (!(content instanceof HTMLElement) || place.clientHeight === 0) return
      // A height belongs to the room that the page shows, not to one that is still to be drawn.
      if (seen.room !== shown.current) return
      const next = takeIn(seen, base, content, content.offsetHeight - place.clientHeight)
      setFitted((before) =>
        before.room === next.room && before.scale === next.scale ? before : next,
      )
    }
    lookAgain.current = look
    const sizes = new ResizeObserver(look)
    const parts = new MutationObserver(() => {
      sizes.disconnect()
      for (const child of place.children) sizes.observe(child)
    })
    sizes.observe(place)
    for (const child of place.children) sizes.observe(child)
    parts.observe(place, { childList: true })
    return () => {
      lookAgain.current = undefined
      sizes.disconnect()
      parts.disconnect()
    }
  }, [place, base])
  useLayoutEffect(() => {
    shown.current = fitted.room
    const frame = requestAnimationFrame(() => lookAgain.current?.())
    return () => cancelAnimationFrame(frame)
  }, [fitted.room])
  return fitted
}

/** What was found so far about one exhibit in one place. */
type Seen = {
  /** The room that it has, or is about to have. */
  room: ExhibitRoom
  layouts: number
  /** Height of the content once nothing more had to be taken from it, in px. */
  settled?: number | undefined
}

function takeIn(seen: Seen, base: ExhibitRoom, content: HTMLElement, over: number): Fitted {
  const height = content.offsetHeight
  const isNew = seen.settled !== undefined && seen.settled !== height
  if (isNew && seen.room !== base && seen.layouts < MOST_LAYOUTS) {
    seen.layouts += 1
    seen.settled = undefined
    seen.room = base
    return { room: base, scale: 1 }
  }
  const room = over > 0 ? toSmaller(seen.room, content, over) : seen.room
  seen.settled = room === seen.room ? height : undefined
  seen.room = room
  const isTooTall = seen.settled !== undefined && over > 0
  return { room, scale: isTooTall ? (height - over) / height : 1 }
}

/** Return a room for less of the content by what it is too tall; the same one where nothing can be left out. */
function toSmaller(room: ExhibitRoom, content: HTMLElement, over: number): ExhibitRoom {
  const rows = toRowsThatFit(content, over, room)
  if (rows !== undefined && rows < (room.rows ?? Number.POSITIVE_INFINITY)) return { ...room, rows }
  const { drawing } = room
  if (drawing === undefined) return room
  const least = Math.max(LEAST_DRAWING, drawing - Math.ceil(over / countRows(content)))
  return least < drawing ? { ...room, drawing: least } : room
}

/** How many drawings stand below one another. */
function countRows(content: HTMLElement): number {
  const plots = [...content.querySelectorAll<HTMLElement>('[data-plot]')]
  const tops = new Set(plots.map((plot) => Math.round(plot.getBoundingClientRect().top)))
  return Math.max(1, tops.size)
}

/** Return how many rows of the longest table, or of what a list marks as its rows, have room. */
function toRowsThatFit(content: HTMLElement, over: number, room: ExhibitRoom): number | undefined {
  const all = content.querySelectorAll<HTMLElement>('tbody, [data-rows]')
  const bodies = [...all].filter((body) => body.offsetHeight > 0)
  const longest = bodies.toSorted((a, b) => b.offsetHeight - a.offsetHeight).at(0)
  if (longest === undefined) return undefined
  const heights = heightsOf(longest)
  // Words below say that it goes on; where rows were left out already they stand there.
  const words = heights.length === room.rows ? 0 : WORDS_BELOW
  const most = longest.offsetHeight - over - words
  let sum = 0
  const tooFar = heights.findIndex((height) => (sum += height) > most)
  return Math.max(LEAST_ROWS, tooFar === -1 ? heights.length : tooFar)
}

/** Height of one line that says how much of a table is shown, in px. */
const WORDS_BELOW = 31

/** Heights of rows, each with the gap that follows it. */
function heightsOf({ children }: HTMLElement): readonly number[] {
  const rows = [...children].filter((row) => row instanceof HTMLElement)
  return rows.map((row, at) => {
    const next = rows[at + 1]
    return next === undefined ? row.offsetHeight : next.offsetTop - row.offsetTop
  })
}
