import { type SpreadSeries, type WeeklyPercentiles } from '@/domain/market/monte-carlo'
import { toLabCover } from '@/model/lab'
import { foregoneSoFar, seriesOf } from '@/model/figures'
import { type ChartBand, type ChartSeries } from '@/ui/charts/chart-series'
import { type Format } from '@/ui/format/create-format'
import { peakOf, toBaselineSeries } from '@/ui/charts/week-series'
import { at, toFan, toLine, weekDay, type CurveNeeds } from './curve-fan'

/** One chart, ready to draw. */
export type LabCurve = {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly sentence: string
  readonly series: readonly ChartSeries[]
  readonly bands: readonly ChartBand[]
  readonly formatY: (value: number) => string
}

/** Return the charts of both prices, cover, supply, foregone exports and chance of running out, with their findings. */
export function toLabCurves(needs: CurveNeeds, format: Format): readonly LabCurve[] {
  return [
    toPriceCurve(needs, format, 'price'),
    toPriceCurve(needs, format, 'exChinaPrice'),
    toCoverCurve(needs, format),
    toSupplyCurve(needs, format),
    toForegoneCurve(needs, format),
    ...toStockOutCurve(needs, format),
  ]
}

function spreadOf(
  { result, elementId }: CurveNeeds,
  id: SpreadSeries,
): WeeklyPercentiles | undefined {
  return result?.element[id]?.[elementId]
}

function toPriceCurve(needs: CurveNeeds, format: Format, id: 'price' | 'exChinaPrice'): LabCurve {
  const { outcome, elementId, name } = needs
  const central = seriesOf(outcome.pair.scenario.element[id], elementId)
  const fan = toFan(needs, spreadOf(needs, id), central, format)
  const baseline = seriesOf(outcome.pair.counterfactual.element[id], elementId)
  const peak = peakOf(fan.middle)
  const where = id === 'price' ? 'in China' : 'outside China'
  const range = fan.rangeAt(peak.week, format.usdPerKg)
  const when = format.month(weekDay(needs, peak.week))
  return {
    id,
    title: `${name} ${where} peaks at ${format.usdPerKg(peak.value)} in ${when}`,
    subtitle: 'Price of oxide, US dollars per kg (modelled)',
    sentence: `${fan.subject} peaks at ${format.usdPerKg(peak.value)} in ${when}${range}, against ${format.usdPerKg(at(baseline, peak.week))} in the no-disruption baseline.`,
    series: [...fan.series, toBaselineSeries(baseline)],
    bands: fan.bands,
    formatY: format.usdPerKg,
  }
}

function toCoverCurve(needs: CurveNeeds, format: Format): LabCurve {
  const cover = toLabCover(needs.outcome, needs.elementId)
  const fan = toFan(needs, spreadOf(needs, 'cover'), cover.scenario, format)
  const least = peakOf(fan.middle.map((weeks) => -weeks))
  const weeks = (value: number): string => `${format.number(value, 1)} weeks`
  const when = format.month(weekDay(needs, least.week))
  return {
    id: 'cover',
    title: `${needs.name} stocks fall to ${weeks(-least.value)} of demand`,
    subtitle:
      'Stock cover in China, weeks of world demand (modelled; the level before is an estimate)',
    sentence: `${fan.subject} is least in ${when}, at ${weeks(-least.value)}${fan.rangeAt(least.week, weeks)}, against ${weeks(at(cover.baseline, least.week))} in the no-disruption baseline.`,
    series: [...fan.series, toBaselineSeries(cover.baseline)],
    bands: fan.bands,
    formatY: (value) => format.number(value, 1),
  }
}

function toSupplyCurve(needs: CurveNeeds, format: Format): LabCurve {
  const { pair } = needs.outcome
  const fan = toFan(
    needs,
    spreadOf(needs, 'supply'),
    seriesOf(pair.scenario.element.supply, needs.elementId),
    format,
  )
  const baseline = seriesOf(pair.counterfactual.element.supply, needs.elementId)
  const worst = peakOf(fan.middle.map((value, week) => 1 - value / at(baseline, week)))
  const tonnes = (value: number): string => `${format.number(value, value < 100 ? 1 : 0)} t`
  const when = format.month(weekDay(needs, worst.week))
  return {
    id: 'supply',
    title: `${needs.name} supply: ${format.percent(Math.max(0, worst.value))} missing at worst`,
    subtitle: 'Oxide arriving as supply, t REO per week (modelled)',
    sentence: `${fan.subject} is furthest below the no-disruption baseline in ${when}: ${tonnes(at(fan.middle, worst.week))} a week${fan.rangeAt(worst.week, tonnes)}, against ${tonnes(at(baseline, worst.week))}.`,
    series: [...fan.series, toBaselineSeries(baseline)],
    bands: fan.bands,
    formatY: (value) => format.number(value, value < 100 ? 1 : 0),
  }
}

/** What the record has lost and what the scenario loses, added up; gains afterwards take from it. */
function toForegoneCurve(needs: CurveNeeds, format: Format): LabCurve {
  const { outcome, regionIds, result } = needs
  const central = foregoneSoFar(outcome.pair, regionIds)
  const fan = toFan(needs, result?.lossSoFar, central, format)
  const last = fan.middle.length - 1
  const peak = peakOf(fan.middle)
  const range = (week: number): string => fan.rangeAt(week, format.usd)
  return {
    id: 'foregone',
    title: `Myanmar export value foregone: ${format.usd(at(fan.middle, last))} by the end of the run`,
    subtitle: 'Added up from the last week before the disruption, US dollars (modelled)',
    sentence: `${fan.subject} has lost most by ${format.month(weekDay(needs, peak.week))}, ${format.usd(peak.value)}${range(peak.week)}, and at the end ${format.usd(at(fan.middle, last))}${range(last)}.`,
    series: fan.series,
    bands: fan.bands,
    formatY: format.usd,
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
