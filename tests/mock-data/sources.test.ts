import { describe, expect, it } from 'vitest'
import { danglingSources, unsourced } from '@/record/rules/sources'
import { dataset } from './dataset'

const { sources, gaps } = dataset.bibliography
const known = new Set(sources.map(({ id }) => id))

describe('the sources of the dataset', () => {
  it('never rest on recollection', () => {
    expect(known.has('recall')).toBe(false)
  })

  it('come with what they cannot answer, of every kind', () => {
    expect(new Set(gaps.map(({ kind }) => kind))).toEqual(
      new Set(['gap', 'unsupported', 'contradiction']),
    )
  })
})

describe(danglingSources, () => {
  const figure = { value: 1, unit: 't', basis: 'gross', evidence: 'reported', sources: ['a'] }

  it.each([
    ['a value', { ...figure, sources: ['gone'] }, ''],
    ['an alternative', { ...figure, alternatives: [{ sources: ['gone'] }] }, 'alternatives.0'],
    ['a place', { place: { latitude: 1, sources: ['gone'] } }, 'place'],
    [
      'a stretch of time',
      { control: [{ from: '2024-01-01', sources: ['a', 'gone'] }] },
      'control.0',
    ],
    ['the uses of an element', { usesSources: ['gone'] }, ''],
  ])('finds a source that does not exist under %s', (_what, value, path) => {
    const faults = danglingSources(value, new Set(['a']))
    expect(faults).toMatchObject([{ path, message: expect.stringContaining('gone') }])
  })
})

describe(unsourced, () => {
  it.each([
    ['a value', { evidence: 'reported', value: 1, unit: 't' }],
    ['a stretch of time', { from: '2024-01-01', to: null, sources: [] }],
    ['a place', { latitude: 1, longitude: 2 }],
    ['another figure', { value: 1, unit: 't', note: 'n' }],
  ])('finds %s without a source', (_what, value) => {
    expect(unsourced({ broken: value })).toMatchObject([{ path: 'broken' }])
  })
})
