import { describe, expect, it } from 'vitest'
import { checkParts } from '@/engine/exposure/check-parts'
import { withDefaults } from '@/domain/parts/part-defaults'
import { dataset } from './dataset'
import { findFigures } from '@/record/rules/walk'

const { materials, sampleParts, elements } = dataset
const elementIds = elements.map(({ id }) => id)

describe('the materials of the dataset', () => {
  it('have ids and other words that lead to one of them each', () => {
    const words = materials.flatMap(({ id, name, aliases }) => [
      ...new Set([id, name, ...aliases].map((word) => word.toLowerCase())),
    ])
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
  })

  it('hold elements of the dataset alone, in its order', () => {
    for (const { contents } of materials) {
      const held = Object.keys(contents)
      expect(elementIds.filter((id) => held.includes(id))).toEqual(held)
      expect(held).not.toEqual([])
    }
  })

  it('carry a range for every content, and hold no more than a kilogram of metal can make', () => {
    expect(findFigures(materials).filter(({ figure }) => figure.range === undefined)).toEqual([])
    const overfull = materials.filter(({ family, contents }) => {
      const total = Object.values(contents).reduce((sum, { value }) => sum + value, 0)
      return total > (family === 'alloy' ? 1.3 : 1.0001)
    })
    expect(overfull.map(({ id }) => id)).toEqual([])
  })

  it('keep sintered NdFeB between 29 and 32 % of rare-earth metal, as the review prints', () => {
    const perKg: Readonly<Record<string, number>> = {
      Nd: 1.1664,
      Pr: 1.2082,
      Dy: 1.1477,
      Tb: 1.1762,
      Ho: 1.1455,
      Ce: 1.2284,
    }
    const sintered = materials.filter(
      ({ id, family }) => family === 'NdFeB magnet' && id !== 'ndfeb-bonded',
    )
    const outside = sintered.filter(({ contents }) => {
      const metal = Object.entries(contents).reduce(
        (sum, [element, { value }]) => sum + value / (perKg[element] ?? Number.NaN),
        0,
      )
      return !(metal > 0.29 && metal < 0.3201)
    })
    expect(outside.map(({ id }) => id)).toEqual([])
  })

  it('need more heavy rare earths the hotter the grade', () => {
    const heavy = ['n', 'm', 'h', 'sh', 'uh', 'eh', 'ah'].map((grade) => {
      const contents = materials.find(({ id }) => id === `ndfeb-${grade}`)?.contents
      return (contents?.['Dy']?.value ?? 0) + (contents?.['Tb']?.value ?? 0)
    })
    expect(heavy.toSorted((a, b) => a - b)).toEqual(heavy)
    expect(heavy[0]).toBe(0)
  })
})

describe('the sample list of parts', () => {
  it('is one that the engine accepts', () => {
    expect(checkParts(sampleParts.lines, { materials, elementIds })).toEqual([])
  })

  it('says that it is invented, and has the gaps that real lists have', () => {
    const { isSample, note, lines } = sampleParts
    expect(isSample).toBe(true)
    expect(note).toMatch(/^Invented/)
    expect(lines.length).toBeGreaterThanOrEqual(40)
    expect(lines.length).toBeLessThanOrEqual(80)
    const assumed = new Set(lines.flatMap((line) => withDefaults(line).assumptions))
    expect([...assumed].map(({ field }) => field).toSorted()).toEqual([
      'hasQualifiedAlternative',
      'market',
      'priceFixedShare',
      'protectedShare',
      'secondSourceShare',
      'stockDays',
    ])
    expect(lines.some(({ revenueUsdPerYear }) => revenueUsdPerYear === undefined)).toBe(true)
    expect(lines.some(({ revenueUsdPerYear }) => revenueUsdPerYear === 0)).toBe(true)
    expect(new Set(lines.map(({ id }) => id)).size).toBeLessThan(lines.length)
  })
})
