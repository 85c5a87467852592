/** Encodings of text that are read, with what people call them, in the order in which a page offers them. */
export const ENCODING_LABELS = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE (“Unicode text” of Excel)',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Western (Windows-1252)',
  'windows-1250': 'Central European (Windows-1250)',
  'iso-8859-2': 'Central European (ISO 8859-2)',
  'windows-1251': 'Cyrillic (Windows-1251)',
  'koi8-r': 'Cyrillic (KOI8-R)',
  ibm866: 'Cyrillic (DOS, 866)',
  'windows-1253': 'Greek (Windows-1253)',
  'windows-1254': 'Turkish (Windows-1254)',
  'windows-1257': 'Baltic (Windows-1257)',
  macintosh: 'Western (Mac Roman)',
  cp850: 'Western (DOS, 850)',
  gb18030: 'Chinese, simplified (GBK, GB 18030)',
  big5: 'Chinese, traditional (Big5)',
  shift_jis: 'Japanese (Shift-JIS)',
  'euc-jp': 'Japanese (EUC-JP)',
  'iso-2022-jp': 'Japanese (ISO-2022-JP)',
  'euc-kr': 'Korean (EUC-KR)',
} as const

/** Encoding of a text. */
export type Encoding = keyof typeof ENCODING_LABELS

/** Signs that may stand between cells, with what people call them, in the order in which they are tried. */
export const DELIMITER_LABELS = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
  '^': 'carets',
  '~': 'tildes',
  '¦': 'broken bars',
  '§': 'section signs',
  '#': 'number signs',
  '¬': 'not signs',
  '¶': 'paragraph signs',
  '@': 'at signs',
  '*': 'asterisks',
  '!': 'exclamation marks',
  ':': 'colons',
  '\u0001': 'control characters (1)',
  '\u001F': 'control characters (31)',
  '  ': 'two or more blanks',
} as const

/** Column separator. */
export type Delimiter = keyof typeof DELIMITER_LABELS

/** Choices that overrule what would be detected. */
export type ReadChoices = {
  readonly sheet?: string | undefined
  readonly encoding?: Encoding | undefined
  readonly delimiter?: Delimiter | undefined
  /** Line of the titles, from 1; null for none. */
  readonly titleLine?: number | null | undefined
}

/** What was chosen or detected on the way to the rows, where there is a choice. */
export type ReadAs = {
  readonly encoding?: Encoding
  readonly delimiter?: Delimiter
  readonly sheet?: string
  /** Sheets of the workbook that can be chosen. */
  readonly sheets?: readonly string[]
}

/** Return the sign that a text names as its delimiter; undefined for one that is not read. */
export function toDelimiter(sign: string): Delimiter | undefined {
  return DELIMITERS.find((delimiter) => delimiter === sign)
}

/** Return the encoding of a name; undefined for one that is not read. */
export function toEncoding(name: string): Encoding | undefined {
  return ENCODINGS.find((encoding) => encoding === name)
}

/** Signs that may stand between cells. */
export const DELIMITERS = keysOf(DELIMITER_LABELS)

/** Encodings of text that are read. */
export const ENCODINGS = keysOf(ENCODING_LABELS)

function keysOf<Key extends string>(labels: Readonly<Record<Key, string>>): readonly Key[] {
  const isKey = (key: string): key is Key => Object.hasOwn(labels, key)
  return Object.keys(labels).filter(isKey)
}
