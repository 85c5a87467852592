import { describe, expect, it } from 'vitest'
import { STAGES } from '@/domain/record/statistics'
import { shareFaults } from '@/record/rules/statistics'
import { hhiWgiT, shareSets } from './check-shares'
import { dataset } from './dataset'
import { scoreExamples, studyCases } from './vectors'

const { supplyShares, governance, criticality, elements, production, regions } = dataset
const sets = shareSets(supplyShares)
const means = new Map(
  governance.flatMap(({ country, studyMean }) =>
    studyMean ? [[country, studyMean.value] as const] : [],
  ),
)

function symbolOf(name: string): string {
  return elements.find((element) => element.name === name)?.id ?? ''
}

describe('the supply shares', () => {
  it('exist for every element at both stages of the study, and for magnet elements after them', () => {
    const studied = elements.flatMap(({ id }) => STAGES.map((stage) => `${id} ${stage}`))
    const later = ['Pr', 'Nd', 'Sm', 'Tb', 'Dy'].flatMap((id) => [`${id} metal`, `${id} magnet`])
    expect([...sets.keys()].toSorted()).toEqual([...studied, ...later].toSorted())
  })

  it.each(studyCases.map((study) => [study.material, study.stage, study] as const))(
    'give the concentration of the study for %s %s',
    (material, stage, { inputs }) => {
      const set = sets.get(`${symbolOf(material)} ${stage === 'E' ? 'mine' : 'refining'}`)
      expect(hhiWgiT(set ?? [], means)).toBeCloseTo(inputs.HHI_WGI_t_GS, 3)
    },
  )
})

describe(shareFaults, () => {
  const [first, ...rest] = sets.get('Dy mine') ?? []

  it('finds a set of the dataset that a country was taken from', () => {
    expect(shareFaults(rest)).toMatchObject([
      { path: 'supplyShares.Dy mine', message: 'sums to 0.1570' },
    ])
  })

  it('finds a country that is counted twice', () => {
    const doubled = first ? [first, first, ...rest] : []
    expect(shareFaults(doubled)).toContainEqual(
      expect.objectContaining({ message: 'names a country twice' }),
    )
  })
})

describe('the governance of countries', () => {
  it('is a mean made from six printed figures, so derived', () => {
    const figures = governance.flatMap(({ latestMean, studyMean }) => [latestMean, studyMean])
    expect(figures.filter((mean) => mean !== null && mean.evidence !== 'derived')).toEqual([])
  })
})

describe('the published criticality', () => {
  it('names the stage of its import reliance', () => {
    const silent = criticality.filter(
      ({ importReliance }) => !/refining/.test(importReliance.basis),
    )
    expect(silent.map(({ elementId }) => elementId)).toEqual([])
  })

  it.each(scoreExamples.map((example) => [example.element, example] as const))(
    'gives the worked score of %s',
    (name, example) => {
      const inputs = criticality.find(({ elementId }) => elementId === symbolOf(name))
      const set = sets.get(`${symbolOf(name)} refining`) ?? []
      expect(inputs?.importReliance.value).toBe(example.IR)
      expect(inputs?.eolRir.value).toBe(example.EoL_RIR)
      expect(inputs?.siSr.value).toBe(example.SI_SR)
      expect(inputs?.economicImportance.value).toBe(example.EI)
      const exposure = example.IR * (1 - example.EoL_RIR) * example.SI_SR
      const product = (hhiWgiT(set, means) / 10) * exposure * (example.EI / 10)
      expect(100 * Math.cbrt(product)).toBeCloseTo(example.score_0_100, 1)
    },
  )

  it('keeps the group placeholder beside the own recycling rate', () => {
    const own = criticality.filter(({ eolRir }) => eolRir.alternatives)
    expect(own.map(({ elementId, eolRir }) => [elementId, eolRir.value])).toEqual([
      ['Pr', 0.1],
      ['Tb', 0.06],
      ['Y', 0.31],
    ])
    for (const { eolRir } of own) expect(eolRir.alternatives?.[0]?.value).toBe(0.01)
  })
})

describe('the governance of the dataset', () => {
  it('covers every country that supplies or produces', () => {
    const countries = new Set(
      [...supplyShares, ...production, ...regions]
        .map(({ country }) => country)
        .filter((country) => country.length === 2),
    )
    expect([...countries].filter((country) => !means.has(country))).toEqual([])
  })

  it.each([
    ['CN', 5.7207],
    ['MM', 6.7978],
  ])('scales to the published figure for %s', (country, scaled) => {
    expect(2 * (2.5 - (means.get(country) ?? NaN))).toBeCloseTo(scaled, 3)
  })
})
