import { type Frame } from './slide'

/** Room between two parts of a frame, inches. */
const GAP = 0.25

/** Return places for up to four things within a frame: one, two beside each other, or two rows of two. */
export function splitFrame({ x, y, w, h }: Frame, count: number): readonly Frame[] {
  const columns = count === 1 ? 1 : 2
  const rows = count > 2 ? 2 : 1
  const width = (w - GAP * (columns - 1)) / columns
  const height = (h - GAP * (rows - 1)) / rows
  return Array.from({ length: count }, (_, at) => ({
    x: x + (at % columns) * (width + GAP),
    y: y + Math.floor(at / columns) * (height + GAP),
    w: width,
    h: height,
  }))
}
