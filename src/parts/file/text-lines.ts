/** A text by its lines, whichever signs end them. */
export type TextLines = {
  readonly count: number
  /** Return `lineCount` lines from line `at`, from 0, without the sign that ends the last of them. */
  readonly textOf: (at: number, lineCount?: number) => string
}

/** Cut a text into lines; the signs between them stay in the text, because a cell may hold them. */
export function toLines(text: string): TextLines {
  const starts = [0]
  const ends: number[] = []
  for (const { 0: sign, index } of text.matchAll(/\r\n|\n|\r/g)) {
    ends.push(index)
    starts.push(index + sign.length)
  }
  ends.push(text.length)
  return {
    count: ends.length,
    textOf: (at, lineCount = 1) => text.slice(starts[at], ends[at + lineCount - 1] ?? text.length),
  }
}
