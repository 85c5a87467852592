import { type BuyerMarket } from '@/domain/market/buyer-market'
import { seriesOf, toCoverSeries } from '@/model/figures'
import { peakOf } from '@/ui/charts/week-series'
import { type Format } from '@/ui/format/create-format'
import { at, toFan, weekDay, type CurveNeeds } from './curve-fan'
import { toLabCurves, type LabCurve } from './to-lab-curves'

/** Curves that exist in both markets, in China and outside. */
const PAIRS = [
  ['price', 'exChinaPrice'],
  ['cover', 'exChinaCover'],
  ['supply', 'exChinaSupply'],
] as const

/**
 * Return the charts of the lab: each that exists in two markets for the buyer's, the other beside it.
 *
 * Cover and arrivals outside China are those of the central run: the many runs do not keep them.
 */
export function toBuyerCurves(
  needs: CurveNeeds,
  market: BuyerMarket,
  format: Format,
): readonly LabCurve[] {
  const curves = [...toLabCurves(needs, format), ...toOutsideCurves(needs, format)]
  const paired = PAIRS.flatMap(([china, outside]) =>
    market === 'china' ? [china, outside] : [outside, china],
  )
  const rankOf = ({ id }: LabCurve): number => {
    const rank = paired.findIndex((known) => known === id)
    return rank === -1 ? paired.length : rank
  }
  return curves.toSorted((a, b) => rankOf(a) - rankOf(b))
}

function toOutsideCurves(needs: CurveNeeds, format: Format): readonly LabCurve[] {
  const { pair } = needs.outcome
  const cover = toCoverSeries(pair.scenario, pair.market, needs.elementId, 'outside')
  // Where nobody outside China asks for the element, there is nothing to draw.
  if (!cover.every(Number.isFinite)) return []
  return [toOutsideCover(needs, cover, format), toOutsideSupply(needs, format)]
}

function toOutsideCover(needs: CurveNeeds, cover: Float64Array, format: Format): LabCurve {
  const { outcome, elementId, name } = needs
  const { counterfactual, market } = outcome.pair
  const baseline = toCoverSeries(counterfactual, market, elementId, 'outside')
  const fan = toFan(needs, { central: cover, baseline, spread: undefined }, format)
  const least = peakOf(cover.map((weeks) => -weeks))
  const weeks = (value: number): string => `${format.number(value, 1)} weeks`
  return {
    id: 'exChinaCover',
    title: `${name} stocks outside China fall to ${weeks(Math.max(0, -least.value))} of demand there`,
    subtitle:
      'Stock cover outside China, weeks of demand there (modelled, central run; the level before is an estimate)',
    sentence: `${fan.subject} is least in ${format.month(weekDay(needs, least.week))}, at ${weeks(Math.max(0, -least.value))}, against ${weeks(at(baseline, least.week))} in the no-disruption baseline.`,
    series: fan.series,
    bands: fan.bands,
    formatY: (value) => format.number(value, 1),
  }
}

function toOutsideSupply(needs: CurveNeeds, format: Format): LabCurve {
  const { outcome, elementId, name } = needs
  const { scenario, counterfactual } = outcome.pair
  const baseline = seriesOf(counterfactual.element.exChinaArrivals, elementId)
  const arrivals = seriesOf(scenario.element.exChinaArrivals, elementId)
  const fan = toFan(needs, { central: arrivals, baseline, spread: undefined }, format)
  const worst = peakOf(
    arrivals.map((value, week) => (at(baseline, week) > 0 ? 1 - value / at(baseline, week) : 0)),
  )
  const tonnes = (value: number): string => `${format.number(value, value < 100 ? 1 : 0)} t`
  return {
    id: 'exChinaSupply',
    title: `${name} arriving outside China: ${format.percent(Math.max(0, worst.value))} missing at worst`,
    subtitle: 'Oxide arriving with users outside China, t REO per week (modelled, central run)',
    sentence: `${fan.subject} is furthest below the no-disruption baseline in ${format.month(weekDay(needs, worst.week))}: ${tonnes(at(arrivals, worst.week))} a week, against ${tonnes(at(baseline, worst.week))}.`,
    series: fan.series,
    bands: fan.bands,
    formatY: (value) => format.number(value, value < 100 ? 1 : 0),
  }
}
