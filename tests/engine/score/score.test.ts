import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ScoreInputs } from '@/domain/market/indicators'
import { explainChange } from '@/engine/score/score-change'
import { scoreRisk, toBand } from '@/engine/score/score'

type ScoreExample = {
  readonly element: string
  readonly HHI_WGI_t: number
  readonly IR: number
  readonly EoL_RIR: number
  readonly SI_SR: number
  readonly EI: number
  readonly score_0_100: number
  readonly gap_to_100_split: Readonly<Record<'likelihood' | 'exposure' | 'vulnerability', number>>
}

const examples = Object.values(
  import.meta.glob<readonly ScoreExample[]>('/tests/vectors/methods/score-examples.json', {
    eager: true,
    import: 'cases',
  }),
).flat()

const share = fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true }))
const ten = fc.oneof(fc.constant(0), fc.constant(10), fc.double({ min: 0, max: 10, noNaN: true }))
const anyInputs: fc.Arbitrary<ScoreInputs> = fc.record({
  hhiWgiT: ten,
  importReliance: share,
  eolRir: share,
  siSr: share,
  economicImportance: ten,
  mineShare: share,
  licenceShare: share,
  gap: share,
})

const quiet: ScoreInputs = {
  hhiWgiT: 5.7207,
  importReliance: 1,
  eolRir: 0.01,
  siSr: 0.99,
  economicImportance: 7.8,
  mineShare: 0,
  licenceShare: 0,
  gap: 0,
}

function sumOf(parts: Readonly<Record<string, number>>): number {
  return Object.values(parts).reduce((sum, part) => sum + part, 0)
}

describe(scoreRisk, () => {
  it.each(examples)('gives $element its published-input score', (example) => {
    const score = scoreRisk({
      hhiWgiT: example.HHI_WGI_t,
      importReliance: example.IR,
      eolRir: example.EoL_RIR,
      siSr: example.SI_SR,
      economicImportance: example.EI,
      mineShare: 0,
      licenceShare: 0,
      gap: 0,
    })
    expect(score.value).toBeCloseTo(example.score_0_100, 1)
    expect(score.split.likelihood).toBeCloseTo(example.gap_to_100_split.likelihood, 1)
    expect(score.split.exposure).toBeCloseTo(example.gap_to_100_split.exposure, 1)
    expect(score.split.vulnerability).toBeCloseTo(example.gap_to_100_split.vulnerability, 1)
  })

  it('lies from 0 to 100 with a split that adds up to the rest', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { value, split } = scoreRisk(inputs)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(100 + 1e-12)
        expect(sumOf(split)).toBeCloseTo(100 - value, 9)
      }),
    )
  })

  it('never falls when more is halted or withheld or stocks cover less', () => {
    fc.assert(
      fc.property(
        anyInputs,
        fc.record({ mine: share, licence: share, gap: share }),
        (inputs, more) => {
          const worse = {
            ...inputs,
            mineShare: Math.max(inputs.mineShare, more.mine),
            licenceShare: Math.max(inputs.licenceShare, more.licence),
            gap: Math.max(inputs.gap, more.gap),
          }
          expect(scoreRisk(worse).value).toBeGreaterThanOrEqual(scoreRisk(inputs).value - 1e-12)
        },
      ),
    )
  })

  it.each([
    { licenceShare: 0.6, likelihood: 0.849344, value: 90.98773 },
    { licenceShare: 0, likelihood: 0.62336, value: 82.073181 },
  ])('counts $licenceShare of supply withheld as the published example does', (example) => {
    const score = scoreRisk({
      hhiWgiT: 5.72,
      importReliance: 1,
      eolRir: 0,
      siSr: 0.92,
      economicImportance: 6.4,
      mineShare: 0.12,
      licenceShare: example.licenceShare,
      gap: 0.9,
    })
    expect(score).toMatchObject({ formulaVersion: 'score-2.0.0' })
    expect(score.likelihood).toBeCloseTo(example.likelihood, 6)
    expect(score.exposure).toBeCloseTo(0.92, 12)
    expect(score.vulnerability).toBeCloseTo(0.964, 12)
    expect(score.value).toBeCloseTo(example.value, 5)
  })

  it('cuts import reliance to 0 to 1 as the EU does', () => {
    expect(scoreRisk({ ...quiet, importReliance: 1.3 }).value).toBe(scoreRisk(quiet).value)
  })

  it('refuses what is no number', () => {
    expect(() => scoreRisk({ ...quiet, gap: Number.NaN })).toThrow(
      'gap: NaN is not a finite number',
    )
  })
})

describe(toBand, () => {
  it('begins each band at its threshold', () => {
    const scores = [0, 29.99, 30, 40, 59.99, 60, 75, 100]
    expect(scores.map(toBand)).toStrictEqual([
      'low',
      'low',
      'guarded',
      'elevated',
      'elevated',
      'high',
      'severe',
      'severe',
    ])
  })
})

describe(explainChange, () => {
  it('tells withheld exports from halted mines', () => {
    const { parts, total } = explainChange(
      scoreRisk(quiet),
      scoreRisk({ ...quiet, licenceShare: 0.6 }),
    )
    expect(parts.licenceShare).toBeCloseTo(total, 9)
    expect(parts.mineShare).toBe(0)
    const both = explainChange(
      scoreRisk(quiet),
      scoreRisk({ ...quiet, mineShare: 0.6, licenceShare: 0.6 }),
    )
    expect(both.parts.mineShare).toBeCloseTo(both.parts.licenceShare, 9)
  })

  it('gives all of the change to the one input that moved', () => {
    const change = explainChange(scoreRisk(quiet), scoreRisk({ ...quiet, gap: 0.5 }))
    const others = {
      structuralLikelihood: 0,
      mineShare: 0,
      licenceShare: 0,
      exposure: 0,
      economicImportance: 0,
    }
    expect(change.parts).toMatchObject(others)
    expect(change.parts.gap).toBeCloseTo(change.total, 9)
    expect(change.total).toBeGreaterThan(0)
  })

  it('has parts that add up to the change, zeros included', () => {
    fc.assert(
      fc.property(anyInputs, anyInputs, (from, to) => {
        const { total, parts } = explainChange(scoreRisk(from), scoreRisk(to))
        expect(Math.abs(sumOf(parts) - total)).toBeLessThan(1e-9)
      }),
      { numRuns: 1000 },
    )
  })

  it('turns round when the days are exchanged', () => {
    fc.assert(
      fc.property(anyInputs, anyInputs, (from, to) => {
        const there = explainChange(scoreRisk(from), scoreRisk(to))
        const back = explainChange(scoreRisk(to), scoreRisk(from))
        expect(there.parts.licenceShare).toBeCloseTo(-back.parts.licenceShare, 9)
        expect(there.parts.exposure).toBeCloseTo(-back.parts.exposure, 9)
      }),
    )
  })
})
