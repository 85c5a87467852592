import { addDays, type CivilDate } from '@/lib/civil-date'
import {
  foregoneSoFar,
  seriesOf,
  toCoverSeries,
  toForegone,
  toPriceMultiples,
} from '@/model/figures'
import { type RunPair } from '@/model/runs'
import { type ChartSeries } from '@/ui/charts/chart-series'
import { peakOf, toBaselineSeries, toRunSeries } from '@/ui/charts/week-series'
import { writeForegoneFall, writeForegoneParts } from '@/ui/evidence/write-foregone'
import { type Format } from '@/ui/format/create-format'

/** What the three charts of an outlook are made from. */
export type OutlookRun = {
  readonly pair: RunPair
  readonly elementId: string
  /** Name of the element: `Terbium`. */
  readonly name: string
  /** Regions whose export value is counted. */
  readonly regionIds: readonly string[]
  readonly asOfWeek: number
  readonly baselineDate: CivilDate
}

/** One chart, ready to draw. */
export type OutlookChart = {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly sentence: string
  readonly series: readonly ChartSeries[]
  readonly formatY: (value: number) => string
}

/** Return the charts of price, stock cover, supply and export value with their findings, computed from the run. */
export function toOutlookCharts(run: OutlookRun, format: Format): readonly OutlookChart[] {
  return [
    toPriceChart(run, format),
    toCoverChart(run, format),
    toSupplyChart(run, format),
    toForegoneChart(run, format),
  ]
}

function toPriceChart(run: OutlookRun, format: Format): OutlookChart {
  const { pair, elementId, name } = run
  const china = toPriceMultiples(pair, elementId)
  const outside = toPriceMultiples(pair, elementId, 'exChinaPrice')
  const peak = peakOf(china)
  const peakOutside = peakOf(outside)
  const when = format.month(weekDay(run, peak.week))
  return {
    id: 'price',
    title: `${name} price: up to ${format.multiple(peak.value)} in China, ${format.multiple(peakOutside.value)} outside`,
    subtitle: 'Multiple of the no-disruption price, oxide, week by week (modelled)',
    sentence: `In China the modelled ${name.toLowerCase()} price peaks at ${format.multiple(peak.value)} of the no-disruption price in ${when}; outside China it peaks at ${format.multiple(peakOutside.value)} in ${format.month(weekDay(run, peakOutside.week))}.`,
    series: [
      toRunSeries(china, run.asOfWeek, { id: 'china', label: 'China', color: 'series-1' }),
      toRunSeries(outside, run.asOfWeek, {
        id: 'outside',
        label: 'outside China',
        color: 'series-2',
      }),
      toBaselineSeries(china.map(() => 1)),
    ],
    formatY: format.multiple,
  }
}

function toCoverChart(run: OutlookRun, format: Format): OutlookChart {
  const { pair, elementId, name } = run
  const cover = toCoverSeries(pair.scenario, pair.market, elementId)
  const baseline = toCoverSeries(pair.counterfactual, pair.market, elementId)
  const least = peakOf(cover.map((weeks) => -weeks))
  const when = format.month(weekDay(run, least.week))
  return {
    id: 'cover',
    title: `${name} stocks fall to ${format.weeks(-least.value)} of demand`,
    subtitle:
      'Stock cover in China, weeks of world demand (modelled; the level before is an estimate)',
    sentence: `Stock cover is lowest in ${when}, at ${format.weeks(-least.value)} of demand, against ${format.weeks(baseline[least.week] ?? Number.NaN)} in the no-disruption baseline.`,
    series: [
      toRunSeries(cover, run.asOfWeek, { id: 'cover', label: 'this outlook', color: 'series-1' }),
      toBaselineSeries(baseline),
    ],
    formatY: (value) => format.number(value, 0),
  }
}

function toSupplyChart(run: OutlookRun, format: Format): OutlookChart {
  const { pair, elementId, name } = run
  const supply = seriesOf(pair.scenario.element.supply, elementId)
  const baseline = seriesOf(pair.counterfactual.element.supply, elementId)
  const demand = seriesOf(pair.scenario.element.demand, elementId)
  const missing = supply.map((value, week) => 1 - value / (baseline[week] ?? value))
  const worst = peakOf(missing)
  return {
    id: 'supply',
    title: `${name} supply: ${format.percent(worst.value)} missing at worst`,
    subtitle: 'Oxide arriving as supply and demand, t REO per week (modelled)',
    sentence: `Supply is furthest below the no-disruption baseline in ${format.month(weekDay(run, worst.week))}, by ${format.percent(worst.value)}.`,
    series: [
      toRunSeries(supply, run.asOfWeek, { id: 'supply', label: 'supply', color: 'series-1' }),
      toRunSeries(demand, run.asOfWeek, { id: 'demand', label: 'demand', color: 'series-3' }),
      toBaselineSeries(baseline),
    ],
    formatY: (value) => format.number(value, value < 100 ? 1 : 0),
  }
}

function toForegoneChart(run: OutlookRun, format: Format): OutlookChart {
  const { pair, regionIds } = run
  const foregone = toForegone(pair, regionIds)
  const fall = writeForegoneFall(foregone, run.baselineDate, format)
  return {
    id: 'foregone',
    title: `Myanmar export value foregone: ${format.usd(foregone.usd)} by the end of the run`,
    subtitle: 'Added up from the last week before the disruption, US dollars (modelled)',
    sentence: `${writeForegoneParts(foregone, format)}${fall === '' ? '' : ` ${fall}`}`,
    series: [
      toRunSeries(foregoneSoFar(pair, regionIds), run.asOfWeek, {
        id: 'foregone',
        label: 'foregone',
        color: 'series-1',
      }),
    ],
    formatY: format.usd,
  }
}

function weekDay({ baselineDate }: OutlookRun, week: number): CivilDate {
  return addDays(baselineDate, 7 * week)
}
