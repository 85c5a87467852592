/** A text from which phrases are taken one after the other; what is taken is not found again. */
export type Scanner = {
  /** Take every match of a pattern; returns the matches. */
  readonly take: (pattern: RegExp) => readonly RegExpExecArray[]
  /** Put back what a match took, when it turns out to mean something else. */
  readonly putBack: (match: RegExpExecArray) => void
  /** What is left, with blanks in place of what was taken. */
  readonly rest: () => string
}

/** Begin to take phrases out of a text. */
export function createScanner(text: string): Scanner {
  const state = { text }
  const cut = (at: number, length: number, fill: string) => {
    state.text = `${state.text.slice(0, at)}${fill}${state.text.slice(at + length)}`
  }
  return {
    take: (pattern) => {
      const matches = [...state.text.matchAll(pattern)]
      for (const { 0: found, index } of matches)
        cut(index, found.length, TAKEN.repeat(found.length))
      return matches
    },
    putBack: ({ 0: found, index }) => cut(index, found.length, found),
    rest: () => state.text.replaceAll(TAKEN, ' '),
  }
}

/** Stands where something was taken, so that what was apart stays apart. */
const TAKEN = '\u0001'

/** Return a pattern of any of some words, whole ones only; words of scripts without blanks may stand anywhere. */
export function toPattern(words: string, { before = '', after = '' } = {}): RegExp {
  return new RegExp(`${before}(?:${toAlternatives(words)})${after}`, 'giu')
}

/** Digits and letters of the scripts that set blanks between words; all letters of Unicode take long to compile. */
const SIGNS = '0-9A-Za-z\u00AA-\u024F\u0370-\u052F'

/** Return some words as the alternatives of a pattern, longest first. */
export function toAlternatives(words: string): string {
  const all = words.split('|').map((word) => word.replaceAll(/\s+/g, ' ').trim())
  const sorted = all.toSorted((a, b) => b.length - a.length)
  const bounded = sorted.filter((word) => !isEastern(word)).map(toEscaped)
  const free = sorted.filter(isEastern).map(toEscaped)
  const whole =
    bounded.length === 0 ? [] : [`(?<![${SIGNS}])(?:${bounded.join('|')})(?![${SIGNS}])\\.?`]
  return [...whole, ...free].join('|')
}

/** Report whether a word is written in a script that sets no blanks. */
export function isEastern(word: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word)
}

function toEscaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`[\s-]*`)
}
