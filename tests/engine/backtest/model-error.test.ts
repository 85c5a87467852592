import { describe, expect, it } from 'vitest'
import { type MeasureKind } from '@/domain/record/forecasts'
import { toErrors, type Residual } from '@/engine/backtest/model-error'

/** An observation that the model missed by a distance; rivals did not miss it. */
function residual(
  episodeId: string,
  distance: number,
  variance = 0.04,
  kind: MeasureKind = 'imports',
): Residual {
  const none = { distance: 0, variance: 0 }
  const misses = { model: { distance, variance }, noChange: none, literal: none, lastValue: none }
  return { episodeId, kind, misses }
}

describe(toErrors, () => {
  it('is what makes misses as large as they were', () => {
    // Mean of 0.25 and 0.01 is 0.13; less the 0.04 that the forecasts strayed by themselves, 0.09: 0.3 squared.
    const errors = toErrors([residual('a', 0.5), residual('b', -0.1)], 'c')
    expect(errors.imports.model).toBeCloseTo(0.3, 12)
    expect(errors.imports.noChange).toBe(0)
  })

  it('does not know how far off the episode itself was', () => {
    const others = [residual('a', 0.5), residual('b', -0.1)]
    const near = toErrors([...others, residual('c', 0.1)], 'c')
    expect(toErrors([...others, residual('c', 9)], 'c')).toStrictEqual(near)
    expect(toErrors([...others, residual('c', 9)], 'a').imports.model).toBeGreaterThan(1)
  })

  it('is nothing where forecasts missed by less than they stray, or none of the kind was made', () => {
    const errors = toErrors([residual('a', 0.1)], 'c')
    expect(errors.imports.model).toBe(0)
    expect(errors.priceInChina.model).toBe(0)
  })

  it('keeps kinds apart', () => {
    const errors = toErrors([residual('a', 1, 0), residual('a', 0.2, 0, 'priceOutside')], 'c')
    expect(errors.imports.model).toBeCloseTo(1, 12)
    expect(errors.priceOutside.model).toBeCloseTo(0.2, 12)
  })
})
