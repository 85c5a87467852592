import { describe, expect, it } from 'vitest'
import { checkUncertain } from '@/engine/monte-carlo/check-uncertain'
import { listInputs } from '@/engine/monte-carlo/model-inputs'
import { unchanged } from '@/domain/lab/lab-scenario'
import { setInput } from '@/engine/lab/edit-scenario'
import { RANGES_ID } from '@/engine/lab/ranges-input'
import { toLabRun } from '@/engine/lab/to-lab-run'
import { toMarket } from '@/engine/from-record/to-market'
import { toStatedUncertainty } from '@/engine/from-record/stated-uncertainty'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { ownCatalogue, ownRecord } from './lab-record'

const market = toMarket(ownRecord)
const kachin = unchanged('kachin-as-reported', '2024-11-20')
const drawn = setInput(ownCatalogue, kachin, RANGES_ID, 'drawn')
const runOf = (scenario: typeof kachin) => toLabRun(ownRecord, ownCatalogue, scenario).scenario
const uncertainIn = (scenario: typeof kachin) =>
  listInputs(market, runOf(scenario)).filter(({ value }) => typeof value !== 'number')

describe('numbers with a stated range', () => {
  it('stay at their central values until they are drawn, which is one change', () => {
    expect(uncertainIn(kachin)).toEqual([])
    expect(Object.keys(drawn.changes)).toEqual([RANGES_ID])
    expect(checkUncertain(market, runOf(drawn))).toEqual([])
  })

  it('are drawn around the value in use, losses of mines in the past and after it among them', () => {
    const { mineWindows, gateWindows } = runOf(drawn)
    const pangwa = mineWindows.filter(({ regionId }) => regionId === 'pangwa')
    expect(pangwa.length).toBeGreaterThan(1)
    for (const { severity } of pangwa) {
      expect(severity).toMatchObject({ dist: 'triangular', mode: 0.35 })
    }
    expect(gateWindows.some(({ severity }) => typeof severity !== 'number')).toBe(true)
  })

  it('are the numbers that the buyer’s page draws', () => {
    const stated = toStatedUncertainty(ownRecord, '2024-11-20', DEFAULT_OUTLOOK)
    const { parameters, market: overrides } = runOf(drawn)
    const isUncertain = (value: unknown) => typeof value === 'object'
    const names = (row: object = {}) =>
      Object.entries(row)
        .filter(([, value]) => isUncertain(value))
        .map(([name]) => name)
        .toSorted()
    expect(names(parameters)).toEqual(names(stated.parameters))
    expect(names(overrides?.elements?.['Dy'])).toEqual(names(stated.market?.elements?.['Dy']))
    expect(names(overrides?.regions?.['pangwa'])).toEqual(names(stated.market?.regions?.['pangwa']))
  })

  it('leave what a reader set as it was set', () => {
    const set = setInput(ownCatalogue, drawn, 'param.priceSensitivity', 0.7)
    expect(runOf(set).parameters?.priceSensitivity).toBe(0.7)
    expect(uncertainIn(set)).toHaveLength(uncertainIn(drawn).length - 1)
  })
})
