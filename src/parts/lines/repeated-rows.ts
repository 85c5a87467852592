import { type Answers } from '@/domain/parts/column-mapping'
import { toText, type RawRow } from '@/parts/file/raw-table'

/** A row that is the same in every cell as one above it. */
export type Repeat = { readonly line: number; readonly first: number }

/** Rows with fewer filled cells are no rows of a list, and may well be the same. */
const LEAST_CELLS = 2

/** Find rows that are the same in every cell as one above. */
export function findRepeats(rows: readonly RawRow[]): readonly Repeat[] {
  const byText = new Map<string, number>()
  const repeats: Repeat[] = []
  for (const { line, cells } of rows) {
    if (cells.length < LEAST_CELLS) continue
    const text = cells.map(toText).join('\u0001')
    const first = byText.get(text)
    if (first === undefined) byText.set(text, line)
    else repeats.push({ line, first })
  }
  return repeats
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
