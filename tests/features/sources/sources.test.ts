import { describe, expect, it } from 'vitest'
import { endpoints } from '@/contracts/endpoints'
import { type Source } from '@/domain/record/source'
import { countUses } from '@/features/sources/count-uses'
import { DATASET_NAMES } from '@/features/sources/datasets'
import { groupSources, searchSources } from '@/features/sources/group-sources'

describe(countUses, () => {
  it('counts every value that names a source, however deep, answer by answer', () => {
    const uses = countUses({
      regions: [{ output: { value: 1, sources: ['a', 'b'] }, control: [{ sources: ['a'] }] }],
      elements: { Tb: { usesSources: ['a'], price: { sources: ['b', 'b'] } } },
      towns: undefined,
    })
    expect(uses.get('a')).toEqual([
      { dataset: 'regions', count: 2 },
      { dataset: 'elements', count: 1 },
    ])
    expect(uses.get('b')).toEqual([
      { dataset: 'regions', count: 1 },
      { dataset: 'elements', count: 1 },
    ])
    expect(uses.get('c')).toBeUndefined()
  })
})

describe('the answers that are counted', () => {
  it('are answers of the contract; the type of the table makes a forgotten one an error', () => {
    expect(DATASET_NAMES.length).toBeGreaterThan(0)
    for (const name of DATASET_NAMES) expect(Object.keys(endpoints)).toContain(name)
  })
})

function source(id: string, publisher: string, title: string): Source {
  return {
    id,
    publisher,
    title,
    date: '2024',
    url: null,
    licence: 'CC BY 4.0',
    access: 'dataset',
    isAddressUncertain: false,
  }
}

const sources = [
  source('x', 'USGS', 'Rare earths 2025'),
  source('y', 'Reuters', 'Levy on ore'),
  source('z', 'USGS', 'Minerals Yearbook'),
]

describe(groupSources, () => {
  it('puts the largest group first and sorts it by title', () => {
    expect(
      groupSources(sources, 'publisher').map((group) => [
        group.name,
        group.sources.map(({ id }) => id),
      ]),
    ).toEqual([
      ['USGS', ['z', 'x']],
      ['Reuters', ['y']],
    ])
  })
})

describe(searchSources, () => {
  it('wants every word, in any field and case', () => {
    expect(searchSources(sources, 'usgs RARE').map(({ id }) => id)).toEqual(['x'])
    expect(searchSources(sources, '  ')).toHaveLength(3)
    expect(searchSources(sources, 'nothing')).toEqual([])
  })
})
