import { type Frame } from './slide'

/** Size of a slide, inches (16:9). */
export const SLIDE = { w: 13.333, h: 7.5 } as const

/** Places on a slide, the same in a file and on the screen. */
export const LAYOUT = {
  title: { x: 0.5, y: 0.25, w: 12.333, h: 0.92 },
  subtitle: { x: 0.5, y: 1.2, w: 12.333, h: 0.54 },
  body: { x: 0.5, y: 1.8, w: 12.333, h: 4.3 },
  /** The body with the room of the words below it. */
  tall: { x: 0.5, y: 1.8, w: 12.333, h: 4.875 },
  words: { x: 0.5, y: 6.15, w: 12.333, h: 0.5 },
  state: { x: 0.5, y: 6.74, w: 12.333, h: 0.28 },
  foot: { x: 0.5, y: 7.02, w: 11.4, h: 0.28 },
  number: { x: 12.033, y: 7.02, w: 0.8, h: 0.28 },
} as const satisfies Readonly<Record<string, Frame>>

const EMU_PER_INCH = 914_400

/** Return inches in the unit of the format (English metric units). */
export function toEmu(inches: number): number {
  return Math.round(inches * EMU_PER_INCH)
}
