import { describe, expect, it } from 'vitest'
import { assembleMarket } from './assemble-market'
import { dataset } from './dataset'
import { referenceMarket } from './vectors'

const { regions, estimates, production, info } = dataset

describe(assembleMarket, () => {
  const { baselineDate, parameters } = referenceMarket
  // Magnet shares and the plant of the reference market are placeholders to test the equations with, not facts; what is
  // separated outside China of terbium and dysprosium follows plants that it does not hold.
  const elements = referenceMarket.elements.map(({ exChinaMagnetShare: _share, ...row }) => ({
    ...row,
    exChinaOwnShare: ['Tb', 'Dy'].includes(row.id) ? 0.78 : row.exChinaOwnShare,
  }))
  const reference = referenceMarket.regions.map(({ plantIds: _plants, ...region }) => region)

  it('makes the reference market of the dataset but for magnets and plants, to the last bit', () => {
    expect(assembleMarket(dataset)).toEqual({
      baselineDate,
      elements,
      regions: reference,
      parameters,
    })
  })

  it('differs as soon as one value of the dataset does', () => {
    const [element, ...rest] = dataset.elements
    const moved = element && {
      ...element,
      coverWeeks: { ...element.coverWeeks, value: element.coverWeeks.value + 1 },
    }
    const broken = { ...dataset, elements: moved ? [moved, ...rest] : rest }
    expect(assembleMarket(broken).elements).not.toEqual(elements)
  })
})

describe('the split of Myanmar', () => {
  const myanmar = regions.filter(({ country }) => country === 'MM')
  const total = production.find(
    ({ country, year, isInUse }) => country === 'MM' && year === 2023 && isInUse,
  )?.output.value
  const sum = (list: typeof regions) =>
    list.reduce((tonnes, { output }) => tonnes + output.value, 0)

  it('adds up to the output of 2023 in use', () => {
    expect(total).toBe(43_000)
    expect(sum(myanmar)).toBeCloseTo(43_000, 6)
  })

  it('is an estimate with a range in every region', () => {
    for (const { output } of myanmar) {
      expect(output.evidence).toBe('estimated')
      expect(output.range).toBeDefined()
    }
  })

  it('gives the shares of Special Region 1 and of Kachin that the estimates name', () => {
    const share = (id: string) => estimates.find((estimate) => estimate.id === id)?.figure.value
    const inCase = myanmar.filter(({ id }) => info.caseRegionIds.includes(id))
    const inKachin = myanmar.filter(({ id }) => id !== 'shan-east')
    expect(sum(inCase) / 43_000).toBeCloseTo(share('sr1-share-of-myanmar') ?? NaN, 9)
    expect(sum(inKachin) / 43_000).toBeCloseTo(share('kachin-share-of-myanmar') ?? NaN, 9)
  })
})
