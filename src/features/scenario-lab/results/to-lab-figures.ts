import { addDays, type CivilDate } from '@/lib/civil-date'
import { BANDS, type Band } from '@/domain/market/indicators'
import {
  type BandSpread,
  type LossDistribution,
  type MonteCarloResult,
  type WeeklyPercentiles,
} from '@/domain/market/monte-carlo'
import { type LabFigures, type LabOutcome } from '@/model/lab'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type Format } from '@/ui/format/create-format'
import { writeForegoneFall, writeForegoneParts } from '@/ui/evidence/write-foregone'
import { toStockOutFigure } from './to-stock-out-figure'

/** What the figures of one scenario are made from. */
export type FigureNeeds = {
  readonly outcome: LabOutcome
  readonly figures: LabFigures
  readonly elementId: string
  /** Name of the element: `Terbium`. */
  readonly name: string
  readonly baselineDate: CivilDate
  /** Where the buyer stands. */
  readonly market: BuyerMarket
  /** Export value foregone to the end of the week of the as-of date, USD, in the run of central values. */
  readonly foregoneToWeekEnd: number
  /** Many runs; none while they lag behind. */
  readonly result: MonteCarloResult | undefined
}

/** One figure in words. */
export type LabFigure = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly notes: readonly string[]
}

/** Return the figures beside the rating: foregone exports twice, and the chance that stocks run out. */
export function toLabFigureRows(needs: FigureNeeds, format: Format): readonly LabFigure[] {
  return [
    toForegoneToAsOf(needs, format),
    toForegoneToHorizon(needs, format),
    toStockOutFigure(needs, format),
  ]
}

function toForegoneToAsOf(needs: FigureNeeds, format: Format): LabFigure {
  const { outcome, figures, result, baselineDate, foregoneToWeekEnd } = needs
  const weeks = Math.ceil(outcome.asOfWeek)
  const spread = toSpreadAt(result?.lossSoFar, weeks - 1)
  const day = format.date(addDays(baselineDate, 7 * weeks))
  return {
    id: 'foregone-as-of',
    label: `Myanmar export value foregone to ${format.date(outcome.asOf)}`,
    value: format.usd(figures.foregoneToAsOf),
    notes:
      spread === undefined
        ? []
        : [
            `To the end of that week, ${day}, it is ${format.usd(foregoneToWeekEnd)}; ${toSpreadWords(spread, result?.runs ?? 0, format)}.`,
          ],
  }
}

function toForegoneToHorizon(needs: FigureNeeds, format: Format): LabFigure {
  const { outcome, figures, result, baselineDate } = needs
  const day = format.date(addDays(baselineDate, 7 * outcome.certain.horizonWeeks))
  const fall = writeForegoneFall(figures.foregone, baselineDate, format)
  return {
    id: 'foregone-horizon',
    label: `Myanmar export value foregone to ${day}`,
    value: format.usd(figures.foregone.usd),
    notes: [
      writeForegoneParts(figures.foregone, format),
      ...(fall === '' ? [] : [fall]),
      ...(result === undefined
        ? []
        : [
            `The figure is the central run’s; ${toSpreadWords(result.loss.percentiles, result.runs, format)}.`,
          ]),
    ],
  }
}

/** A spread in a week, if the runs reach it. */
function toSpreadAt(spread: WeeklyPercentiles | undefined, week: number): Spread | undefined {
  const p5 = spread?.p5[week]
  const p50 = spread?.p50[week]
  const p95 = spread?.p95[week]
  return p5 === undefined || p50 === undefined || p95 === undefined ? undefined : { p5, p50, p95 }
}

type Spread = { readonly p5: number; readonly p50: number; readonly p95: number }

/** The run of central values is not the median run, so both are named. */
function toSpreadWords({ p5, p50, p95 }: Spread, runs: number, format: Format): string {
  return `median of ${format.integer(runs)} runs ${format.usd(p50)} (P5–P95 ${format.usd(p5)} to ${format.usd(p95)})`
}

/** Say value at risk and conditional value at risk so that no one need know the names. */
export function toTailWords({ var95, cvar95 }: LossDistribution, format: Format): string {
  return `One run in twenty loses more than ${format.usd(var95)} (VaR95); those runs lose ${format.usd(cvar95)} on average (CVaR95).`
}

/** Say how the runs are spread over the bands, the most frequent first: `high in 64 %, elevated in 36 % of runs`. */
export function toBandWords({ shares }: BandSpread, runs: number, format: Format): string {
  const words = toRankedBands(shares).map(
    ({ band, share }) => `${band} in ${format.percent(share)}`,
  )
  return `${format.list(words)} of ${format.integer(runs)} runs`
}

/** Return the bands that any run falls into, the most frequent first. */
export function toRankedBands(
  shares: Readonly<Record<Band, number>>,
): readonly { readonly band: Band; readonly share: number }[] {
  return BANDS.map((band) => ({ band, share: shares[band] }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
}
