import { addDays, type CivilDate } from '@/lib/civil-date'
import { inBuyerOrder, MARKET_WORDS, type BuyerMarket } from '@/domain/market/buyer-market'
import { type MonteCarloResult } from '@/domain/market/monte-carlo'
import { seriesOf } from '@/model/figures'
import { type LabOutcome } from '@/model/lab'
import { type Format } from '@/ui/format/create-format'
import { type LabFigure } from './to-lab-figures'

/** What is said about stocks that run out is made from. */
export type StockOutNeeds = {
  readonly outcome: LabOutcome
  readonly elementId: string
  /** Name of the element: `Terbium`. */
  readonly name: string
  readonly baselineDate: CivilDate
  /** Where the buyer stands; the other market follows in the note. */
  readonly market: BuyerMarket
  readonly result: MonteCarloResult | undefined
}

/** Part of the demand that may be missing before a week counts as short: as much as in the many runs. */
const SHORT_SHARE = 1e-9

/** Return whether, and how likely, the buyer's market runs out, and the other beside it. */
export function toStockOutFigure(needs: StockOutNeeds, format: Format): LabFigure {
  const chance = needs.result?.stockOut[needs.elementId]
  return chance === undefined
    ? toCentralFigure(needs, format)
    : toChanceFigure(needs, chance, format)
}

function toCentralFigure(needs: StockOutNeeds, format: Format): LabFigure {
  const { outcome, elementId, name, baselineDate, market } = needs
  const dayOf = (week: number): CivilDate => addDays(baselineDate, 7 * week)
  const weeks = outcome.certain.horizonWeeks
  const [first] = shortWeeks(outcome, elementId, market)
  return {
    id: 'stock-out',
    label: `${name} ${MARKET_WORDS[market]} runs out`,
    value: first === undefined ? 'not in this run' : format.month(dayOf(first)),
    notes: inBuyerOrder(market).map((place) => {
      const short = shortWeeks(outcome, elementId, place)
      const where = place === 'china' ? 'In China' : 'Outside China'
      const [week] = short
      return week === undefined
        ? `${where} demand is met in every week to ${format.date(dayOf(weeks))}.`
        : `${where} demand is not met in ${format.integer(short.length)} of ${format.integer(weeks)} weeks, first in that of ${format.date(dayOf(week))}.`
    }),
  }
}

/** Weeks in which users of a market get less than they ask for. */
function shortWeeks({ pair }: LabOutcome, id: string, market: BuyerMarket): readonly number[] {
  const { demand, consumption, exChinaDemand, exChinaConsumption } = pair.scenario.element
  const asked = seriesOf(market === 'china' ? demand : exChinaDemand, id)
  const used = seriesOf(market === 'china' ? consumption : exChinaConsumption, id)
  return Array.from(used.keys()).filter(
    (week) => (used[week] ?? 0) < (asked[week] ?? 0) * (1 - SHORT_SHARE),
  )
}

function toChanceFigure(
  { outcome, name, baselineDate, market }: StockOutNeeds,
  chance: Readonly<Record<BuyerMarket, Float64Array>>,
  format: Format,
): LabFigure {
  const last = chance[market].length - 1
  const middle = Math.min(last, Math.max(0, Math.round(outcome.asOfWeek) + 26))
  const dayOf = (week: number): string => format.date(addDays(baselineDate, 7 * (week + 1)))
  const by = (week: number): string => {
    const shares = inBuyerOrder(market).map(
      (place) => `${MARKET_WORDS[place]} ${format.percent(chance[place][week] ?? Number.NaN)}`,
    )
    return `by ${dayOf(week)}: ${shares.join(', ')}`
  }
  return {
    id: 'stock-out',
    label: `Chance that ${name.toLowerCase()} ${MARKET_WORDS[market]} runs out by ${dayOf(last)}`,
    value: format.percent(chance[market][last] ?? Number.NaN),
    notes: [`Share of runs with a week in which demand is not met, ${by(middle)}; ${by(last)}.`],
  }
}
