import { rateOf, type BuyerLine, type Rates } from '@/domain/parts/buyer-list'
import { type Question } from '@/domain/parts/column-mapping'
import { toMaterialQuestionId } from '@/parts/columns/match-material'
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
  const options = materials.map(({ id, name }) => ({ value: id, label: name }))
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
        : `How many US dollars is 1 ${code}? Until that is typed, money in ${code} counts as not known.`,
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
