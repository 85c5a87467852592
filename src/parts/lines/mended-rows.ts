import { type Mend } from '@/domain/parts/column-mapping'
import { toText, type RawRow, type RawTable } from '@/parts/file/raw-table'
import { type CheckRequest } from '@/parts/thread/parts-reader'

type Cells = RawRow['cells'][number][]

/** Return the rows with mended cells in place, and without those that are left out; a note says what was mended as before. */
export function toMendedRows(
  { rows, titles }: RawTable,
  { edits, mends = [], mapping }: Pick<CheckRequest, 'edits' | 'mends' | 'mapping'>,
  leftOut: Pick<ReadonlyMap<number, unknown>, 'has' | 'size'>,
): { readonly rows: readonly RawRow[]; readonly notes: readonly string[] } {
  const mended = new Map<number, Cells>()
  const cellsOf = (row: RawRow): Cells => {
    const cells = mended.get(row.line) ?? titles.map((_, at) => row.cells[at] ?? '')
    mended.set(row.line, cells)
    return cells
  }
  const notes = mends.length === 0 ? [] : applyMends(rows, mends, { titles, mapping, cellsOf })
  const byLine = new Map(edits.length === 0 ? [] : rows.map((row) => [row.line, row] as const))
  for (const { line, column, text } of edits) {
    const place = titles.indexOf(column)
    const row = byLine.get(line)
    if (place !== -1 && row !== undefined) cellsOf(row)[place] = text
  }
  if (mended.size + leftOut.size === 0) return { rows, notes }
  return {
    rows: rows
      .filter(({ line }) => !leftOut.has(line))
      .map((row) => ({ ...row, cells: mended.get(row.line) ?? row.cells })),
    notes,
  }
}

type MendContext = {
  readonly titles: readonly string[]
  readonly mapping: CheckRequest['mapping']
  readonly cellsOf: (row: RawRow) => Cells
}

/** Put mended texts in place wherever cells still say what was mended; return one note for each that did. */
function applyMends(
  rows: readonly RawRow[],
  mends: readonly Mend[],
  { titles, mapping, cellsOf }: MendContext,
): readonly string[] {
  const partPlace = titles.indexOf(mapping.part ?? '')
  const known = byColumn(mends, titles)
  const counts = new Map<Mend, number>()
  for (const row of rows) {
    for (const [place, ofColumn] of known) {
      const part = toText(row.cells[partPlace])
      const mend = ofColumn
        .get(toText(row.cells[place]))
        ?.find((one) => one.part === undefined || one.part === part)
      if (mend === undefined) continue
      cellsOf(row)[place] = mend.text
      counts.set(mend, (counts.get(mend) ?? 0) + 1)
    }
  }
  return [...counts].map(
    ([{ column, was, text, part }, count]) =>
      `“${was}” in ${column}${part === undefined ? '' : ` of ${part}`} is read as “${text}”, as it was mended${count > 1 ? `, in ${count} rows` : ''}.`,
  )
}

/** Put mends together by the place of their column and by what they take the place of. */
function byColumn(
  mends: readonly Mend[],
  titles: readonly string[],
): ReadonlyMap<number, ReadonlyMap<string, readonly Mend[]>> {
  const known = new Map<number, Map<string, readonly Mend[]>>()
  for (const mend of mends) {
    const place = titles.indexOf(mend.column)
    if (place === -1) continue
    const ofColumn = known.get(place) ?? new Map<string, readonly Mend[]>()
    known.set(place, ofColumn.set(mend.was, [...(ofColumn.get(mend.was) ?? []), mend]))
  }
  return known
}
