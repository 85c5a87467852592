import { type Frame } from './slide'

/** Size of a slide, inches (16:9). */
export const SLIDE = { w: 13.333, h: 7.5 } as const

/** Places on a slide. */
export const LAYOUT = {
  title: { x: 0.6, y: 0.4, w: 12.13, h: 0.95 },
  subtitle: { x: 0.6, y: 1.38, w: 12.13, h: 0.5 },
  body: { x: 0.6, y: 2, w: 12.13, h: 4.25 },
  /** The body with the room of the words below it. */
  tall: { x: 0.6, y: 2, w: 12.13, h: 4.8 },
  words: { x: 0.6, y: 6.3, w: 12.13, h: 0.5 },
  state: { x: 0.6, y: 6.84, w: 12.13, h: 0.24 },
  foot: { x: 0.6, y: 7.08, w: 11.3, h: 0.24 },
  number: { x: 12.13, y: 7.08, w: 0.6, h: 0.24 },
} as const satisfies Readonly<Record<string, Frame>>

const EMU_PER_INCH = 914_400

/** Return inches in the unit of the format (English metric units). */
export function toEmu(inches: number): number {
  return Math.round(inches * EMU_PER_INCH)
}
