import {
  type Backtest,
  type BacktestTarget,
  type Episode,
  type Measure,
} from '@/domain/record/backtest'
import { type RivalName } from '@/domain/record/forecasts'
import { createReader, type EpisodeRun } from './measure'
import { toBasis } from './run-backtest'
import { scatterBetween, scatterOfMonths, toSingleScatter, toTargetScatter } from './scatter'

/** What a rival says of a target: a multiple, and the scatter that it carries (see `scatterOf`). */
export type RivalForecast = { readonly value: number; readonly scatter: number }

/**
 * Return what each rival says of a target; `literal` is the run in which all that is halted, shut or withheld is lost.
 *
 * The last value is the latest observation of the same thing in the record that ended before the target began; where
 * there is none it is the base. It knows what the model is not told, and so is the hardest to beat.
 */
export function toRivals(
  backtest: Backtest,
  { episode, target }: { readonly episode: Episode; readonly target: BacktestTarget },
  literal: EpisodeRun,
): Readonly<Record<RivalName, RivalForecast>> {
  const scatter = toTargetScatter(backtest, target)
  const noChange = { value: 1, scatter }
  const isImport = target.measure.kind === 'imports'
  const known = isImport ? episode.targets : backtest.episodes.flatMap(({ targets }) => targets)
  const last = findLast(known, target.measure)
  return {
    noChange,
    literal: { value: createReader(target.measure, toBasis(backtest, episode))(literal), scatter },
    lastValue:
      last === undefined
        ? noChange
        : {
            value: last.seen.value,
            scatter: scatterSince(toSingleScatter(backtest, target), last.measure, target.measure),
          },
  }
}

/** A price strays from the last one only since then; a month scatters anew, and so did the last one. */
function scatterSince(single: number, last: Measure, measure: Measure): number {
  return last.kind === 'imports' && measure.kind === 'imports'
    ? Math.hypot(scatterOfMonths(single, last), scatterOfMonths(single, measure))
    : scatterBetween(single, endOf(last), startOf(measure))
}

function findLast(known: readonly BacktestTarget[], measure: Measure): BacktestTarget | undefined {
  return known
    .filter(
      (other) =>
        toSubject(other.measure) === toSubject(measure) && endOf(other.measure) < startOf(measure),
    )
    .toSorted((a, b) => (endOf(a.measure) < endOf(b.measure) ? -1 : 1))
    .at(-1)
}

/** Return a name that measures of the same thing against the same base share. */
export function toSubject(measure: Measure): string {
  switch (measure.kind) {
    case 'imports':
      return [measure.seriesId, measure.baseFirstMonth ?? 'normal'].join('-')
    case 'price':
      return [measure.elementId, measure.market, measure.baseDay].join('-')
    case 'gap':
      return [measure.elementId, measure.kind, measure.baseDay].join('-')
  }
}

function startOf(measure: Measure): string {
  return measure.kind === 'imports' ? measure.firstMonth : measure.day
}

function endOf(measure: Measure): string {
  return measure.kind === 'imports' ? measure.lastMonth : measure.day
}
