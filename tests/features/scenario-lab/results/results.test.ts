import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type InputWords,
  toWaterfall,
  toWaterfallRange,
} from '@/features/scenario-lab/results/to-waterfall'
import { toCardRows } from '@/features/scenario-lab/results/to-card-rows'
import {
  listComparedSeries,
  type ComparedSeries,
} from '@/features/scenario-lab/results/compared-series'
import { toCompareCurve, type Compared } from '@/features/scenario-lab/results/to-compare'
import { toDifferenceCurve } from '@/features/scenario-lab/results/to-difference-curve'
import { toDifferenceRows } from '@/features/scenario-lab/results/to-difference-rows'
import { toFlipRows } from '@/features/scenario-lab/results/to-flip-rows'
import { toLabCurves } from '@/features/scenario-lab/results/to-lab-curves'
import { toLabEvents } from '@/features/scenario-lab/results/to-lab-events'
import {
  toBandWords,
  toLabFigureRows,
  toTailWords,
} from '@/features/scenario-lab/results/to-lab-figures'
import { toLossBins } from '@/features/scenario-lab/results/to-loss-bars'
import { toTornado, toTornadoRange } from '@/features/scenario-lab/results/to-tornado'
import {
  findWindow,
  toDays,
  toTicks,
  toWeeks,
  toWindow,
} from '@/features/scenario-lab/results/to-window'
import { writeLabValue } from '@/ui/evidence/write-lab-value'
import { createLabOutcomes, toLabFigures } from '@/engine/lab/lab-outcome'
import { toCaseCountryIds } from '@/domain/record/case-regions'
import { createLabRequests } from '@/engine/lab/lab-requests'
import { LAB_MEASURES, type LabMeasure } from '@/domain/lab/lab-question'
import { type LabScenario } from '@/domain/lab/lab-scenario'
import { toMeasureScale, writeApart } from '@/features/scenario-lab/results/measure-words'
import { type MonteCarloResult } from '@/domain/market/monte-carlo'
import { BUYER_MARKETS, type BuyerMarket } from '@/domain/market/buyer-market'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { toMarket } from '@/model/runs'
import { createModel } from '@/model/create-model'
import { seriesOf } from '@/model/figures'
import { createFormat } from '@/ui/format/create-format'
import { toFlatPercentiles, toMadeUpResult } from '@tests/data/lab-results-of'
import { ownCatalogue, ownRecord } from '@tests/engine/lab/lab-record'

const format = createFormat('en-GB')
/** Money is written with a narrow blank. */
const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u202f', ' ')
const asOf = '2024-11-20'
const reported: LabScenario = { presetId: 'kachin-as-reported', asOf, changes: {} }
const harsher: LabScenario = {
  ...reported,
  changes: { 'mine.pangwa.severity': { dist: 'triangular', min: 0.4, mode: 0.8, max: 1 } },
}
const regionIds = toCaseCountryIds(ownRecord)
const outcomeOf = createLabOutcomes(ownRecord, ownCatalogue)
const { baselineDate } = ownRecord.info

function toRan(scenario: LabScenario) {
  const reply = outcomeOf(scenario)
  if (reply.kind === 'faulty') throw new Error(reply.faults.map(({ message }) => message).join())
  return reply.outcome
}

function toResult(scenario: LabScenario, runs = 10_000): MonteCarloResult {
  return toMadeUpResult({ ...createLabRequests(ownRecord).of(toRan(scenario), 'Tb'), runs })
}

const words: InputWords = (id) => ({
  label: id,
  kind: id.startsWith('param') ? 'assumption' : 'lever',
})

describe(createLabOutcomes, () => {
  it.each(BUYER_MARKETS)(
    'gives what the overview gives for the same run and buyer: %s',
    (market) => {
      const overview = createModel(ownRecord).indicators(asOf, DEFAULT_OUTLOOK, market)
      for (const { elementId, score, lowestCoverWeeks } of overview.elements) {
        const figures = toLabFigures(ownRecord, toRan(reported), elementId, regionIds)[market]
        expect(figures.score.value).toBeCloseTo(score.value, 9)
        expect(figures.lowestCoverWeeks).toBeCloseTo(lowestCoverWeeks, 9)
      }
    },
  )

  it('knows whether anything is uncertain, and names what cannot be run', () => {
    expect(toRan(reported).isUncertain).toBe(false)
    expect(toRan(harsher).isUncertain).toBe(true)
    const broken = { ...reported, changes: { 'mine.pangwa.severity': 7 } }
    expect(outcomeOf(broken)).toMatchObject({ kind: 'faulty' })
  })
})

describe(createLabRequests, () => {
  it('asks the same of the same scenario, with one seed for all', () => {
    const requests = createLabRequests(ownRecord)
    const first = requests.of(toRan(harsher), 'Tb')
    expect(requests.of(toRan(harsher), 'Tb')).toBe(first)
    expect(first.seed).toBe(requests.of(toRan(reported), 'Tb').seed)
    expect(requests.difference(toRan(harsher), toRan(reported), 'Tb').seed).toBe(first.seed)
  })
})

describe(toLabCurves, () => {
  const outcome = toRan(harsher)
  const needs = {
    outcome,
    elementId: 'Tb',
    name: 'Terbium',
    baselineDate,
    regionIds,
    foregone: toLabFigures(ownRecord, outcome, 'Tb', regionIds).foregone,
    result: undefined,
    isCatchingUp: true,
  }
  const prices = seriesOf(outcome.pair.scenario.element.price, 'Tb')
  const peak = format.usdPerKg(Math.max(...prices))

  it('draws the central run alone until the runs are there', () => {
    const [price] = toLabCurves(needs, format)
    expect(price?.bands).toEqual([])
    expect(price?.series.map(({ label }) => label)).toEqual([
      'central run',
      'no-disruption baseline',
    ])
  })

  it('draws the runs in two bands that say what they mean, and the band of their baselines', () => {
    const curves = toLabCurves({ ...needs, result: toResult(harsher), isCatchingUp: false }, format)
    expect(curves.map(({ id }) => id)).toEqual([
      'price',
      'exChinaPrice',
      'cover',
      'exChinaCover',
      'supply',
      'exChinaSupply',
      'foregone',
      'stock-out',
    ])
    const [price] = curves
    expect(price?.bands.map(({ label }) => label)).toEqual([
      'P5–P95 of 10,000 runs',
      'P25–P75',
      'baseline: P5–P95',
    ])
    expect(price?.bands[2]).toMatchObject({ color: 'muted' })
    expect(price?.bands[2]?.low[40]).toBe(94)
    expect(price?.series[0]).toMatchObject({
      label: 'central run',
      kind: 'scenario',
      dashedFrom: 8,
    })
  })

  it('draws no band for a baseline that is the same in every run', () => {
    const result = toResult(harsher)
    const flat = toFlatPercentiles(96, result.weeks, 0)
    const baseline = { price: { Tb: flat } }
    const [price] = toLabCurves(
      { ...needs, result: { ...result, baseline }, isCatchingUp: false },
      format,
    )
    expect(price?.bands.map(({ id }) => id)).toEqual(['outer', 'inner'])
  })

  it('tells the peak of each run by itself, not the spread in the week of a peak', () => {
    const [price, , cover, outside, supply, arriving, foregone] = toLabCurves(
      { ...needs, result: toResult(harsher), isCatchingUp: false },
      format,
    )
    expect(price?.sentence).toContain(
      'Peak of each run: median $120/kg (P5–P95 $112/kg to $128/kg), over 10,000 runs.',
    )
    expect(cover?.sentence).toContain(
      'Least cover of each run: median 6.0 weeks (P5–P95 4.0 weeks to 8.0 weeks)',
    )
    expect(supply?.sentence).toContain(
      'Largest shortage in any week of each run: median 20% (P5–P95 10% to 30%)',
    )
    expect(outside?.sentence).toContain('Least cover of each run: median 4.0 weeks')
    expect(arriving?.sentence).toContain('in any week of each run: median 30% (P5–P95 20% to 40%)')
    expect(outside?.bands.map(({ id }) => id)).toEqual(['outer', 'inner', 'baseline'])
    expect(plain(foregone?.sentence)).toContain(
      'Largest value of each run: median $60 M (P5–P95 $58 M to $62 M), over 10,000 runs. Value at the end of each run: median $50 M (P5–P95 $5 M to $95 M)',
    )
  })

  it('tells the same of the same run in every title, whatever has become of the runs', () => {
    const titles = [
      needs,
      { ...needs, result: toResult(harsher) },
      { ...needs, result: toResult(harsher), isCatchingUp: false },
    ].map((state) =>
      toLabCurves(state, format)
        .slice(0, 7)
        .map(({ title }) => title),
    )
    expect(titles[1]).toEqual(titles[0])
    expect(titles[2]).toEqual(titles[0])
    expect(titles[0]?.[0]).toContain(`peaks at ${peak} in `)
  })

  it('keeps the last bands under the line, and says that they lag', () => {
    const [price] = toLabCurves({ ...needs, result: toResult(harsher, 1000) }, format)
    expect(price?.bands[0]?.label).toBe('P5–P95 of 1,000 runs, being updated')
    expect(price?.sentence).not.toContain('1,000 runs')
  })

  it('has no peak, no fall and no loss to tell where nothing happens', () => {
    const quiet = toRan({ presetId: 'quiet', asOf, changes: {} })
    const { foregone } = toLabFigures(ownRecord, quiet, 'Tb', regionIds)
    const curves = toLabCurves({ ...needs, outcome: quiet, foregone }, format)
    const price = ownRecord.elements.find(({ id }) => id === 'Tb')?.basePriceUsdPerKg.value ?? 0
    const stock = toMarket(ownRecord).elements.find(({ id }) => id === 'Tb')?.exChinaCoverWeeks ?? 0
    expect(curves.map(({ title }) => title)).toEqual([
      `Terbium in China stays at ${format.usdPerKg(price)}`,
      `Terbium outside China stays at ${format.usdPerKg(price)}`,
      'Terbium stocks stay at 10.0 weeks of demand',
      `Terbium stocks outside China stay at ${stock.toFixed(1)} weeks of demand there`,
      'Terbium supply: nothing is missing',
      'Terbium arriving outside China: nothing is missing',
      'Myanmar export value foregone: none',
    ])
  })
})

describe(toLabEvents, () => {
  const eventsOf = (scenario: LabScenario) => {
    const { certain, run } = toRan(scenario)
    const { isOnRecord } = run
    const needs = { record: ownRecord, scenario: certain, asOf, elementId: 'Tb', isOnRecord }
    return toLabEvents(needs)
  }

  it('notes as recorded up to the as-of date and what the scenario assumes after it', () => {
    const events = eventsOf(reported)
    const labels = events.map(({ label }) => label)
    expect(labels).toContain('Pangwa changes hands')
    expect(labels).toContain('mines begin to return')
    expect(new Set(events.map(({ x, label }) => `${x} ${label}`)).size).toBe(events.length)
    expect(labels).not.toContain('export licences')
  })

  it('notes nothing of the halt where the record is left out', () => {
    expect(eventsOf({ presetId: 'quiet', asOf, changes: {} })).toEqual([])
  })

  it('notes the windows of such a scenario before the as-of date too', () => {
    const changes = { 'mine.pangwa.severity': 0.5, 'mine.pangwa.startWeek': 3 }
    const events = eventsOf({ presetId: 'quiet', asOf, changes })
    expect(events[0]).toEqual({ x: 3, label: 'mines stop' })
  })
})

describe(toWindow, () => {
  it('shows all weeks, the first year, or half a year on both sides of the as-of date', () => {
    expect(toWindow('all', 8.3, 156)).toEqual([0, 155])
    expect(toWindow('first-year', 8.3, 156)).toEqual([0, 52])
    expect(toWindow('as-of', 60.2, 156)).toEqual([34, 86])
    expect(toWindow('as-of', 400, 156)).toEqual([129, 155])
  })

  it('ticks months in a short window and quarters in a long one', () => {
    expect(toTicks('2024-09-23', [0, 14])).toHaveLength(3)
    expect(toTicks('2024-09-23', [0, 100])).toHaveLength(8)
  })
})

describe(toWeeks, () => {
  it('gives back the weeks of any window of a run, and no days for the whole run', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 520 }), fc.nat(), fc.nat(), (weeks, a, b) => {
        const from = a % (weeks - 1)
        const to = from + 1 + (b % (weeks - 1 - from))
        const days = toDays([from, to], '2024-09-23', weeks)
        const back = days === undefined ? [0, weeks - 1] : toWeeks(days, '2024-09-23', weeks)
        expect(back).toEqual([from, to])
      }),
    )
  })

  it('stays inside the run and shows at least one week, whatever the address says', () => {
    const at = (from: string, to: string) => toWeeks({ from, to }, '2024-09-23', 156)
    expect(at('1990-01-01', '1990-01-02')).toEqual([0, 1])
    expect(at('2090-01-01', '2090-01-02')).toEqual([154, 155])
    expect(at('2024-12-02', '2024-12-03')).toEqual([10, 11])
  })

  it('names a window that is one of the parts', () => {
    expect(findWindow([0, 155], 8.3, 156)).toBe('all')
    expect(findWindow([0, 52], 8.3, 156)).toBe('first-year')
    expect(findWindow([10, 20], 8.3, 156)).toBeUndefined()
  })
})

describe(toLabFigureRows, () => {
  const outcome = toRan(harsher)
  const needs = {
    outcome,
    figures: toLabFigures(ownRecord, outcome, 'Tb', regionIds),
    elementId: 'Tb',
    name: 'Terbium',
    baselineDate,
    foregoneToWeekEnd: 80e6,
    market: 'china' as const,
  }

  it('says the spread of the loss and its tail in words', () => {
    const result = toResult(harsher)
    const rows = toLabFigureRows({ ...needs, result }, format)
    expect(plain(rows[0]?.notes[0])).toBe(
      'To the end of that week, 25 Nov 2024, it is $80 M; median of 10,000 runs $18 M (P5–P95 $16 M to $20 M).',
    )
    expect(plain(toTailWords(result.loss, format))).toBe(
      'One run in twenty loses more than $95 M (VaR95); those runs lose $98 M on average (CVaR95).',
    )
    expect(rows[2]?.value).toBe('50%')
  })

  it('says whether the single run runs out when nothing is uncertain', () => {
    const rows = toLabFigureRows({ ...needs, result: undefined }, format)
    expect(rows[0]?.notes).toEqual([])
    expect(rows[2]).toMatchObject({ label: 'Terbium in China runs out' })
  })

  it('spreads the rating over bands, the most frequent first', () => {
    const [spread] = toResult(harsher).bands
    expect(spread && toBandWords(spread, 10_000, format)).toBe(
      'high in 75% and elevated in 25% of 10,000 runs',
    )
  })
})

describe(toLossBins, () => {
  it('counts losses in bars of a round width', () => {
    const sorted = Float64Array.from({ length: 100 }, (_, index) => index)
    const bins = toLossBins({ sorted })
    expect(bins).toHaveLength(10)
    expect(bins[0]).toEqual({ from: 0, to: 10, share: 0.1 })
  })

  it('gives one bar when every run loses the same', () => {
    expect(toLossBins({ sorted: Float64Array.of(7, 7) })).toEqual([{ from: 7, to: 7, share: 1 }])
  })
})

describe(toCompareCurve, () => {
  const rows = [reported, { ...reported, changes: { 'mine.pangwa.severity': 1 } }].map(
    (scenario, index): Compared => ({
      id: String(index),
      name: index === 0 ? 'As reported' : 'Worse',
      outcome: toRan(scenario),
      figures: toLabFigures(ownRecord, toRan(scenario), 'Tb', regionIds),
      result: undefined,
      difference: undefined,
      isPending: false,
    }),
  )
  const needs = {
    rows,
    seriesId: 'price',
    elementId: 'Tb',
    name: 'Terbium',
    baselineDate,
    regionIds,
  } as const

  it('draws what is common once and each scenario in a stroke and hue of its own', () => {
    const { series } = toCompareCurve(needs, format)
    expect(series.map(({ label }) => label)).toEqual(['record so far', 'As reported', 'Worse'])
    expect(new Set(series.map(({ kind, color }) => `${kind} ${color}`)).size).toBe(3)
  })

  it('offers cover, arrivals and demand of both markets, the buyer’s first', () => {
    expect(listComparedSeries(rows, 'Tb', 'outside')).toEqual([
      'exChinaPrice',
      'exChinaCover',
      'exChinaSupply',
      'exChinaDemand',
      'price',
      'cover',
      'supply',
      'demand',
      'foregone',
    ])
    expect(listComparedSeries(rows, 'Tb', 'china').slice(0, 4)).toEqual([
      'price',
      'cover',
      'supply',
      'demand',
    ])
    const nobody = toRan({ ...reported, changes: { 'element.Tb.exChinaShare': 0 } })
    expect(listComparedSeries([{ outcome: nobody }], 'Tb', 'outside')).not.toContain('exChinaCover')
  })

  it('draws what arrives and is asked for in the market that is named', () => {
    const { element } = toRan(harsher).pair.scenario
    const [first] = rows
    if (first === undefined) throw new Error('Two scenarios are compared')
    const row = { ...first, outcome: toRan(harsher), result: toResult(harsher) }
    const at = (seriesId: ComparedSeries) =>
      toCompareCurve({ ...needs, rows: [row], seriesId }, format)
    const drawn = (seriesId: ComparedSeries) => Array.from(at(seriesId).series[1]?.points.ys ?? [])
    const fromAsOf = (values: Float64Array | undefined) => Array.from(values ?? []).slice(8)
    expect(drawn('exChinaSupply')).toEqual(fromAsOf(element.exChinaArrivals['Tb']))
    expect(drawn('exChinaDemand')).toEqual(fromAsOf(element.exChinaDemand['Tb']))
    expect(drawn('demand')).toEqual(fromAsOf(element.demand['Tb']))
    expect(at('exChinaCover').title).toBe('Terbium: stock cover outside China')
    expect(at('exChinaCover').sentence).toContain('each run by itself median 4.0')
    expect(at('cover').sentence).toContain('each run by itself median 6.0')
    // The runs are not asked for demand, and no words promise a spread of it.
    expect(at('exChinaDemand').bands).toEqual([])
    expect(at('exChinaDemand').subtitle).toBe('t REO per week, one central run each (modelled)')
    expect(at('exChinaSupply').bands).toHaveLength(1)
  })

  it('tells the central run of each, uncertain or not, with the peak of each of its runs', () => {
    const [first, second] = rows
    if (first === undefined || second === undefined) throw new Error('Two scenarios are compared')
    const drawn = { ...second, result: toResult(harsher) }
    const certain = toCompareCurve(needs, format)
    const mixed = toCompareCurve({ ...needs, rows: [first, drawn] }, format)
    const worst = format.usdPerKg(
      Math.max(...seriesOf(second.outcome.pair.scenario.element.price, 'Tb')),
    )
    expect(certain.sentence).toContain(`“Worse” reaches ${worst}.`)
    expect(mixed.sentence).toContain(
      `“Worse” reaches ${worst}, each run by itself median $120/kg (P5–P95 $112/kg to $128/kg).`,
    )
    expect(mixed.series.at(-1)?.points).toEqual(certain.series.at(-1)?.points)
  })
})

describe(toCardRows, () => {
  const figures = toLabFigures(ownRecord, toRan(harsher), 'Tb', regionIds)
  const rowsFor = (market: BuyerMarket) =>
    toCardRows(
      { figures, outcome: toRan(harsher), result: toResult(harsher) },
      { elementId: 'Tb', market },
      format,
    ).slice(0, 4)

  it('tells stock and price of the buyer’s market first, then of the other, each with that of every run', () => {
    const outside = rowsFor('outside')
    expect(outside.map(({ label }) => label)).toEqual([
      'Lowest stock cover outside China from the as-of date on',
      'Peak price outside China from the as-of date on',
      'Lowest stock cover in China from the as-of date on',
      'Peak price in China from the as-of date on',
    ])
    expect(outside.map(({ note }) => note)).toEqual([
      'Each run by itself: median 4.0 weeks (P5–P95 3.0 weeks to 5.0 weeks).',
      'Each run by itself: median $150/kg (P5–P95 $140/kg to $160/kg).',
      'Each run by itself: median 6.0 weeks (P5–P95 4.0 weeks to 8.0 weeks).',
      'Each run by itself: median $120/kg (P5–P95 $112/kg to $128/kg).',
    ])
    expect(rowsFor('china')).toEqual([...outside.slice(2), ...outside.slice(0, 2)])
  })
})

describe(toDifferenceCurve, () => {
  const worse = { ...reported, changes: { 'mine.pangwa.severity': 1 } }
  const toRow = (scenario: LabScenario, id: string): Compared => ({
    id,
    name: id,
    outcome: toRan(scenario),
    figures: toLabFigures(ownRecord, toRan(scenario), 'Tb', regionIds),
    result: undefined,
    difference: undefined,
    isPending: false,
  })
  const needs = {
    rows: [toRow(reported, 'First'), toRow(worse, 'Worse')],
    seriesId: 'price',
    elementId: 'Tb',
    name: 'Terbium',
    baselineDate,
    regionIds,
  } as const

  it('is nothing but zero for the first scenario less itself', () => {
    const { series, subtitle } = toDifferenceCurve(needs, format)
    expect(Array.from(series[0]?.points.ys ?? []).every((value) => value === 0)).toBe(true)
    expect(Math.max(...Array.from(series[1]?.points.ys ?? []))).toBeGreaterThan(0)
    expect(subtitle).toContain('difference of the central runs')
  })

  it('draws the difference of the central runs, and the band of those of single runs', () => {
    const request = createLabRequests(ownRecord).difference(toRan(worse), toRan(reported), 'Tb')
    const difference = toMadeUpResult({ ...request, runs: 1000 })
    const [first] = needs.rows
    const rows = [first, { ...toRow(worse, 'Worse'), difference }]
    const curve = toDifferenceCurve({ ...needs, rows }, format)
    const peak = (scenario: LabScenario) =>
      seriesOf(toRan(scenario).pair.scenario.element.price, 'Tb')
    expect(curve.series[1]?.points.ys[40]).toBe(
      (peak(worse)[40] ?? Number.NaN) - (peak(reported)[40] ?? Number.NaN),
    )
    expect(curve.bands).toMatchObject([{ id: 'Worse', label: 'P5–P95 of 1,000 differences' }])
    expect(curve.bands[0]?.low[40]).toBe(98)
    expect(plain(curve.sentence)).toMatch(
      /^“Worse” differs most in \w+ \d{4}, by \$\d+\/kg \(P5–P95 \$98\/kg to \$102\/kg\); the peak of each run by median \$120\/kg \(P5–P95 \$112\/kg to \$128\/kg\)\.$/,
    )
    const foregone = toDifferenceCurve({ ...needs, rows, seriesId: 'foregone' }, format)
    expect(foregone.bands).toHaveLength(1)
  })

  it('says that the differences follow while they are being made', () => {
    const rows = needs.rows.map((row, index) => ({ ...row, isPending: index > 0 }))
    const { subtitle, bands } = toDifferenceCurve({ ...needs, rows }, format)
    expect(subtitle).toContain('those of many runs follow')
    expect(bands).toEqual([])
  })
})

describe(toDifferenceRows, () => {
  it('lists every input that any scenario sets otherwise, with what each has', () => {
    const worse = { ...reported, changes: { 'mine.pangwa.severity': 1 } }
    const later = { ...reported, asOf: '2024-12-01' }
    const rows = toDifferenceRows(ownCatalogue, [reported, worse])
    expect(rows).toMatchObject([{ id: 'mine.pangwa.severity', kind: 'lever' }])
    expect(rows[0]?.values[1]).toBe(1)
    expect(toDifferenceRows(ownCatalogue, [reported, worse, later])[0]).toMatchObject({
      id: 'asOf',
      values: [asOf, asOf, '2024-12-01'],
    })
    expect(toDifferenceRows(ownCatalogue, [reported, reported])).toEqual([])
  })
})

describe(writeLabValue, () => {
  const at = { format, baselineDate: '2024-09-23' }

  it('writes shares, lengths, days on the axis, words and what is uncertain', () => {
    expect(writeLabValue(0.35, 'share of output', at)).toBe('35% of output')
    expect(writeLabValue(26, 'weeks', at)).toBe('26 weeks')
    expect(writeLabValue(2, 'week', at)).toBe('7 Oct 2024')
    expect(writeLabValue('2024-11-20', 'day', at)).toBe('20 Nov 2024')
    expect(writeLabValue('kia+bgf', '', at)).toBe('kia and bgf')
    const between = { dist: 'triangular', min: 0.2, mode: 0.3, max: 0.5 } as const
    expect(writeLabValue(between, 'share of output', at)).toBe('20% to 50% of output, mode 30%')
    const about = { dist: 'normal', mean: 2, sd: 1 } as const
    expect(writeLabValue(about, 'week', at)).toBe('about 7 Oct 2024, standard deviation 1 week')
  })
})

describe(toWaterfall, () => {
  const share = {
    from: 40,
    to: 62.4,
    parts: [
      { inputId: 'a', value: 10.4 },
      { inputId: 'param.b', value: 7.4 },
      { inputId: 'c', value: 4.6 },
    ],
  }

  const points = toMeasureScale('score', share.to, format)

  it('shows parts that add up to the shown change, levers first, with subtotals', () => {
    const { steps, total } = toWaterfall(share, points, words)
    expect(total).toBe(22.4)
    expect(steps.map(({ id, value }) => [id, value])).toEqual([
      ['start', 40],
      ['a', 10.4],
      ['c', 4.6],
      ['lever', 15],
      ['param.b', 7.4],
      ['assumption', 7.4],
      ['end', 62.4],
    ])
    expect(steps[4]).toMatchObject({ from: 55, to: 62.4 })
  })

  it('ends to the digit where a tornado of the same scenario has its centre', () => {
    const ends = {
      score: fc.double({ min: 0, max: 100, noNaN: true }),
      peakPrice: fc.double({ min: 0.5, max: 9000, noNaN: true }),
      foregone: fc.double({ min: -2e9, max: 2e9, noNaN: true }),
      leastCover: fc.double({ min: 0, max: 50, noNaN: true }),
    }
    const asked = fc
      .constantFrom(...LAB_MEASURES)
      .chain((measure) =>
        fc.tuple(
          fc.constant(measure),
          ends[measure],
          ends[measure],
          fc.double({ min: 0, max: 1, noNaN: true }),
        ),
      )
    fc.assert(
      fc.property(asked, ([measure, from, to, part]) => {
        const parts = [
          { inputId: 'a', value: part * (to - from) },
          { inputId: 'param.b', value: (1 - part) * (to - from) },
        ]
        const scale = toMeasureScale(measure, to, format)
        const { steps, total } = toWaterfall({ from, to, parts }, scale, words)
        const [start, a, , b, , end] = steps.map(({ value }) => Math.round(value / scale.step))
        expect(scale.write(steps.at(-1)?.value ?? Number.NaN)).toBe(scale.write(to))
        expect(Math.abs((start ?? 0) + (a ?? 0) + (b ?? 0) - (end ?? 0))).toBe(0)
        expect(Math.abs(Math.round(total / scale.step) - (end ?? 0) + (start ?? 0))).toBe(0)
      }),
    )
  })

  it('writes an end as cards and titles do', () => {
    const at = (measure: LabMeasure, value: number) =>
      plain(toMeasureScale(measure, value, format).write(value))
    expect(at('peakPrice', 1182.4)).toBe(plain(format.usdPerKg(1182.4)))
    expect(at('peakPrice', 61.27)).toBe(plain(format.usdPerKg(61.27)))
    expect(at('foregone', 148.3e6)).toBe('$148 M')
    expect(at('foregone', 1.482e9)).toBe('$1.48 B')
    expect(at('score', 78.44)).toBe('78.4')
    expect(plain(toMeasureScale('foregone', 148e6, format).writeChange(-171.4e6))).toBe('−$171 M')
  })

  it('adds up what lies beyond the eight largest of a kind', () => {
    const parts = Array.from({ length: 11 }, (_, index) => ({ inputId: `i${index}`, value: 1 }))
    const { steps } = toWaterfall({ from: 0, to: 11, parts }, points, words)
    expect(steps.find(({ id }) => id === 'more lever')).toMatchObject({
      label: '3 more levers',
      value: 3,
    })
  })

  it('spans what its steps reach, and never nothing', () => {
    expect(toWaterfallRange(toWaterfall(share, points, words).steps)).toEqual([40, 62.4])
    const still = { from: 50, to: 50, parts: [{ inputId: 'a', value: 0 }] }
    expect(toWaterfallRange(toWaterfall(still, points, words).steps)).toEqual([49, 51])
  })
})

describe(writeApart, () => {
  it('takes as many digits as tell the amounts apart, and three where they do', () => {
    const near = [1.201e9, 1.202e9, 1.21e9]
    expect(near.map(writeApart(near, format)).map(plain)).toEqual([
      '$1.201 B',
      '$1.202 B',
      '$1.210 B',
    ])
    expect([5e6, 10e6].map(writeApart([5e6, 10e6], format)).map(plain)).toEqual([
      '$5.0 M',
      '$10.0 M',
    ])
  })
})

describe(toTornado, () => {
  it('ranks inputs by their swing and keeps the centre on the axis', () => {
    const rows = [
      { inputId: 'a', basis: 'stated', low: 1, high: 2, atLow: 10, atHigh: 11 },
      { inputId: 'b', basis: 'changed', low: 1, high: 2, atLow: 12, atHigh: 8 },
      { inputId: 'c', basis: 'stated', low: 1, high: 2, atLow: 11, atHigh: 11 },
    ] as const
    const { bars, more, still } = toTornado(rows, words)
    expect(bars.map(({ inputId, swing }) => [inputId, swing])).toEqual([
      ['b', 4],
      ['a', 1],
    ])
    expect([more, still]).toEqual([0, 1])
    expect(toTornadoRange(bars, 20)).toEqual([8, 20])
  })

  it('has no bar where nothing passes the measure', () => {
    const row = { inputId: 'c', basis: 'stated', low: 1, high: 2, atLow: 11, atHigh: 11 } as const
    expect(toTornado([row, row], words)).toEqual({ bars: [], more: 0, still: 2 })
  })
})

describe(toFlipRows, () => {
  it('names what moves the rating, the smallest relative change first, and what does not', () => {
    const { movers, still } = toFlipRows(
      [
        { inputId: 'a', from: 10, to: 20, band: 'high' },
        { inputId: 'b', from: 10, to: 11, band: 'high' },
        { inputId: 'c', from: 10, to: null, band: null },
      ],
      words,
    )
    expect(movers.map(({ inputId }) => inputId)).toEqual(['b', 'a'])
    expect(still).toEqual(['c'])
  })

  it('ranks what starts from nothing by how much it takes', () => {
    const rows = [0.4, 0.7, 0.2].map((to) => ({
      inputId: String(to),
      from: 0,
      to,
      band: 'severe' as const,
    }))
    const { movers } = toFlipRows(rows, words)
    expect(movers.map(({ to }) => to)).toEqual([0.2, 0.4, 0.7])
  })
})
