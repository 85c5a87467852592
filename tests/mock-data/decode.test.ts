import { describe, expect, it } from 'vitest'
import { endpoints } from '@/contracts/endpoints'
import { PARAMETER_IDS } from '@/domain/market/market'
import { dataset, files } from './dataset'

const heldBy: Readonly<Record<string, unknown>> = files
const entries = Object.entries(endpoints).map(
  ([name, { answer }]) => [name, answer, heldBy[name]] as const,
)

describe('the files of the dataset', () => {
  it.each(entries)('keep the contract: %s', (_name, answer, file) => {
    expect(answer.safeParse(file).error).toBeUndefined()
  })

  it.each(entries)('pass through the contract unchanged: %s', (_name, answer, file) => {
    expect(answer.parse(file)).toEqual(file)
  })

  it('are refused once a value has lost its source', () => {
    const [estimate] = dataset.estimates
    const broken = [{ ...estimate, figure: { ...estimate?.figure, sources: [] } }]
    expect(endpoints.estimates.answer.safeParse(broken).success).toBe(false)
  })

  it('hold all parameters, in the order of the equations', () => {
    expect(Object.keys(dataset.parameters)).toEqual([...PARAMETER_IDS])
  })
})

describe('the ids of the dataset', () => {
  const ids = {
    controllers: dataset.controllers.map(({ id }) => id),
    elements: dataset.elements.map(({ id }) => id),
    regions: dataset.regions.map(({ id }) => id),
    gates: dataset.gates.map(({ id }) => id),
    towns: dataset.towns.map(({ id }) => id),
    events: dataset.history.events.map(({ id }) => id),
    estimates: dataset.estimates.map(({ id }) => id),
    sources: dataset.bibliography.sources.map(({ id }) => id),
    gaps: dataset.bibliography.gaps.map(({ id }) => id),
  }

  it.each(Object.entries(ids))('occur once: %s', (_name, list) => {
    expect(new Set(list).size).toBe(list.length)
  })

  it('of controllers are known wherever a history names them', () => {
    const named = dataset.regions.flatMap(({ control }) =>
      control.flatMap(({ controllerIds }) => controllerIds),
    )
    const levied = dataset.history.levies.map(({ controllerId }) => controllerId)
    expect(ids.controllers).toEqual(expect.arrayContaining([...named, ...levied]))
  })

  it('of regions and gates are known wherever events, levies and the case name them', () => {
    const { events, levies } = dataset.history
    expect(ids.regions).toEqual(
      expect.arrayContaining([
        ...events.flatMap(({ regionIds }) => regionIds),
        ...levies.map(({ regionId }) => regionId),
        ...dataset.info.caseRegionIds,
      ]),
    )
    expect(ids.gates).toEqual(
      expect.arrayContaining([
        ...events.flatMap(({ gateIds }) => gateIds),
        ...dataset.regions.flatMap(({ gateId }) => gateId ?? []),
        ...dataset.info.caseGateIds,
      ]),
    )
  })

  it('of elements are the same fourteen in baskets, criticality, shares and prices', () => {
    expect(ids.elements).toHaveLength(14)
    for (const { basket } of dataset.regions)
      expect(Object.keys(basket.value)).toEqual(ids.elements)
    expect(dataset.criticality.map(({ elementId }) => elementId)).toEqual(ids.elements)
    expect(new Set(dataset.supplyShares.map(({ elementId }) => elementId))).toEqual(
      new Set(ids.elements),
    )
    expect(new Set(dataset.prices.annual.map(({ elementId }) => elementId))).toEqual(
      new Set(ids.elements),
    )
    expect(ids.elements).toEqual(
      expect.arrayContaining(
        dataset.history.exportControls.flatMap(({ elementIds }) => elementIds),
      ),
    )
  })
})
