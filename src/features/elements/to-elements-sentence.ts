import { BANDS } from '@/domain/market/indicators'
import { type Format } from '@/ui/format/create-format'
import { type ElementRow } from './to-element-rows'

/** Return how many elements stand in each rating, the worst first, and which one leads. */
export function toElementsSentence(
  rows: readonly ElementRow[],
  format: Pick<Format, 'integer' | 'list' | 'score'>,
): string {
  const counts = BANDS.toReversed()
    .map((band) => ({
      band,
      count: rows.filter(({ indicators }) => indicators.score.band === band).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ band, count }, index) => `${format.integer(count)}${index === 0 ? ' are' : ''} ${band}`)
  const worst = rows.toSorted((a, b) => b.indicators.score.value - a.indicators.score.value).at(0)
  if (worst === undefined) return 'No element has a score.'
  return `Of ${format.integer(rows.length)} rare earths, ${format.list(counts)}; ${worst.element.name.toLowerCase()} leads with ${format.score(worst.indicators.score.value)} of 100.`
}
