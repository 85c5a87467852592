import { useEffect, useState } from 'react'
import { type ExhibitRoom } from '@/ui/exhibit/exhibit-room'

/** Room for an exhibit on a slide, found by looking at what it takes. */
type Fit = {
  readonly room: ExhibitRoom
  /** True when even the least of it is taller than the slide: it then scrolls. */
  readonly isTooTall: boolean
}

/** Drawing on first sight, in px. */
const FIRST_DRAWING = 260
/** Height below which a drawing says nothing any more. */
const LEAST_DRAWING = 150
const LEAST_ROWS = 1
/** Slack that is not worth another look, in px. */
const SLACK = 6
/** Looks after which the best so far stays, so that two sizes never take turns. */
const MOST_LOOKS = 12

type Look = { readonly drawing: number; readonly height: number }

/**
 * Let drawings take the height that is left in `place`, and tables as many rows as there is room for.
 *
 * What an exhibit takes is measured whenever it changes; a drawing grows and shrinks, a table only shrinks.
 */
export function useFit(place: HTMLElement | null): Fit {
  const [fit, setFit] = useState<Fit>({ room: { drawing: FIRST_DRAWING }, isTooTall: false })
  useEffect(() => {
    if (place === null) return undefined
    const seen: { last: Look | undefined; looks: number; frame: number; room: ExhibitRoom } = {
      last: undefined,
      looks: 0,
      frame: 0,
      room: { drawing: FIRST_DRAWING },
    }
    const look = (): void => {
      const content = place.firstElementChild
      if (!(content instanceof HTMLElement) || place.clientHeight === 0) return
      const over = content.offsetHeight - place.clientHeight
      const drawing = seen.room.drawing ?? FIRST_DRAWING
      const now = { drawing, height: content.offsetHeight }
      const next =
        seen.looks < MOST_LOOKS
          ? toNext({ content, over, room: seen.room, now, last: seen.last })
          : seen.room
      seen.looks += 1
      seen.last = now
      if (next !== seen.room) seen.frame = requestAnimationFrame(look)
      seen.room = next
      setFit((before) => {
        const isTooTall = over > SLACK && next.drawing === drawing && next.rows === before.room.rows
        const isSame = before.room.drawing === next.drawing && before.room.rows === next.rows
        return isSame && before.isTooTall === isTooTall ? before : { room: next, isTooTall }
      })
    }
    const sizes = new ResizeObserver(look)
    const parts = new MutationObserver(() => {
      sizes.disconnect()
      for (const child of place.children) sizes.observe(child)
    })
    sizes.observe(place)
    for (const child of place.children) sizes.observe(child)
    parts.observe(place, { childList: true })
    return () => {
      cancelAnimationFrame(seen.frame)
      sizes.disconnect()
      parts.disconnect()
    }
  }, [place])
  return fit
}

type Question = {
  readonly content: HTMLElement
  /** Height by which the content is too tall, in px; negative where there is room. */
  readonly over: number
  readonly room: ExhibitRoom
  readonly now: Look
  readonly last: Look | undefined
}

function toNext(question: Question): ExhibitRoom {
  const { content, over, room, now } = question
  if (Math.abs(over) <= SLACK) return room
  const drawing = toDrawing(question)
  if (drawing !== now.drawing) return { ...room, drawing }
  const rows = over > 0 ? toRowsThatFit(content, over) : undefined
  return rows === undefined || rows === room.rows ? room : { ...room, rows }
}

/** How much taller the content gets with each px of its drawings tells how many of them stand on one another. */
function toDrawing({ over, now, last }: Question): number {
  const isSame = last === undefined || last.drawing === now.drawing
  const rate = isSame ? 1 : (now.height - last.height) / (now.drawing - last.drawing)
  // Nothing drawn, or nothing that follows.
  if (rate < 0.2) return now.drawing
  return Math.max(LEAST_DRAWING, Math.floor(now.drawing - over / Math.min(6, rate)))
}

function toRowsThatFit(content: HTMLElement, over: number): number | undefined {
  const bodies = [...content.querySelectorAll('tbody')].filter((body) => body.offsetHeight > 0)
  const longest = bodies.toSorted((a, b) => b.offsetHeight - a.offsetHeight).at(0)
  if (longest === undefined) return undefined
  const heights = [...longest.rows].map((row) => row.offsetHeight)
  const words = 2 * (heights.at(-1) ?? 0) * 0.5
  const most = longest.offsetHeight - over - words
  const sums = heights.map((_, index) =>
    heights.slice(0, index + 1).reduce((sum, height) => sum + height, 0),
  )
  return Math.max(LEAST_ROWS, sums.filter((sum) => sum <= most).length)
}
