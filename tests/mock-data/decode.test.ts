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

describe('the elements of the dataset', () => {
  it('are fourteen, in the order of the baskets', () => {
    const ids = dataset.elements.map(({ id }) => id)
    expect(ids).toHaveLength(14)
    for (const { basket } of dataset.regions) expect(Object.keys(basket.value)).toEqual(ids)
    expect(dataset.criticality.map(({ elementId }) => elementId)).toEqual(ids)
  })
})
