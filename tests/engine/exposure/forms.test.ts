import { describe, expect, it } from 'vitest'
import { toFormServed } from '@/engine/exposure/market-state'
import { followPart } from '@/engine/exposure/part-path'
import { runPair } from '@/engine/model/run-pair'
import { halfLicence, materials, smallMarket, toPart } from './small-market'

/** Half of what comes from China comes as magnets. */
const market = {
  ...smallMarket,
  elements: smallMarket.elements.map((element) =>
    Object.assign({}, element, { exChinaMagnetShare: 0.5 }),
  ),
}
const [oxide] = materials
const magnet = oxide && { ...oxide, id: 'magnet', family: 'NdFeB magnet' as const }
const all = [...materials, ...(magnet === undefined ? [] : [magnet])]

/** Return the share of use delivered in week 12 of a licence on one form, half of it withheld. */
function allocationOf(materialId: string, form?: 'compound' | 'magnet'): number {
  const licenceWindows = halfLicence.licenceWindows.map((window) =>
    form === undefined ? window : Object.assign({}, window, { form }),
  )
  const run = runPair(market, { ...halfLicence, licenceWindows })
  const path = followPart({ run, part: toPart({ materialId }), materials: all })
  return path.allocation[12] ?? Number.NaN
}

describe('the form in which a part is bought', () => {
  it('decides what licences take: half of magnets, nothing of compounds', () => {
    expect(allocationOf('magnet', 'magnet')).toBeCloseTo(0.5, 9)
    expect(allocationOf('dy-oxide', 'magnet')).toBeCloseTo(1, 9)
    expect(allocationOf('magnet', 'compound')).toBeCloseTo(1, 9)
    expect(allocationOf('dy-oxide', 'compound')).toBeCloseTo(0.5, 9)
  })

  it('makes no difference where licences act on both', () => {
    expect(allocationOf('magnet')).toBeCloseTo(0.5, 9)
    expect(allocationOf('dy-oxide')).toBeCloseTo(0.5, 9)
  })
})

describe(toFormServed, () => {
  it('leaves alone what the world misses, and what the market still has in stock', () => {
    expect(toFormServed(0.7, 0.7, { lost: 0.9, mean: 0.5 })).toBe(0.7)
    expect(toFormServed(1, 0.7, { lost: 0.9, mean: 0.5 })).toBe(1)
  })

  it('never delivers less than nothing', () => {
    expect(toFormServed(0.1, 1, { lost: 0.9, mean: 0.3 })).toBe(0)
  })
})
