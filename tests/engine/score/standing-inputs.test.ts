import { describe, expect, it } from 'vitest'
import { type SupplyShare } from '@/domain/record/statistics'
import {
  concentrateStages,
  toBottleneck,
  toStandingInputs,
  toWorstConcentration,
} from '@/engine/score/standing-inputs'
import { ownRecord } from '@tests/engine/own-record'

/** Return Σ share² · 2(2.5 − WGI) · t of an element at a stage, worked out from the rows of the dataset. */
function weigh(elementId: string, stage: SupplyShare['stage']): number {
  return ownRecord.supplyShares
    .filter((row) => row.elementId === elementId && row.stage === stage && row.country !== 'other')
    .reduce((sum, { country, share, tradeFactor }) => {
      const wgi = ownRecord.governance.find((row) => row.country === country)?.studyMean?.value
      return sum + share.value ** 2 * 2 * (2.5 - (wgi ?? Number.NaN)) * tradeFactor.value
    }, 0)
}

describe(concentrateStages, () => {
  it('counts metal and magnets for the elements that go into magnets, and for no other', () => {
    const passing = ownRecord.elements.map(({ id }) => id)
    const withMagnets = passing.filter((id) => 'magnet' in concentrateStages(ownRecord, id))
    expect(withMagnets.toSorted()).toStrictEqual(['Dy', 'Nd', 'Pr', 'Sm', 'Tb'])
    const magnetElements = ownRecord.elements.filter(({ exChinaMagnetShare }) => exChinaMagnetShare)
    expect(magnetElements.map(({ id }) => id).toSorted()).toStrictEqual(withMagnets.toSorted())
  })

  it.each([
    ['Nd', 'magnet'],
    ['Sm', 'magnet'],
    ['Dy', 'refining'],
    ['Y', 'refining'],
  ] as const)('takes the structural part of %s from its worst stage, %s', (id, stage) => {
    const stages = concentrateStages(ownRecord, id)
    expect(toBottleneck(stages)).toBe(stage)
    expect(toWorstConcentration(stages)).toBeCloseTo(weigh(id, stage), 12)
    expect(toStandingInputs(ownRecord, id).hhiWgiT).toBe(toWorstConcentration(stages))
  })

  it('takes the earlier of two stages that weigh the same', () => {
    const twice = ownRecord.supplyShares.flatMap((row) =>
      row.elementId === 'Y' && row.stage === 'refining'
        ? [row, { ...row, stage: 'mine' as const }]
        : [],
    )
    expect(toBottleneck(concentrateStages({ ...ownRecord, supplyShares: twice }, 'Y'))).toBe('mine')
  })

  it('names a stage of which the record lacks shares, where every element passes it', () => {
    const none = { ...ownRecord, supplyShares: [] }
    expect(() => concentrateStages(none, 'Dy')).toThrow(/supplyShares\.Dy\.mine/)
  })
})
