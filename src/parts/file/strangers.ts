import { ReadError } from './read-error'

/** A kind of file that is no list of text, and how its first bytes tell it. */
type Stranger = { readonly what: string; readonly starts: readonly (string | readonly number[])[] }

const OLD_WORKBOOK = 'Open it in a spreadsheet and save it as XLSX or CSV, without a password.'
const PICTURE =
  'Type the list into a spreadsheet, or ask its sender for the workbook or a CSV file.'

/** Files that are no lists, by their first bytes, with what to do about each. */
const STRANGERS: readonly (Stranger & { readonly remedy: string })[] = [
  {
    what: 'an old workbook (XLS) or one with a password',
    starts: [[0xd0, 0xcf, 0x11, 0xe0]],
    remedy: OLD_WORKBOOK,
  },
  {
    what: 'an old workbook (XLS, BIFF without a container)',
    starts: [
      [0x09, 0x08],
      [0x09, 0x04, 0x06, 0x00],
      [0x09, 0x02, 0x06, 0x00],
      [0x09, 0x00, 0x04, 0x00],
    ],
    remedy: OLD_WORKBOOK,
  },
  {
    what: 'a text in UTF-32',
    starts: [
      [0xff, 0xfe, 0x00, 0x00],
      [0x00, 0x00, 0xfe, 0xff],
    ],
    remedy: 'Save it as CSV in UTF-8.',
  },
  {
    what: 'a picture (image)',
    starts: [
      [0x89, 0x50, 0x4e, 0x47],
      [0xff, 0xd8, 0xff],
      'GIF8',
      [0x49, 0x49, 0x2a, 0x00],
      [0x4d, 0x4d, 0x00, 0x2a],
      [0x00, 0x00, 0x01, 0x00],
    ],
    remedy: PICTURE,
  },
  {
    what: 'a PDF',
    starts: ['%PDF'],
    remedy: 'Ask for the workbook or a CSV file, or copy the table and paste it.',
  },
  {
    what: 'a text document (RTF)',
    starts: ['{\\rtf'],
    remedy: 'Copy the table from it and paste it here, or save it as a workbook.',
  },
  {
    what: 'a packed file (gzip, 7-Zip, RAR, bzip2, xz or zstd)',
    starts: [
      [0x1f, 0x8b],
      [0x37, 0x7a, 0xbc, 0xaf],
      'Rar!',
      'BZh',
      [0xfd, 0x37, 0x7a, 0x58, 0x5a],
      [0x28, 0xb5, 0x2f, 0xfd],
    ],
    remedy: 'Unpack it and import the list in it.',
  },
  {
    what: 'a database (SQLite, Access or Parquet)',
    starts: ['SQLite format 3', 'PAR1', [0x00, 0x01, 0x00, 0x00, 0x53, 0x74, 0x61, 0x6e]],
    remedy: 'Export the table with the parts as CSV.',
  },
  {
    what: 'a spreadsheet exchange file (SYLK or DIF)',
    starts: ['ID;PWXL', 'ID;PSCALC', 'ID;POOCALC', 'TABLE\r\n0,1', 'TABLE\n0,1'],
    remedy: 'Open it in a spreadsheet and save it as XLSX or CSV.',
  },
]

/** Kinds of text that are no list, by how they begin behind blanks and byte-order marks. */
const TEXTS = [
  {
    what: 'a web archive (MHTML)',
    pattern: /^(mime-version:|from: <saved by|content-type: multipart)/i,
    remedy: 'Open it in a spreadsheet and save it as XLSX or CSV.',
  },
  {
    what: 'an e-mail',
    pattern: /^(received|return-path|delivered-to|message-id|subject): /i,
    remedy: 'Save the list that is attached to it and import that.',
  },
  {
    what: 'JSON, no list of rows',
    pattern: /^[[{]\s*["[{]/,
    remedy: 'Export the list as CSV or XLSX.',
  },
] as const

const ZIP = [0x50, 0x4b, 0x03, 0x04] as const

/** Longest marker before a zip archive that is taken off: a byte-order mark, or that of a split archive. */
const MAX_MARKER = 4

/** Return where a zip archive begins, 0 to 4; undefined when the bytes are none. */
export function findZip(bytes: Uint8Array): number | undefined {
  for (let at = 0; at <= MAX_MARKER; at += 1) {
    if (startsWith(bytes.subarray(at), ZIP)) return at
  }
  return undefined
}

/** Throw when bytes are a file of another kind: what it is, and how to get a list out of it. */
export function refuseStrangers(bytes: Uint8Array): void {
  const stranger = STRANGERS.find(({ starts }) => starts.some((start) => startsWith(bytes, start)))
  if (stranger !== undefined) throw toError(stranger)
  const box = latin(bytes.subarray(4, 12))
  if (latin(bytes.subarray(8, 12)) === 'WEBP' || /^ftyp(hei|mif|avif)/.test(box)) {
    throw toError({ what: 'a picture (image)', remedy: PICTURE })
  }
}

/** Throw when a text is no list: a web archive, an e-mail, JSON, or bytes that mean no text at all. */
export function refuseStrangeText(text: string): void {
  const start = text.slice(0, 4000).replace(/^[\uFEFF\s]+/, '')
  const stranger = TEXTS.find(({ pattern }) => pattern.test(start))
  if (stranger !== undefined) throw toError(stranger)
  const controls = Array.from(start).filter(isControl).length
  if (controls > 8 && controls > start.length * 0.05) {
    throw toError({
      what: 'a binary file, not a list',
      remedy: 'Import a workbook (XLSX) or a text (CSV, TSV) with one row for each part.',
    })
  }
}

/** Signs that no text holds, but for tabs, line breaks and the separators of old systems. */
function isControl(sign: string): boolean {
  return (
    sign === '\uFFFD' ||
    (sign < '\u0009' && sign !== '\u0001') ||
    (sign > '\u000D' && sign < '\u001B')
  )
}

function toError({ what, remedy }: { readonly what: string; readonly remedy: string }): ReadError {
  return new ReadError(`The file is ${what}, which cannot be read.`, remedy)
}

function startsWith(bytes: Uint8Array, start: string | readonly number[]): boolean {
  const wanted = typeof start === 'string' ? Array.from(start, (sign) => sign.charCodeAt(0)) : start
  return wanted.every((byte, index) => bytes[index] === byte)
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
