import { addDays } from '@/lib/civil-date'
import { measurePrice } from '@/model/backtest'
import { type Format } from '@/ui/format/create-format'
import { toTargetPairs, type BacktestView, type EpisodePair } from './backtest-view'

/** Say how the episodes held out came out, the furthest off by name. */
export function toHoldOutSentence(pairs: readonly EpisodePair[], format: Format): string {
  const results = pairs.flatMap(({ fitted }) => fitted.results)
  const [worst] = results.toSorted(
    (a, b) => Math.abs(b.miss) / b.tolerance - Math.abs(a.miss) / a.tolerance,
  )
  if (worst === undefined) return 'No episode is held out.'
  const hits = results.filter(({ isHit }) => isHit).length
  return `${format.integer(hits)} of ${format.integer(results.length)} met. Furthest off: ${worst.target.label}, seen ${format.multiple(worst.seen)}, modelled ${format.multiple(worst.modelled)}.`
}

/** Say what the fitted price outside China does after the last quotation, which nothing here can test. */
export function toUntestedSentence(pair: EpisodePair, format: Format): string {
  const { baselineDate, horizonWeeks } = pair.episode
  const quoted = toTargetPairs(pair).flatMap(({ fitted: { target } }) =>
    target.measure.kind === 'price' && target.measure.market === 'Europe' ? target.measure : [],
  )
  const [measure] = quoted.toSorted((a, b) => (a.day < b.day ? 1 : -1))
  if (measure === undefined) return 'No price outside China is in the record.'
  const days = Array.from({ length: horizonWeeks - 1 }, (_, week) =>
    addDays(baselineDate, 7 * week),
  ).filter((day) => day >= measure.day)
  const at = (day: string): number => measurePrice(pair.fitted.run, { ...measure, day })
  const [highest] = days.toSorted((a, b) => at(b) - at(a))
  const last = days.at(-1)
  if (highest === undefined || last === undefined) return ''
  return `After ${format.date(measure.day)} no quotation outside China is in the record, so the rest is untested: ${measure.elementId} goes on to ${format.multiple(at(highest))} in the week of ${format.date(highest)} and is at ${format.multiple(at(last))} in ${format.month(last)}.`
}

/** Return the ids of all sources behind what was seen in some episodes. */
export function toSourceIds(pairs: readonly EpisodePair[]): readonly string[] {
  return pairs.flatMap(({ episode }) => [
    ...episode.targets.flatMap(({ seen }) => seen.sources),
    ...(episode.closures ?? []).flatMap(({ sources }) => sources),
  ])
}

/** Say which assumptions their bounds hold back. */
export function toBoundSentence({ backtest, fit }: BacktestView, format: Format): string {
  const atBound = fit.assumptions
    .filter(({ isAtBound }) => isAtBound)
    .map(({ id }) => backtest.assumptions.find((assumption) => assumption.id === id)?.label ?? id)
  const counts = `${format.integer(fit.assumptions.length)} assumptions are fitted to ${format.integer(fit.fitAfter.count)} observations`
  return atBound.length === 0
    ? `${counts}; none ends at its bound.`
    : `${counts}; ${format.integer(atBound.length)} end at their bound, where more of the same might fit better: ${atBound.map((label) => label.charAt(0).toLowerCase() + label.slice(1)).join('; ')}.`
}
