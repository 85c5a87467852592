import { type Answers } from '@/domain/parts/column-mapping'
import { toText, type RawRow } from '@/parts/file/raw-table'

/** A row that is the same in every cell as one above it. */
export type Repeat = { readonly line: number; readonly first: number }

/** Rows with fewer filled cells are no rows of a list, and may well be the same. */
const LEAST_CELLS = 2

/** Find rows that are the same in every cell as one above; rows that differ at their ends are not compared further. */
export function findRepeats(rows: readonly RawRow[]): readonly Repeat[] {
  const byEnds = new Map<string, RawRow | Map<string, number>>()
  const repeats: Repeat[] = []
  for (const row of rows) {
    const { line, cells } = row
    if (cells.length < LEAST_CELLS) continue
    const ends = `${toText(cells[0])}\u0001${toText(cells[1])}\u0001${toText(cells.at(-1))}`
    const before = byEnds.get(ends)
    if (before === undefined) {
      byEnds.set(ends, row)
      continue
    }
    const byText = before instanceof Map ? before : new Map([[toKey(before), before.line]])
    byEnds.set(ends, byText)
    const first = byText.get(toKey(row))
    if (first === undefined) byText.set(toKey(row), line)
    else repeats.push({ line, first })
  }
  return repeats
}

function toKey({ cells }: RawRow): string {
  return cells.map(toText).join('\u0001')
}

/** Say which rows stand twice, and whether they count. */
export function toRepeatNotes(repeats: readonly Repeat[], answers: Answers): readonly string[] {
  const [repeat] = repeats
  if (repeat === undefined) return []
  const more = repeats.length > 1 ? `, and ${repeats.length - 1} more are repeated` : ''
  return [
    `Line ${repeat.line} is the same in every cell as line ${repeat.first}${more}; ${answers['repeats'] === 'once' ? 'the repeated rows were left out' : 'every row counts'}.`,
  ]
}
