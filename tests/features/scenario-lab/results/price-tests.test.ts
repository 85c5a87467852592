import { describe, expect, it } from 'vitest'
import { endpoints } from '@/contracts/endpoints'
import { loadAnswer } from '@/mocks/answers'
import { toTestedPrices, type TestedPrices } from '@/domain/record/tested-prices'
import { toCardRows } from '@/features/scenario-lab/results/to-card-rows'
import { toCompareCurve } from '@/features/scenario-lab/results/to-compare'
import { toLabCurves } from '@/features/scenario-lab/results/to-lab-curves'
import { writePriceTest, writeUntested } from '@/features/scenario-lab/results/write-price-test'
import { createLabOutcomes, toLabFigures } from '@/engine/lab/lab-outcome'
import { createFormat } from '@/ui/format/create-format'
import { ownCatalogue, ownRecord } from '@tests/engine/lab/lab-record'

const format = createFormat('en-GB')
const backtest = endpoints.backtest.answer.parse(await loadAnswer('backtest'))
const forecasts = endpoints.forecasts.answer.parse(await loadAnswer('forecasts'))
const tested = (elementId: string, market: 'china' | 'outside') =>
  toTestedPrices(backtest, forecasts, { elementId, market })

describe(toTestedPrices, () => {
  // Counted by hand in mock-data/forecasts.json: `seen` against `drawn`, prices alone, imports and gaps left out.
  it('counts the prices of a market that ranges without scatter held, of all elements and of one', () => {
    expect(tested('Tb', 'china')).toEqual({
      all: { count: 14, inside: 5 },
      own: { count: 6, inside: 4 },
      low: 0.885,
      high: 1.7,
    })
    expect(tested('Tb', 'outside')).toEqual({
      all: { count: 16, inside: 9 },
      own: { count: 5, inside: 4 },
      low: 1,
      high: 56.667,
    })
  })

  it('has none of an element that no episode saw', () => {
    expect(tested('Sm', 'china').own).toEqual({ count: 0, inside: 0 })
    expect(tested('Nd', 'outside').own).toEqual({ count: 1, inside: 1 })
  })
})

const some: TestedPrices = {
  all: { count: 14, inside: 5 },
  own: { count: 6, inside: 4 },
  low: 0.885,
  high: 1.7,
}

describe(writePriceTest, () => {
  it('says how many prices such ranges held, and of the element itself', () => {
    expect(writePriceTest(some, { market: 'china', name: 'Terbium' }, format)).toBe(
      'In the backtest the stated ranges alone held 5 of 14 prices seen in China; of terbium 4 of 6.',
    )
  })

  it('calls a range untested where no price of the element, or none at all, was seen', () => {
    const none = { count: 0, inside: 0 }
    expect(
      writePriceTest({ ...some, own: none }, { market: 'outside', name: 'Samarium' }, format),
    ).toBe(
      'Untested range: the backtest has no price of samarium outside China. In the backtest the stated ranges alone held 5 of 14 prices seen outside China.',
    )
    expect(
      writePriceTest({ ...some, all: none, own: none }, { market: 'china', name: 'Tb' }, format),
    ).toBe('Untested range: the backtest has no price in China.')
  })
})

describe(writeUntested, () => {
  const words = 'Outside what any tested episode saw: 0.89× to 1.70× the price before.'

  it.each([
    ['within both ends', [90, 169], ''],
    ['at both ends', [88.5, 170], ''],
    ['above', [100, 171], words],
    ['below', [88, 100], words],
  ])('marks a price %s', (_, prices, expected) => {
    expect(writeUntested(some, { prices, base: 100 }, format)).toBe(expected)
  })
})

describe('prices that the lab prints', () => {
  const tests = { china: tested('Tb', 'china'), outside: tested('Tb', 'outside') }
  const reply = createLabOutcomes(
    ownRecord,
    ownCatalogue,
  )({
    presetId: 'kachin-as-reported',
    asOf: '2024-11-20',
    changes: {
      'mine.pangwa.severity': 1,
      'gate.pangwa-gate.severity': 1,
      'element.Tb.coverWeeks': 1,
    },
  })
  if (reply.kind === 'faulty') throw new Error('The scenario cannot be run')
  const { outcome } = reply
  const figures = toLabFigures(ownRecord, outcome, 'Tb', ['pangwa'])
  const { baselineDate } = ownRecord.info
  const needs = { elementId: 'Tb', name: 'Terbium', baselineDate, regionIds: ['pangwa'], tests }

  it('carry what the backtest found, and a mark where they lie outside it', () => {
    const curves = toLabCurves(
      { ...needs, outcome, foregone: figures.foregone, result: undefined, isCatchingUp: false },
      format,
    )
    const remarks = new Map(curves.map(({ id, remark }) => [id, remark]))
    // With one week of stock the price in China rises to more than 1.7 times the price before.
    expect(figures.china.peakPrice / 812).toBeGreaterThan(1.7)
    expect(remarks.get('price')).toMatch(
      /^Outside what any .* held 5 of 14 prices seen in China; of terbium 4 of 6\.$/,
    )
    expect(remarks.get('exChinaPrice')).toMatch(
      /^In the backtest.*outside China; of terbium 4 of 5\.$/,
    )
    expect(remarks.get('cover')).toBeUndefined()
  })

  it('are marked on the cards and in a comparison too', () => {
    const rows = toCardRows(
      { figures, outcome, result: undefined, tests },
      { elementId: 'Tb', market: 'outside' },
      format,
    )
    const notes = new Map(rows.map(({ label, note }) => [label, note]))
    expect(notes.get('Peak price in China from the as-of date on')).toMatch(/^Outside what any/)
    expect(notes.get('Peak price outside China from the as-of date on')).toBe('')
    const row = {
      id: 'a',
      name: 'A',
      outcome,
      figures,
      result: undefined,
      difference: undefined,
      isPending: false,
    }
    const remarkOf = (seriesId: 'price' | 'exChinaPrice' | 'cover') =>
      toCompareCurve({ ...needs, rows: [row], seriesId }, format).remark
    expect(remarkOf('price')).toMatch(/^Outside what any/)
    expect(remarkOf('exChinaPrice')).toBeUndefined()
    expect(remarkOf('cover')).toBeUndefined()
  })
})
