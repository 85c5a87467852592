import { describe, expect, it } from 'vitest'
import { concentrateStage } from '@/engine/score/stage-concentration'
import { dataset } from './dataset'

const { plants, regions, elements, supplyShares, governance } = dataset
const MAGNET_ELEMENTS = ['Pr', 'Nd', 'Sm', 'Tb', 'Dy']

describe('the plants outside China', () => {
  it('are none of them in China', () => {
    expect(plants.map(({ country }) => country)).not.toContain('CN')
  })

  it.each(elements.map(({ id }) => id))('separate no more than all of %s outside China', (id) => {
    const shares = plants.flatMap(({ separationShares }) => separationShares[id]?.value ?? [])
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9)
  })

  it('separate only what they handle, and only where they separate', () => {
    for (const { stage, elementIds, separationShares } of plants) {
      const separated = Object.keys(separationShares)
      expect(elementIds).toEqual(expect.arrayContaining(separated))
      expect(stage === 'separation' || separated.length === 0).toBe(true)
      expect(elements.map(({ id }) => id)).toEqual(expect.arrayContaining([...elementIds]))
    }
  })

  it('are known wherever a region names one', () => {
    const named = regions.flatMap(({ plantIds = [] }) => plantIds)
    expect(named).toEqual(['kuantan'])
    expect(plants.map(({ id }) => id)).toEqual(expect.arrayContaining(named))
  })

  it('made the first dysprosium oxide outside China on 16 May 2025', () => {
    const heavy = plants.find(({ id }) => id === 'kuantan-heavy')
    expect(heavy?.history.find(({ status }) => status !== 'planned')?.from).toBe('2025-05-16')
  })
})

describe('what comes as magnets', () => {
  it('is told of the elements that go into magnets, and of no other', () => {
    const told = elements.filter(({ exChinaMagnetShare }) => exChinaMagnetShare !== undefined)
    expect(told.map(({ id }) => id)).toEqual(MAGNET_ELEMENTS)
    for (const { exChinaMagnetShare } of told) {
      expect(exChinaMagnetShare?.value).toBeGreaterThan(0)
      expect(exChinaMagnetShare).toMatchObject({ evidence: 'estimated', range: expect.anything() })
    }
  })
})

describe('the stages after separation', () => {
  it.each(MAGNET_ELEMENTS)(
    'are concentrated in China for %s, the magnet more than the metal',
    (id) => {
      const at = (stage: 'metal' | 'magnet') =>
        concentrateStage(supplyShares, governance, { elementId: id, stage })
      // By hand: 92² + 6² and 94² + 3².
      expect(at('metal').hhi).toBeCloseTo(8500, 6)
      expect(at('magnet').hhi).toBeCloseTo(8845, 6)
      expect(at('magnet').nMinus1).toBeCloseTo(0.06, 9)
      expect(at('magnet').hhiWgiT).toBeGreaterThan(at('metal').hhiWgiT)
    },
  )
})
