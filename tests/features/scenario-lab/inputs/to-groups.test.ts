import { describe, expect, it } from 'vitest'
import { toGroups, toTargets } from '@/features/scenario-lab/inputs/to-groups'
import { ownCatalogue, ownRecord } from '@tests/engine/lab/lab-record'

describe(toGroups, () => {
  const idsOf = (search: string, elementId: string) =>
    toGroups(ownCatalogue, search, elementId).flatMap(({ inputs }) => inputs.map(({ id }) => id))

  it('puts the inputs of the element that is shown first, found or not searched for', () => {
    expect(idsOf('normal stock in china', 'Tb')[0]).toBe('element.Tb.coverWeeks')
    expect(idsOf('normal stock in china', 'Y')[0]).toBe('element.Y.coverWeeks')
    const groups = toGroups(ownCatalogue, '', 'Dy')
    for (const id of ['licences', 'releases', 'stocks']) {
      const [first] = groups.find((group) => group.id === id)?.inputs ?? []
      expect(first?.targetId).toBe('Dy')
    }
  })

  it('keeps every input, and the order of all others', () => {
    const ids = idsOf('', 'Dy')
    expect(new Set(ids).size).toBe(ownCatalogue.inputs.size)
    expect(ids).toHaveLength(ownCatalogue.inputs.size)
    const others = (elementId: string) =>
      idsOf('', elementId).filter((id) => !/\.(?:Dy|Tb)\./.test(id))
    expect(others('Dy')).toEqual(others('Tb'))
  })
})

describe(toTargets, () => {
  it('calls a plant by its own name, also where its mine has the same id', () => {
    const plants = toGroups(ownCatalogue, '', 'Tb').find(({ id }) => id === 'plants')
    if (plants === undefined) throw new Error('The lab has no plants')
    const names = toTargets(ownRecord, plants).map(({ name }) => name)
    expect(names).toContain('Kuantan, light circuit')
    expect(names).toContain('Mountain Pass, light circuit')
    expect(names).not.toContain('the whole market')
  })
})
