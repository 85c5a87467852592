import { describe, expect, it } from 'vitest'
import { BUYER_MARKETS, type BuyerMarket } from '@/domain/market/buyer-market'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { createModel } from '@/model/create-model'
import { type LabScenario } from '@/domain/lab/lab-scenario'
import { type LabMeasure } from '@/domain/lab/lab-question'
import { answerLab } from '@/engine/lab/lab-answer'
import { listCandidates, toSwingRange, withNumber } from '@/engine/lab/lab-candidates'
import { createLabOutcomes, toLabFigures } from '@/engine/lab/lab-outcome'
import { toCaseCountryIds } from '@/domain/record/case-regions'
import { toLabValues } from '@/engine/lab/lab-values'
import { ownCatalogue, ownRecord } from '@tests/engine/lab/lab-record'

const reported: LabScenario = { presetId: 'kachin-as-reported', asOf: '2024-11-20', changes: {} }
const changed: LabScenario = {
  ...reported,
  changes: {
    'mine.pangwa.severity': 0.9,
    'gate.pangwa-gate.weeks': 4,
    'param.priceSensitivity': 0.9,
    'element.Dy.coverWeeks': 20,
  },
}
const question = {
  record: ownRecord,
  elementId: 'Tb',
  market: 'outside',
  from: reported,
  to: changed,
} as const
const outcomeOf = createLabOutcomes(ownRecord, ownCatalogue)

function toRan(scenario: LabScenario) {
  const reply = outcomeOf(scenario)
  if (reply.kind === 'faulty') throw new Error('The scenario cannot be run')
  return reply.outcome
}

function toFigures(scenario: LabScenario) {
  return toLabFigures(ownRecord, toRan(scenario), 'Tb', toCaseCountryIds(ownRecord))
}

type Asked = Omit<typeof question, 'market' | 'from' | 'to'> & {
  readonly market: BuyerMarket
  readonly from: LabScenario
  readonly to: LabScenario
}

function askParts(measure: LabMeasure, asked: Asked = question) {
  const answer = answerLab({ kind: 'parts', measure, ...asked }, () => {})
  if (answer.kind !== 'parts') throw new Error('The answer is to another question')
  return answer.share
}

describe(answerLab, () => {
  it('shares a change out so that the parts add up to what the figures differ by', () => {
    const { from, to, parts, standardError } = askParts('foregone')
    expect(from).toBe(toFigures(reported).foregone.usd)
    expect(to).toBeCloseTo(toFigures(changed).foregone.usd, 6)
    const sum = parts.reduce((total, { value }) => total + value, 0)
    expect(Math.abs(sum - (to - from))).toBeLessThan(1e-6 * Math.abs(to - from))
    expect(parts.map(({ inputId }) => inputId).toSorted()).toEqual(
      Object.keys(changed.changes).toSorted(),
    )
    expect(standardError).toBeUndefined()
  })

  it.each(BUYER_MARKETS)('tells score, price and stock of the market asked about: %s', (market) => {
    const overview = createModel(ownRecord).indicators('2024-11-20', DEFAULT_OUTLOOK, market)
    const terbium = overview.elements.find(({ elementId }) => elementId === 'Tb')
    const asked = { ...question, market }
    expect(askParts('score', asked).from).toBeCloseTo(terbium?.score.value ?? Number.NaN, 9)
    expect(askParts('leastCover', asked).from).toBeCloseTo(
      terbium?.lowestCoverWeeks ?? Number.NaN,
      9,
    )
    const { price, exChinaPrice } = toRan(changed).pair.scenario.element
    const weeks = (market === 'china' ? price : exChinaPrice)['Tb'] ?? new Float64Array()
    // The as-of date lies in the ninth week of the run.
    expect(askParts('peakPrice', asked).to).toBe(Math.max(...weeks.slice(8)))
  })

  it('refuses a stock outside China where nobody there asks for the element', () => {
    const to = { ...reported, changes: { 'element.Tb.exChinaShare': 0 } }
    expect(() => askParts('leastCover', { ...question, to })).toThrow(/nobody outside China asks/)
    expect(askParts('leastCover', { ...question, to, market: 'china' }).to).toBeGreaterThan(0)
  })

  it('gives the same parts whatever the order of the changes, and turns them round with the scenarios', () => {
    const there = askParts('peakPrice')
    const turned = {
      ...changed,
      changes: Object.fromEntries(Object.entries(changed.changes).toReversed()),
    }
    expect(askParts('peakPrice', { ...question, to: turned })).toEqual(there)
    const back = askParts('peakPrice', { ...question, from: changed, to: reported })
    for (const { inputId, value } of there.parts) {
      const other = back.parts.find((part) => part.inputId === inputId)
      expect(other?.value).toBeCloseTo(-value, 6)
    }
  })

  it('gives exactly 0 to a change without effect', () => {
    const to = { ...changed, changes: { ...changed.changes, 'mine.mount-weld.weeks': 30 } }
    const { parts } = askParts('peakPrice', { ...question, to })
    expect(parts.find(({ inputId }) => inputId === 'mine.mount-weld.weeks')?.value).toBe(0)
    expect(parts.filter(({ value }) => value === 0)).toHaveLength(1)
  })

  it('names what was tried, what it did, and how far it came', () => {
    const told: number[] = []
    const uncertain = {
      ...reported,
      changes: { 'mine.pangwa.severity': { dist: 'uniform', min: 0.2, max: 0.8 } },
    } as const
    const answer = answerLab(
      { kind: 'swings', measure: 'score', ...question, market: 'china', to: uncertain },
      (share) => told.push(share),
    )
    expect(answer.kind === 'swings' && answer.central).toBe(
      toFigures(uncertain).outside.score.value,
    )
    const row =
      answer.kind === 'swings' ? answer.rows.find(({ basis }) => basis === 'uncertain') : undefined
    expect(row?.inputId).toBe('mine.pangwa.severity')
    expect(row?.low).toBeCloseTo(0.26)
    expect(row?.high).toBeCloseTo(0.74)
    expect(told.at(-1)).toBe(1)
  })
})

describe(listCandidates, () => {
  const values = toLabValues(ownCatalogue, reported)
  const candidates = listCandidates(ownCatalogue, values, 'Tb')
  const ids = candidates.map(({ input }) => input.id)

  it('leaves out other elements, and the days of windows in which nothing is lost', () => {
    expect(ids).toContain('element.Tb.coverWeeks')
    expect(ids).not.toContain('element.Nd.coverWeeks')
    expect(ids).toContain('mine.pangwa.weeks')
    expect(ids).toContain('mine.mount-weld.severity')
    expect(ids).not.toContain('mine.mount-weld.weeks')
  })

  it('puts an input with a stated range at the 10th and 90th percentile of a triangle over it', () => {
    const cover = candidates.find(({ input }) => input.id === 'element.Tb.coverWeeks')
    const { low = 0, high = 0 } = cover?.input.stated ?? {}
    const { central = 0 } = cover ?? {}
    expect(cover && toSwingRange(cover, values, values)).toEqual({
      basis: 'stated',
      low: expect.closeTo(low + Math.sqrt(0.1 * (high - low) * (central - low)), 9),
      high: expect.closeTo(high - Math.sqrt(0.1 * (high - low) * (high - central)), 9),
    })
    expect([low, central, high]).toEqual([6, 10, 20])
  })

  it('moves a changed input between what it was and what it is', () => {
    const now = withNumber(values, 'mine.pangwa.severity', 0.9)
    const pangwa = listCandidates(ownCatalogue, now, 'Tb').find(
      ({ input }) => input.id === 'mine.pangwa.severity',
    )
    expect(pangwa && toSwingRange(pangwa, now, values)).toEqual({
      basis: 'changed',
      low: 0.35,
      high: 0.9,
    })
  })
})

describe('how far an answer is', () => {
  it('is told in steps that only rise, up to the whole', () => {
    for (const kind of ['parts', 'swings'] as const) {
      const shares: number[] = []
      answerLab({ kind, measure: 'score', ...question }, (share) => shares.push(share))
      expect(shares.length).toBeGreaterThan(3)
      expect(shares).toStrictEqual(shares.toSorted((a, b) => a - b))
      expect(shares.at(-1)).toBe(1)
    }
  })
})
