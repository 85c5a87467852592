import { fitText } from './fit-text'
import { type Frame } from './slide'
import { type AddShape } from './slide-host'
import { type Run, type TextShape, writeTextShape } from './write-text'

/** How words look, and where they stand. */
export type WordsLook = Pick<Run, 'color' | 'isBold' | 'hasHeadFont'> & {
  readonly frame: Frame
  /** Sizes to try, points, largest first. */
  readonly sizes: readonly number[]
  readonly anchor?: TextShape['anchor']
}

/** Add words that fit their frame; nothing where there are none. */
export function addWords(
  add: AddShape,
  name: string,
  words: string,
  { frame, sizes, anchor, ...looks }: WordsLook,
): void {
  if (words === '') return
  const { text, size } = fitText(words, frame, sizes)
  const paragraphs = [{ runs: [{ text, size, ...looks }] }]
  add((id) => writeTextShape({ id, name, frame, anchor, paragraphs }))
}
