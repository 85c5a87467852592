import { useEffect, useRef, useState } from 'react'
import { type ExhibitRoom } from '@/ui/exhibit/exhibit-room'

/** Room for an exhibit on a slide, found by looking at what it takes. */
type Fit = {
  readonly room: ExhibitRoom
  /** Below 1 when even the least of it is taller than the slide: it is then drawn smaller, never cut. */
  readonly scale: number
}

/** Drawing on first sight, in px. */
const FIRST_DRAWING = 260
const FIRST_ROOM: ExhibitRoom = { drawing: FIRST_DRAWING }
/** Height below which a drawing says nothing any more. */
const LEAST_DRAWING = 150
const LEAST_ROWS = 1
/** Room left over that is not worth another look, in px. */
const SLACK = 6
/** Looks after which the last that fitted stays, so that two sizes never take turns. */
const MOST_LOOKS = 12

type Look = { readonly drawing: number; readonly height: number }

/** What was found so far about one exhibit in one place. */
type Seen = {
  last?: Look
  looks: number
  /** The last room within which nothing was too tall. */
  fitting?: ExhibitRoom | undefined
  /** Fewest rows that were too many. */
  tooMany?: number | undefined
  room: ExhibitRoom
  /** Height of the content when no other room was asked for, in px. */
  settled?: number | undefined
}

/**
 * Let drawings take the height that is left in `place`, and tables as many rows as there is room for.
 *
 * What an exhibit takes is measured whenever it changes; drawings and tables grow and shrink.
 */
export function useFit(place: HTMLElement | null): Fit {
  const [fit, setFit] = useState<Fit>({ room: FIRST_ROOM, scale: 1 })
  const shown = useRef(fit.room)
  const lookAgain = useRef<() => void>(undefined)
  useEffect(() => {
    if (place === null) return undefined
    const seen: Seen = { looks: 0, room: shown.current }
    const look = (): void => {
      const content = place.firstElementChild
      if (!(content instanceof HTMLElement) || place.clientHeight === 0) return
      // A height belongs to the room that the page shows, not to one that is still to be drawn.
      if (seen.room !== shown.current) return
      const over = content.offsetHeight - place.clientHeight
      const isSettled = takeIn(seen, content, over)
      const next = seen.room
      const scale = isSettled && over > 0 ? place.clientHeight / content.offsetHeight : 1
      setFit((before) =>
        before.room === next && before.scale === scale ? before : { room: next, scale },
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
  }, [place])
  useEffect(() => {
    shown.current = fit.room
    const frame = requestAnimationFrame(() => lookAgain.current?.())
    return () => cancelAnimationFrame(frame)
  }, [fit.room])
  return fit
}

/** Set the next room to try by what the last one made of the content; report whether it is the same one. */
function takeIn(seen: Seen, content: HTMLElement, over: number): boolean {
  const { room } = seen
  const now = { drawing: room.drawing ?? FIRST_DRAWING, height: content.offsetHeight }
  // What arrives late, or is changed by a lever, is fitted anew.
  if (seen.settled !== undefined && seen.settled !== now.height) {
    seen.looks = 0
    seen.fitting = undefined
    seen.tooMany = undefined
  }
  if (over <= 0) seen.fitting = room
  else seen.tooMany = toFewer(seen.tooMany, room.rows)
  const next =
    seen.looks < MOST_LOOKS
      ? toNext({ content, over, room, now, last: seen.last, tooMany: seen.tooMany })
      : (seen.fitting ?? room)
  seen.looks += 1
  seen.last = now
  seen.settled = next === room ? now.height : undefined
  seen.room = next
  return next === room
}

type Question = {
  readonly content: HTMLElement
  /** Height by which the content is too tall, in px; negative where there is room. */
  readonly over: number
  readonly room: ExhibitRoom
  readonly now: Look
  readonly last: Look | undefined
  readonly tooMany: number | undefined
}

function toFewer(rows: number | undefined, others: number | undefined): number | undefined {
  return rows === undefined || others === undefined ? (rows ?? others) : Math.min(rows, others)
}

function toNext(question: Question): ExhibitRoom {
  const { content, over, room, now, tooMany } = question
  if (over <= 0 && over >= -SLACK) return room
  const drawing = toDrawing(question)
  if (drawing !== now.drawing) return { ...room, drawing }
  const rows = over > 0 ? toRowsThatFit(content, over) : toMoreRows(content, over, room, tooMany)
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

/** Words and heads leave more room than was thought: rows that are shown no more come back. */
function toMoreRows(
  content: HTMLElement,
  over: number,
  { rows }: ExhibitRoom,
  tooMany = Number.POSITIVE_INFINITY,
): number | undefined {
  const longest = toLongest(content)
  if (rows === undefined || longest === undefined || longest.children.length < rows)
    return undefined
  const tallest = Math.max(1, ...heightsOf(longest))
  return Math.max(rows, Math.min(rows + Math.floor(-over / tallest), tooMany - 1))
}

/** Rows of a table, or what a list marks as its rows. */
function toLongest(content: HTMLElement): HTMLElement | undefined {
  const all = content.querySelectorAll<HTMLElement>('tbody, [data-rows]')
  const bodies = [...all].filter((body) => body.offsetHeight > 0)
  return bodies.toSorted((a, b) => b.offsetHeight - a.offsetHeight).at(0)
}

function toRowsThatFit(content: HTMLElement, over: number): number | undefined {
  const longest = toLongest(content)
  if (longest === undefined) return undefined
  const heights = heightsOf(longest)
  const most = longest.offsetHeight - over - (heights.at(-1) ?? 0)
  let sum = 0
  const tooFar = heights.findIndex((height) => (sum += height) > most)
  return Math.max(LEAST_ROWS, tooFar === -1 ? heights.length : tooFar)
}

/** Heights of rows, each with the gap that follows it. */
function heightsOf({ children }: HTMLElement): readonly number[] {
  const rows = [...children].filter((row) => row instanceof HTMLElement)
  return rows.map((row, at) => {
    const next = rows[at + 1]
    return next === undefined ? row.offsetHeight : next.offsetTop - row.offsetTop
  })
}
