/** A value that its owner holds back; it is written so that it is never taken for a missing one or for 0. */
export const WITHHELD = { kind: 'withheld' } as const

/** A number with the words that a reader sees for it: `1.44 B` for 1,441,900,000. */
export type ShownNumber = {
  readonly kind: 'number'
  readonly value: number
  readonly text: string
  /** Decimal mark of the words. */
  readonly decimalMark: string
}

/** A cell to be written; undefined for a value that is missing. */
export type ExportCell = string | number | boolean | ShownNumber | typeof WITHHELD | undefined

/** A table to be written, with units in its titles or in the proof beside it. */
export type ExportTable = {
  /** Name of the sheet. */
  readonly name: string
  /** What the table shows, where its file holds more than one. */
  readonly caption?: string | undefined
  readonly titles: readonly string[]
  readonly rows: readonly (readonly ExportCell[])[]
}

/** Return a cell that is no number as the word that stands for it; undefined for a number. */
export function toWord(cell: Exclude<ExportCell, string | number | ShownNumber>): string {
  if (cell === undefined) return ''
  return typeof cell === 'boolean' ? toYesOrNo(cell) : 'withheld'
}

/** Return the name of a file: the letters and digits of its title, of any script, which every file system takes. */
export function toFileName(title: string, extension: string): string {
  const plain = title
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
  const short = Array.from(plain).slice(0, 50).join('')
  return `chokepoint-${short === '' ? 'table' : short}.${extension}`
}

function toYesOrNo(flag: boolean): string {
  return flag ? 'yes' : 'no'
}
