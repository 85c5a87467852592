import { type FlawedCell, type RawCell, type RawRow } from '@/parts/file/raw-table'

/** Cells that are merged into one: lines from 1, columns from 0, both ends included. */
export type Range = {
  readonly reference: string
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Most merged ranges that are filled; a sheet with more of them is no list. */
const MAX_RANGES = 20_000

/** Return the range that a reference such as `D2:D4` names; none for any other text. */
export function toRange(reference: string): readonly Range[] {
  const match = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference)
  if (match === null) return []
  const [, left = '', top = '', right = '', bottom = ''] = match
  return [
    {
      reference,
      top: Number(top),
      bottom: Number(bottom),
      left: toPlace(left),
      right: toPlace(right),
    },
  ]
}

/**
 * Let a text that is merged over several lines count for each of them, and a heading for each of its columns.
 *
 * A number is not repeated, because it may be the sum of its lines: the cells below it say that they are merged.
 */
export function fillMerged(
  rows: readonly RawRow[],
  ranges: readonly Range[],
): { readonly rows: readonly RawRow[]; readonly notes: readonly string[] } {
  if (ranges.length === 0) return { rows, notes: [] }
  const byLine = new Map(rows.map(({ line, cells }) => [line, [...cells]]))
  const filled = ranges.slice(0, MAX_RANGES).filter((range) => fillRange(range, byLine))
  const down = filled.filter(({ top, bottom }) => bottom > top).map(({ reference }) => reference)
  return {
    rows: rows.map(({ line, cells }) => ({ line, cells: byLine.get(line) ?? cells })),
    notes:
      down.length === 0
        ? []
        : [
            `Merged cells count for each of their lines: ${down.slice(0, 5).join(', ')}${down.length > 5 ? ' and others' : ''}.`,
          ],
  }
}

function fillRange(
  { reference, top, bottom, left, right }: Range,
  byLine: ReadonlyMap<number, RawCell[]>,
): boolean {
  const value = byLine.get(top)?.[left]
  if (value === undefined || value === '') return false
  const below = typeof value === 'string' ? value : toMergedCell(reference, top)
  for (let line = top + 1; line <= bottom; line += 1) setCell(byLine.get(line), left, below)
  if (typeof value !== 'string' || top !== bottom) return true
  for (let column = left + 1; column <= right; column += 1) {
    if (isHeading(byLine.get(top), left, right)) setCell(byLine.get(top), column, value)
  }
  return true
}

/** A merged cell over several columns is a heading, unless it is all that its line holds. */
function isHeading(cells: readonly RawCell[] | undefined, left: number, right: number): boolean {
  return cells?.some((cell, at) => (at < left || at > right) && cell !== '') === true
}

function setCell(cells: RawCell[] | undefined, column: number, value: RawCell): void {
  if (cells === undefined) return
  while (cells.length < column) cells.push('')
  if ((cells[column] ?? '') === '') cells[column] = value
}

function toMergedCell(reference: string, top: number): FlawedCell {
  return {
    kind: 'flaw',
    text: '',
    message: `The cell is merged with that of line ${top} (${reference}), so its own amount is not known.`,
    remedy: 'Type the amount of this line, or leave the line out.',
  }
}

function toPlace(letters: string): number {
  return (
    Array.from(letters).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64, 0) -
    1
  )
}
