import { describe, expect, it } from 'vitest'
import { checkMarket } from '@/engine/model/check-market'
import { checkScenario } from '@/engine/model/check-scenario'
import { ModelError } from '@/engine/model/model-error'
import { simulate } from '@/engine/model/simulate'
import { quietScenario, referenceMarket } from '@tests/engine/reference'

const window = { startWeek: 0, severity: 0.5, durationWeeks: 4, rampWeeks: 0 }
const [element, ...otherElements] = referenceMarket.elements
const [region, ...otherRegions] = referenceMarket.regions

function pathsOf(changes: Partial<typeof quietScenario>): readonly string[] {
  return checkScenario(referenceMarket, { ...quietScenario, ...changes }).map(({ path }) => path)
}

describe(checkScenario, () => {
  it('finds nothing wrong with a quiet scenario', () => {
    expect(pathsOf({})).toStrictEqual([])
  })

  it.each([0, 521, 1.5, Number.NaN, Infinity])('names a horizon of %s', (horizonWeeks) => {
    expect(pathsOf({ horizonWeeks })).toStrictEqual(['horizonWeeks'])
  })

  it.each([-0.1, 1.4, Number.NaN])('names a severity of %s', (severity) => {
    const mineWindows = [{ ...window, severity, regionId: 'pangwa' }]
    expect(pathsOf({ mineWindows })).toStrictEqual(['mineWindows[0].severity'])
  })

  it('names unknown regions, gates and elements', () => {
    expect(pathsOf({ mineWindows: [{ ...window, regionId: '__proto__' }] })).toStrictEqual([
      'mineWindows[0].regionId',
    ])
    expect(pathsOf({ gateWindows: [{ ...window, gateId: 'nowhere' }] })).toStrictEqual([
      'gateWindows[0].gateId',
    ])
    expect(pathsOf({ licenceWindows: [{ ...window, elementIds: ['Dy', 'Xx'] }] })).toStrictEqual([
      'licenceWindows[0].elementIds[1]',
    ])
  })

  it('names an empty or repeated list of elements', () => {
    expect(pathsOf({ licenceWindows: [{ ...window, elementIds: [] }] })).toStrictEqual([
      'licenceWindows[0].elementIds',
    ])
    expect(pathsOf({ licenceWindows: [{ ...window, elementIds: ['Dy', 'Dy'] }] })).toStrictEqual([
      'licenceWindows[0].elementIds[1]',
    ])
  })

  it('names lags that are not above zero and assumptions that do not exist', () => {
    const unknown = { fear: 1 }
    const parameters = { priceLagWeeks: 0, gateSurge: 0.5, ...unknown }
    expect(pathsOf({ parameters })).toStrictEqual([
      'parameters.fear',
      'parameters.priceLagWeeks',
      'parameters.gateSurge',
    ])
  })

  it('says how to mend it', () => {
    const mineWindows = [{ ...window, severity: 1.4, regionId: 'pangwa' }]
    expect(() => simulate(referenceMarket, { ...quietScenario, mineWindows })).toThrow(
      'scenario.mineWindows[0].severity: 1.4 is outside 0 to 1; give a share of output',
    )
  })

  it('refuses a run that outgrows the numbers instead of returning NaN', () => {
    const release = { elementId: 'Dy', startWeek: 0, durationWeeks: 1, tonnes: 1.7e308 }
    const releases = [release, release, release]
    expect(() => simulate(referenceMarket, { ...quietScenario, releases })).toThrow(ModelError)
  })
})

describe(checkMarket, () => {
  it('finds nothing wrong with the reference market', () => {
    expect(checkMarket(referenceMarket)).toStrictEqual([])
  })

  it('names an element that no region produces', () => {
    if (element === undefined) throw new Error('The market is empty')
    const elements = [{ ...element, id: 'Pm' }, ...otherElements]
    expect(checkMarket({ ...referenceMarket, elements })).toMatchObject([{ path: 'elements[0]' }])
  })

  it('names a basket that is empty or negative', () => {
    if (region === undefined) throw new Error('The market is empty')
    const withBasket = (basket: Readonly<Record<string, number>>) =>
      checkMarket({ ...referenceMarket, regions: [{ ...region, basket }, ...otherRegions] })
    expect(withBasket({})).toMatchObject([{ path: 'regions[0].basket' }])
    expect(withBasket({ Dy: -1 })).toMatchObject([{ path: 'regions[0].basket.Dy' }])
  })

  it('names an id that stands twice and a market without elements', () => {
    if (region === undefined) throw new Error('The market is empty')
    const regions = [...referenceMarket.regions, region]
    expect(checkMarket({ ...referenceMarket, regions })).toMatchObject([{ path: 'regions[16]' }])
    expect(checkMarket({ ...referenceMarket, elements: [] })).toContainEqual({
      path: 'elements',
      message: 'is empty; give at least one',
    })
  })
})
