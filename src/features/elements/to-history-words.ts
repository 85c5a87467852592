import { type CivilDate } from '@/lib/civil-date'
import { type Format } from '@/ui/format/create-format'

/** A score that was seen from a day on. */
type Seen = { readonly from: CivilDate; readonly value: number }

/** Return what a history of scores says, as title and sentence, or undefined when there is none. */
export function toHistoryWords(
  steps: readonly Seen[],
  { score, date }: Pick<Format, 'score' | 'date'>,
): { readonly title: string; readonly sentence: string } | undefined {
  const first = steps[0]
  const last = steps.at(-1)
  const [highest] = steps.toSorted((a, b) => b.value - a.value)
  if (first === undefined || last === undefined || highest === undefined) return undefined
  return {
    title: `Highest in the week of ${date(highest.from)}, at ${score(highest.value)}`,
    sentence: `From ${score(first.value)} on ${date(first.from)} to ${score(last.value)} on ${date(last.from)}; highest in the week of ${date(highest.from)}, at ${score(highest.value)}.`,
  }
}
