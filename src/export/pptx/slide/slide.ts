import { type SlideTheme } from '@/domain/page/deck'
import { type ProofBlock } from '@/domain/page/proof'
import { type Exhibit } from '@/ui/exhibit/exhibit'

/** A picture for what has no chart or table of its own, such as a map. */
export type SlidePicture = {
  readonly png: Blob
  /** Size in px; only its shape counts. */
  readonly width: number
  readonly height: number
}

/** One finding, for one slide or, where its tables or charts need more room, for some that follow each other. */
export type PptxSlide = {
  readonly exhibit: Exhibit
  readonly proof: ProofBlock
  /** What its presenter wants to say; may be empty. */
  readonly note: string
  readonly theme: SlideTheme
  /** Shown in place of charts and tables. */
  readonly picture?: SlidePicture | undefined
}

/** Place on a slide, in inches. */
export type Frame = {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}
