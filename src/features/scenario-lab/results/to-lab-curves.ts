import { type ExtremeName, type Percentiles, type SpreadSeries } from '@/domain/market/monte-carlo'
import { type ChartNote } from '@/domain/lab/lab-scenario'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { foregoneSoFar, seriesOf, toCoverSeries } from '@/model/figures'
import { type ChartBand, type ChartSeries } from '@/ui/charts/chart-series'
import { type Format } from '@/ui/format/create-format'
import { peakOf } from '@/ui/charts/week-series'
import { toEnds, writePriceTest, writeUntested } from './write-price-test'
import { writeForegoneFall, writeForegoneParts } from '@/ui/evidence/write-foregone'
import {
  at,
  isFlat,
  toFan,
  toLine,
  toOwnWords,
  weekDay,
  type Curve,
  type CurveNeeds,
} from './curve-fan'

/** One chart, ready to draw. */
export type LabCurve = {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly sentence: string
  /** What the backtest found for its prices. */
  readonly remark?: string | undefined
  readonly series: readonly ChartSeries[]
  readonly bands: readonly ChartBand[]
  readonly formatY: (value: number) => string
}

/** A note on the curves; of a comparison, on the line of one scenario. */
export type LabNote = ChartNote & { readonly seriesId?: string | undefined }

/**
 * Return the charts of prices, cover and supply in both markets, foregone exports and the chance of running out, with
 * their findings; cover and supply outside China only where anybody asks for the element there.
 */
export function toLabCurves(needs: CurveNeeds, format: Format): readonly LabCurve[] {
  const { scenario, market } = needs.outcome.pair
  const outside = toCoverSeries(scenario, market, needs.elementId, 'outside')
  const places: readonly BuyerMarket[] = outside.every(Number.isFinite)
    ? ['china', 'outside']
    : ['china']
  return [
    toPriceCurve(needs, format, 'price'),
    toPriceCurve(needs, format, 'exChinaPrice'),
    ...places.map((place) => toCoverCurve(needs, format, place)),
    ...places.map((place) => toSupplyCurve(needs, format, place)),
    toForegoneCurve(needs, format),
    ...toStockOutCurve(needs, format),
  ]
}

/** What the runs give for a series of the element, and for that of their own baselines. */
function spreadsOf(
  { result, elementId }: CurveNeeds,
  id: SpreadSeries,
): Pick<Curve, 'spread' | 'baselineSpread'> {
  return {
    spread: result?.element[id]?.[elementId],
    baselineSpread: result?.baseline?.[id]?.[elementId],
  }
}

/** Each run's own extreme over the whole run. */
function ownOf({ result, elementId }: CurveNeeds, name: ExtremeName): Percentiles | undefined {
  return result?.extremes?.[0]?.[elementId]?.[name]
}

function toPriceCurve(needs: CurveNeeds, format: Format, id: 'price' | 'exChinaPrice'): LabCurve {
  const { outcome, elementId, name } = needs
  const central = seriesOf(outcome.pair.scenario.element[id], elementId)
  const baseline = seriesOf(outcome.pair.counterfactual.element[id], elementId)
  const fan = toFan(needs, { central, baseline, ...spreadsOf(needs, id) }, format)
  const peak = peakOf(central)
  const where = id === 'price' ? 'in China' : 'outside China'
  const write = format.usdPerKg
  const when = format.month(weekDay(needs, peak.week))
  const isStill = isFlat(central, write)
  const own = ownOf(needs, id === 'price' ? 'peakPrice' : 'peakPriceOutside')
  const told = isStill
    ? `stays at ${write(peak.value)}`
    : `peaks at ${write(peak.value)} in ${when}`
  return {
    id,
    title: `${name} ${where} ${told}`,
    subtitle: `Price of oxide, US dollars per kg (modelled${fan.basis})`,
    sentence: `${fan.subject} ${told}, against ${write(at(baseline, peak.week))} in its no-disruption baseline.${toOwnWords(needs, { what: 'Peak', own }, write, format)}`,
    remark: toPriceRemark(needs, { id, prices: [peak.value, ...toEnds(own)], baseline }, format),
    series: fan.series,
    bands: fan.bands,
    formatY: write,
  }
}

/** Say what the backtest found for prices of a market, and whether those printed lie outside what it saw. */
function toPriceRemark(
  { tests, name }: CurveNeeds,
  printed: {
    readonly id: 'price' | 'exChinaPrice'
    readonly prices: readonly number[]
    readonly baseline: Float64Array
  },
  format: Format,
): string | undefined {
  if (tests === undefined) return undefined
  const { id, prices, baseline } = printed
  const market = id === 'price' ? 'china' : 'outside'
  const words = [
    writeUntested(tests[market], { prices, base: at(baseline, 0) }, format),
    writePriceTest(tests[market], { market, name }, format),
  ]
  return words.filter((sentence) => sentence !== '').join(' ')
}

/** Curves of a market: their ids, what the runs are read for, and their words. */
const PLACES = {
  china: {
    cover: 'cover',
    supply: 'supply',
    arriving: 'supply',
    least: 'leastCover',
    missing: 'mostMissing',
    stocks: 'stocks',
    demand: 'of demand',
    coverWords: 'Stock cover in China, weeks of world demand',
    supplyTitle: 'supply',
    supplyWords: 'Oxide arriving as supply, t REO per week',
  },
  outside: {
    cover: 'exChinaCover',
    supply: 'exChinaSupply',
    arriving: 'exChinaArrivals',
    least: 'leastCoverOutside',
    missing: 'mostMissingOutside',
    stocks: 'stocks outside China',
    demand: 'of demand there',
    coverWords: 'Stock cover outside China, weeks of demand there',
    supplyTitle: 'arriving outside China',
    supplyWords: 'Oxide arriving with users outside China, t REO per week',
  },
} as const

function toCoverCurve(needs: CurveNeeds, format: Format, place: BuyerMarket): LabCurve {
  const { outcome, elementId, name } = needs
  const words = PLACES[place]
  const { scenario, counterfactual, market } = outcome.pair
  const central = toCoverSeries(scenario, market, elementId, place)
  const baseline = toCoverSeries(counterfactual, market, elementId, place)
  const fan = toFan(needs, { central, baseline, ...spreadsOf(needs, words.cover) }, format)
  const least = peakOf(central.map((weeks) => -weeks))
  const weeks = (value: number): string => `${format.number(Math.max(0, value), 1)} weeks`
  const when = format.month(weekDay(needs, least.week))
  const isStill = isFlat(central, weeks)
  const own = ownOf(needs, words.least)
  return {
    id: words.cover,
    title: `${name} ${words.stocks} ${isStill ? 'stay at' : 'fall to'} ${weeks(-least.value)} ${words.demand}`,
    subtitle: `${words.coverWords} (modelled; the level before is an estimate${fan.basis})`,
    sentence: `${fan.subject} ${isStill ? 'stays' : `is least in ${when},`} at ${weeks(-least.value)}, against ${weeks(at(baseline, least.week))} in its no-disruption baseline.${toOwnWords(needs, { what: 'Least cover', own }, weeks, format)}`,
    series: fan.series,
    bands: fan.bands,
    formatY: (value) => format.number(value, 1),
  }
}

function toSupplyCurve(needs: CurveNeeds, format: Format, place: BuyerMarket): LabCurve {
  const { outcome, elementId, name } = needs
  const words = PLACES[place]
  const central = seriesOf(outcome.pair.scenario.element[words.arriving], elementId)
  const baseline = seriesOf(outcome.pair.counterfactual.element[words.arriving], elementId)
  const fan = toFan(needs, { central, baseline, ...spreadsOf(needs, words.supply) }, format)
  const worst = peakOf(
    central.map((value, week) => (at(baseline, week) > 0 ? 1 - value / at(baseline, week) : 0)),
  )
  const tonnes = (value: number): string => `${format.number(value, value < 100 ? 1 : 0)} t`
  const when = format.month(weekDay(needs, worst.week))
  const share = (value: number): string => format.percent(Math.max(0, value))
  const isMissing = share(worst.value) !== share(0)
  const own = ownOf(needs, words.missing)
  return {
    id: words.supply,
    title: `${name} ${words.supplyTitle}: ${isMissing ? `${share(worst.value)} missing at worst` : 'nothing is missing'}`,
    subtitle: `${words.supplyWords} (modelled${fan.basis})`,
    sentence: `${fan.subject} is ${
      isMissing
        ? `furthest below its no-disruption baseline in ${when}, by ${share(worst.value)}: ${tonnes(at(central, worst.week))} a week against ${tonnes(at(baseline, worst.week))}`
        : 'never below its no-disruption baseline'
    }.${toOwnWords(needs, { what: 'Largest shortage in any week', own }, share, format)}`,
    series: fan.series,
    bands: fan.bands,
    formatY: (value) => format.number(value, value < 100 ? 1 : 0),
  }
}

/** What the record has lost and what the scenario loses, added up; gains afterwards take from it. */
function toForegoneCurve(needs: CurveNeeds, format: Format): LabCurve {
  const { outcome, regionIds, result, foregone, baselineDate } = needs
  const central = foregoneSoFar(outcome.pair, regionIds)
  const fan = toFan(needs, { central, spread: result?.lossSoFar }, format)
  const { usd, worst } = foregone
  const write = format.usd
  const isNone = isFlat(central, write)
  const most = toOwnWords(needs, { what: 'Largest value', own: result?.mostLoss }, write, format)
  const last = toOwnWords(
    needs,
    { what: 'Value at the end', own: result?.loss.percentiles },
    write,
    format,
  )
  const when = format.month(weekDay(needs, worst.week))
  const fall = writeForegoneFall(foregone, baselineDate, format)
  const parts = `${writeForegoneParts(foregone, format)}${fall === '' ? '' : ` ${fall}`}`
  return {
    id: 'foregone',
    title: isNone
      ? 'Myanmar export value foregone: none'
      : `Myanmar export value foregone: ${write(usd)} by the end of the run, ${write(worst.usd)} at most (${when})`,
    subtitle: `Added up from the last week before the disruption, US dollars (modelled${fan.basis})`,
    sentence: `${isNone ? `${fan.subject} sells what its no-disruption baseline sells.` : parts}${most}${last}`,
    series: fan.series,
    bands: fan.bands,
    formatY: write,
  }
}

/** The share of runs that ran out up to each week, by market; nothing to draw without runs. */
function toStockOutCurve(needs: CurveNeeds, format: Format): readonly LabCurve[] {
  const { result, isCatchingUp, elementId, name } = needs
  const chance = result?.stockOut[elementId]
  if (result === undefined || chance === undefined) return []
  const china = at(chance.china, chance.china.length - 1)
  const outside = at(chance.outside, chance.outside.length - 1)
  const day = format.month(weekDay(needs, chance.china.length))
  const runs = `${format.integer(result.runs)} runs${isCatchingUp ? ', being updated' : ''}`
  return [
    {
      id: 'stock-out',
      title:
        china + outside === 0
          ? `${name} runs out in none of the runs`
          : `${name} runs out by ${day} in ${format.percent(china)} of runs in China, ${format.percent(outside)} outside`,
      subtitle: `Share of ${runs} with a week up to then in which demand is not met (modelled)`,
      sentence: `By ${day} stocks have run out in China in ${format.percent(china)} of the runs, and outside China in ${format.percent(outside)}.`,
      series: [
        { ...toLine(needs, chance.china, 'China'), id: 'china' },
        { ...toLine(needs, chance.outside, 'outside China'), id: 'outside', color: 'series-2' },
      ],
      bands: [],
      formatY: (share) => format.percent(share),
    },
  ]
}
