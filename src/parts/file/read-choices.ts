/** Encodings of text that are read. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'gb18030'] as const

/** Encoding of a text. */
export type Encoding = (typeof ENCODINGS)[number]

/** Signs that may stand between cells. */
export const DELIMITERS = [',', ';', '\t', '|'] as const

/** Sign between cells. */
export type Delimiter = (typeof DELIMITERS)[number]

/** Choices that overrule what would be detected. */
export type ReadChoices = {
  readonly sheet?: string | undefined
  readonly encoding?: Encoding | undefined
  readonly delimiter?: Delimiter | undefined
  /** Line of the titles, from 1; null for none. */
  readonly titleLine?: number | null | undefined
}
