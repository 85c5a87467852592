import { describe, expect, it } from 'vitest'
import elementsJson from '@mock-data/elements.json'
import infoJson from '@mock-data/info.json'
import parametersJson from '@mock-data/parameters.json'
import regionsJson from '@mock-data/regions.json'
import { endpoints } from '@/contracts/endpoints'
import { compileMarket } from '@/engine/model/compile-market'
import { toMarket } from '@/engine/from-record/to-market'
import {
  toBasketValue,
  toContent,
  toElementShares,
  toWorldShare,
  toYearlyValue,
} from '@/features/regions/region-value'
import { buildElement, buildRegion, figure } from '@/../tests/features/build-record'

const elements = [buildElement('A', 2), buildElement('B', 10)]

describe(toContent, () => {
  it('brings a basket to a sum of one and counts what is not available as none', () => {
    const region = buildRegion({ basket: figure({ A: 40, B: null }) })
    expect([...toContent(region, elements)]).toEqual([
      ['A', 1],
      ['B', 0],
    ])
  })
})

describe(toBasketValue, () => {
  it('is the price of the mix for a tonne', () => {
    const region = buildRegion({ basket: figure({ A: 75, B: 25 }) })
    expect(toBasketValue(region, elements)).toBe(4000)
  })

  it('gives for every region of the record what the model computes', () => {
    const record = {
      info: endpoints.info.answer.parse(infoJson),
      elements: endpoints.elements.answer.parse(elementsJson),
      regions: endpoints.regions.answer.parse(regionsJson),
      parameters: endpoints.parameters.answer.parse(parametersJson),
    }
    const { basketValue } = compileMarket(toMarket(record))
    record.regions.forEach((region, index) => {
      expect(toBasketValue(region, record.elements)).toBeCloseTo(basketValue[index] ?? 0, 6)
    })
  })
})

describe(toYearlyValue, () => {
  it('is output times value times the part paid', () => {
    const region = buildRegion({ output: figure(100), payability: figure(0.5) })
    expect(toYearlyValue(region, elements)).toBe(100 * 6000 * 0.5)
  })
})

describe(toWorldShare, () => {
  it('is the part of all output', () => {
    const region = buildRegion()
    expect(toWorldShare(region, [region, buildRegion({ output: figure(300) })])).toBe(0.25)
  })
})

describe(toElementShares, () => {
  it('ranks elements by the part of world supply that a region gives', () => {
    const region = buildRegion({ basket: figure({ A: 100, B: 0 }) })
    const other = buildRegion({ id: 'south', basket: figure({ A: 50, B: 50 }) })
    const [first, second] = toElementShares(region, [region, other], elements)
    expect(first?.elementId).toBe('A')
    expect(first?.share).toBeCloseTo(100 / 150)
    expect(second).toEqual({ elementId: 'B', share: 0 })
  })
})
