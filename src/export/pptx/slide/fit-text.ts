/** Width of a letter as a share of its height, roughly: enough to know whether words fit. */
const LATIN = 0.52
const BURMESE = 0.8
const WIDE = 1

const POINTS_PER_INCH = 72
/** Height of a line as a share of the size of its letters. */
const LINE = 1.2

/** Room for words, in inches. */
export type TextRoom = { readonly w: number; readonly h: number }

/** Words that fit their room at a size. */
export type FittedText = { readonly text: string; readonly size: number }

/** Return the width of a text in inches at a size in points. */
export function measureText(text: string, size: number): number {
  const ems = Array.from(text, toEms).reduce((sum, width) => sum + width, 0)
  return (ems * size) / POINTS_PER_INCH
}

/** Return how many lines a text takes in a width, words kept whole where they fit. */
export function countLines(text: string, size: number, width: number): number {
  return text.split('\n').reduce((lines, paragraph) => {
    const wide = measureText(paragraph, size)
    return lines + Math.max(1, Math.ceil((wide * 1.06) / width))
  }, 0)
}

/** Return the height of lines in inches at a size in points. */
export function toLineHeight(size: number, lines = 1): number {
  return (lines * size * LINE) / POINTS_PER_INCH
}

/** Return a text at the largest of the sizes at which it fits; cut, with a sign, where it fits at none. */
export function fitText(text: string, { w, h }: TextRoom, sizes: readonly number[]): FittedText {
  const fits = (words: string, size: number): boolean =>
    toLineHeight(size, countLines(words, size, w)) <= h + 0.01
  const size = sizes.find((each) => fits(text, each))
  if (size !== undefined) return { text, size }
  const least = sizes.at(-1) ?? 10
  return { text: cutText(text, (words) => fits(words, least)), size: least }
}

/** Cut a text to the longest beginning that fits, with a sign that more follows. */
export function cutText(text: string, fits: (text: string) => boolean): string {
  const signs = Array.from(text)
  const toCut = (count: number) => `${signs.slice(0, count).join('').trimEnd()}…`
  const search = (low: number, high: number): number => {
    if (low >= high) return low
    const middle = Math.ceil((low + high) / 2)
    return fits(toCut(middle)) ? search(middle, high) : search(low, middle - 1)
  }
  return fits(text) ? text : toCut(search(0, signs.length))
}

function toEms(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  if (code >= 0x10_00 && code < 0x10_a0) return BURMESE
  return (code >= 0x2e_80 && code < 0xfb_00) || code > 0xff_ff ? WIDE : LATIN
}
