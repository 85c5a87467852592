import { type ChartNote, type ChartSeries } from '@/ui/charts/chart-series'
import { type Placement } from './to-path'
import { valueAt } from './value-at'

/** A note's flag in px: its foot on the line, and the middle of the disc that bears its number. */
type Flag = {
  readonly note: ChartNote
  readonly foot: Point
  readonly disc: Point
  readonly radius: number
}

type Point = { readonly x: number; readonly y: number }

/** Radius of a disc, in letters. */
const RADIUS_EM = 0.72

/** Return where the flags of notes stand; those outside the plot have none. */
export function toFlags(
  notes: readonly ChartNote[],
  series: readonly ChartSeries[],
  place: Placement,
  fontSize: number,
): readonly Flag[] {
  const radius = Math.round(RADIUS_EM * fontSize)
  const flags: Flag[] = []
  for (const note of notes) {
    const x = Math.round(place.toX(note.x))
    if (x < place.left - 1 || x > place.right + 1) continue
    const y = toFootHeight(note, series, place)
    const middle = Math.min(place.right - radius, Math.max(place.left + radius, x))
    const taken = flags.map(({ disc }) => disc)
    flags.push({
      note,
      radius,
      foot: { x, y },
      disc: { x: middle, y: toFreeHeight({ x: middle, y }, taken, { place, radius }) },
    })
  }
  return flags
}

/** On its line, or at the foot of the plot where that has no value. */
function toFootHeight(
  { x, seriesId }: ChartNote,
  series: readonly ChartSeries[],
  place: Placement,
): number {
  const lines = series.filter(({ id }) => seriesId === undefined || id === seriesId)
  const values = [...lines, ...series].map(({ points }) => valueAt(points, x))
  const value = values.find(Number.isFinite)
  if (value === undefined) return place.bottom
  return Math.round(Math.min(place.bottom, Math.max(place.top, place.toY(value))))
}

/** The nearest height above the foot, else below it, at which a disc meets no other. */
function toFreeHeight(
  foot: Point,
  taken: readonly Point[],
  { place, radius }: { readonly place: Placement; readonly radius: number },
): number {
  const step = 2 * radius + 2
  const levels = Array.from({ length: taken.length + 1 }, (_, level) => step * (level + 1))
  const above = levels.map((rise) => foot.y - rise).filter((y) => y - radius >= place.top)
  const below = levels.map((fall) => foot.y + fall).filter((y) => y + radius <= place.bottom)
  const heights = [...above, ...below]
  const isFree = (y: number): boolean =>
    taken.every((disc) => Math.hypot(disc.x - foot.x, disc.y - y) >= step - 1)
  return heights.find(isFree) ?? heights[0] ?? foot.y
}

/** Return the notes that belong to a point of the reading line or a row of the table: those nearest to it. */
export function notesNear(
  notes: readonly ChartNote[],
  x: number,
  { first, step }: { readonly first: number; readonly step: number },
): readonly ChartNote[] {
  const rowOf = (at: number): number => Math.round((at - first) / step)
  return notes.filter((note) => rowOf(note.x) === rowOf(x))
}

/** Write notes in a line: `1 (20 Nov 2024): Kanpaikti falls`. */
export function writeNotes(notes: readonly ChartNote[], formatX: (x: number) => string): string {
  return notes.map(({ number, x, text }) => `${number} (${formatX(x)}): ${text}`).join('; ')
}
