import { type Frame } from './slide'

/** Places on a slide of 13.333 × 7.5 inches (16:9). */
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

/** Name of the slide master and of its place for the finding. */
export const MASTER = 'Finding'
export const TITLE_PLACE = 'finding'
