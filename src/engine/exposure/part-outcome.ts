import {
  DEFAULT_ACTIONS,
  type PartAction,
  type PartActionKind,
  type PartExposure,
  type PartSpread,
  type RunMeans,
} from '@/domain/parts/exposure'
import { type Part } from '@/domain/parts/part'
import { DAYS_PER_YEAR } from '@/domain/parts/part-defaults'
import { type ActionOutcome, type Advice, type PartOutcome } from '@/domain/parts/part-outcome'
import { WEEKS_PER_YEAR } from '@/engine/model/constants'
import { chooseAction, toOpenPart } from './advise-part'
import { scorePart } from './score-part'

/** Share of runs below which running out needs no action: less than one run in twenty. */
const RARE_SHARE = 0.05

/** A part and what is known of it. */
type Known = {
  readonly part: Part
  readonly exposure: PartExposure
  /** What many runs do to it; undefined until they are made, or where nothing is uncertain. */
  readonly spread: PartSpread | undefined
  /** Number of runs of the spread. */
  readonly runs: number
}

/** Return what is said of a part: from its runs where they are made, from the central run otherwise. */
export function toPartOutcome({ part, exposure, spread, runs }: Known): PartOutcome {
  return spread === undefined
    ? toCentralOutcome(part, exposure)
    : toRunsOutcome({ part, exposure, spread, runs })
}

function toCentralOutcome(part: Part, exposure: PartExposure): PartOutcome {
  const { stockOutWeek: week, moneyAtRiskUsd: usd, isExposed, missedWeeks, missedKg } = exposure
  const { lostRevenueUsd, extraCostUsd, score } = exposure
  const stockOutShare = toShareOut(week)
  const actions = exposure.actions.map(({ stockOutWeek, ...action }) => ({
    ...action,
    stockOutShare: toShareOut(stockOutWeek),
    kg: toKg(action.kind, part),
  }))
  return {
    runs: 0,
    stockOutShare,
    exposedShare: Number(isExposed),
    stockOutWeek: { p5: week, p25: week, p50: week, p75: week, p95: week },
    lossUsd: { p5: usd, p25: usd, p50: usd, p75: usd, p95: usd, mean: usd },
    lostRevenueUsd,
    extraCostUsd,
    missedWeeks,
    missedKg,
    score,
    actions,
    advice: advise(part, actions, { stockOutShare, lossUsd: usd }),
  }
}

function toRunsOutcome({
  part,
  exposure,
  spread,
  runs,
}: Known & { readonly spread: PartSpread }): PartOutcome {
  const { now } = spread.means
  const { score, lostRevenueUsd } = exposure
  const actions = exposure.actions.map(({ kind, costUsd }) =>
    compare({ kind, costUsd, part, spread }),
  )
  return {
    runs,
    stockOutShare: now.stockOutShare,
    exposedShare: spread.exposedShare,
    stockOutWeek: spread.stockOutWeek,
    lossUsd: { ...spread.moneyAtRiskUsd, mean: spread.meanMoneyAtRiskUsd },
    lostRevenueUsd: lostRevenueUsd === undefined ? undefined : toLostRevenue(part, now),
    extraCostUsd: now.extraCostUsd,
    missedWeeks: now.missedWeeks,
    missedKg: (now.missedWeeks * part.usageKgPerYear) / WEEKS_PER_YEAR,
    score: score && scorePart({ ...part, ...score, vulnerability: spread.vulnerability }),
    actions,
    advice: advise(part, actions, {
      stockOutShare: now.stockOutShare,
      lossUsd: spread.meanMoneyAtRiskUsd,
    }),
  }
}

type Compared = Pick<PartAction, 'kind' | 'costUsd'> & {
  readonly part: Part
  readonly spread: PartSpread
}

/** Return what an action changes in the means over the runs. */
function compare({ kind, costUsd, part, spread: { means } }: Compared): ActionOutcome {
  const { now } = means
  const fixed = { ...now, extraCostUsd: now.extraCostUsd * toOpenPart(part, DEFAULT_ACTIONS) }
  const after = kind === 'fixPrice' ? fixed : means[kind]
  const savedRevenueUsd = toLostRevenue(part, now) - toLostRevenue(part, after)
  return {
    kind,
    benefitUsd: savedRevenueUsd + (now.extraCostUsd - after.extraCostUsd),
    savedRevenueUsd: part.revenueUsdPerYear === undefined ? undefined : savedRevenueUsd,
    savedWeeks: now.missedWeeks - after.missedWeeks,
    stockOutShare: after.stockOutShare,
    costUsd,
    kg: toKg(kind, part),
  }
}

function toLostRevenue({ revenueUsdPerYear = 0 }: Part, { missedWeeks }: RunMeans): number {
  return (missedWeeks * revenueUsdPerYear) / WEEKS_PER_YEAR
}

/** A part that hardly ever runs out and costs no more needs nothing; one that does may still be past help. */
function advise(
  { revenueUsdPerYear }: Part,
  actions: readonly ActionOutcome[],
  { stockOutShare, lossUsd }: { readonly stockOutShare: number; readonly lossUsd: number },
): Advice {
  if (stockOutShare < RARE_SHARE && lossUsd <= 0) return 'noneNeeded'
  return chooseAction(actions, revenueUsdPerYear !== undefined) ?? 'noneHelps'
}

function toShareOut(week: PartAction['stockOutWeek']): number {
  return week === 'never' ? 0 : 1
}

function toKg(kind: PartActionKind, { usageKgPerYear }: Part): number | undefined {
  return kind === 'holdMore'
    ? (usageKgPerYear / DAYS_PER_YEAR) * DEFAULT_ACTIONS.extraStockDays
    : undefined
}
