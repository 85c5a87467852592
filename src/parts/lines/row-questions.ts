import { rateOf, type BuyerLine, type Rates } from '@/domain/parts/buyer-list'
import { type Answers, type Question } from '@/domain/parts/column-mapping'
import { NO_RARE_EARTH, toMaterialQuestionId } from '@/parts/columns/match-material'
import { type RawTable } from '@/parts/file/raw-table'
import { type Repeat } from './repeated-rows'
import { type CheckRequest } from '@/parts/thread/parts-reader'

/** Most unknown materials that are asked for at once; the most frequent first. */
const MAX_MATERIALS = 50

/** Ask what a list means by words for which no material is known; one answer holds for all their rows. */
export function toMaterialQuestions(
  unknown: ReadonlyMap<string, number>,
  { materials, mapping }: Pick<CheckRequest, 'materials' | 'mapping'>,
): readonly Question[] {
  const byId = new Map<string, { words: string; count: number }>()
  for (const [words, count] of unknown) {
    const id = toMaterialQuestionId(words)
    const before = byId.get(id)
    byId.set(id, { words: before?.words ?? words, count: (before?.count ?? 0) + count })
  }
  const options = [
    { value: NO_RARE_EARTH, label: 'Not a rare earth: leave its rows out' },
    ...materials.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return [...byId]
    .toSorted(([, a], [, b]) => b.count - a.count)
    .slice(0, MAX_MATERIALS)
    .map(([id, { words, count }]) => ({
      id,
      kind: 'material',
      columns: [mapping.material ?? ''],
      text: `What is “${words.slice(0, 80)}”? ${count} ${count === 1 ? 'row says' : 'rows say'} so.`,
      options,
      examples: [words.slice(0, 80)],
      isOptional: true,
    }))
}

/** Ask for the rate of each currency that has money and no rate; without one the money stays in its currency. */
export function toRateQuestions(
  lines: readonly BuyerLine[],
  rates: Rates,
  conflicts: readonly string[],
): readonly Question[] {
  const used = lines.filter(
    ({ spendPerYear, revenuePerYear }) => (spendPerYear ?? revenuePerYear) !== undefined,
  )
  const codes = [...new Set(used.map(({ currency }) => currency))]
  return codes
    .filter((code) => rateOf(rates, code) === undefined)
    .toSorted()
    .map((code) => ({
      id: `rate:${code}`,
      kind: 'rate',
      columns: [],
      text: conflicts.includes(code)
        ? `The list gives more than one rate of ${code}. How many US dollars is 1 ${code}?`
        : `How many US dollars is 1 ${code}? Until you give it, money in ${code} is left out.`,
      options: [],
      examples: [],
      isOptional: true,
    }))
}

/** Ask what a piece weighs when rows fail for want of it. */
export function toPieceQuestions(lackingLines: readonly number[]): readonly Question[] {
  if (lackingLines.length === 0) return []
  return [
    {
      id: 'kgPerPiece',
      kind: 'kgPerPiece',
      columns: [],
      text: 'How many kg does a piece weigh, where the list does not say?',
      options: [],
      examples: lackingLines.slice(0, 4).map((line) => `line ${line}`),
      isOptional: true,
    },
  ]
}

/** Ask of rows that the workbook hides, and of rows that stand twice. */
export function toRowQuestions(
  { hiddenLines }: Pick<RawTable, 'hiddenLines'>,
  repeats: readonly Repeat[],
  answers: Answers,
): readonly Question[] {
  return [
    ...(hiddenLines.length > 0 && answers['hiddenRows'] === undefined
      ? [
          {
            id: 'hiddenRows',
            text: `${countRows(hiddenLines.length)} of the sheet hidden or filtered out. Do they belong to the list?`,
            options: [
              { value: 'read', label: 'Yes, read them' },
              { value: 'leave', label: 'No, leave them out' },
            ],
            examples: hiddenLines.slice(0, 4).map((line) => `line ${line}`),
          },
        ]
      : []),
    ...(repeats.length > 0 && answers['repeats'] === undefined
      ? [
          {
            id: 'repeats',
            text: `${countRows(repeats.length)} the same in every cell as a row above. Do they count twice?`,
            options: [
              { value: 'twice', label: 'Yes, every row counts' },
              { value: 'once', label: 'No, leave the repeated rows out' },
            ],
            examples: repeats
              .slice(0, 4)
              .map(({ line, first }) => `line ${line}, as line ${first}`),
          },
        ]
      : []),
  ].map((question) => ({ ...question, kind: 'reading', columns: [], isOptional: true }) as const)
}

function countRows(count: number): string {
  return count === 1 ? '1 row is' : `${count} rows are`
}
