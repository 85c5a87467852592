import { describe, expect, it } from 'vitest'
import { citedSources, danglingSources, unsourced } from './check-sources'
import { dataset, files } from './dataset'

const { sources, gaps } = dataset.bibliography
const known = new Set(sources.map(({ id }) => id))

describe('the sources of the dataset', () => {
  it('exist wherever something cites them', () => {
    expect(danglingSources(files, known)).toEqual([])
  })

  it('stand beside every value, stretch of time, place and other figure', () => {
    expect(unsourced(files)).toEqual([])
  })

  it('are all cited', () => {
    const cited = citedSources(files)
    expect([...known].filter((id) => !cited.has(id))).toEqual([])
  })

  it('have a licence, a date, and an address or a word why there is none', () => {
    expect(sources.filter(({ licence, date }) => licence === '' || date === '')).toEqual([])
    expect(sources.filter(({ url, note }) => url === null && note === undefined)).toEqual([])
  })

  it('have a whole address, or are marked where it is a root, cut short or rebuilt', () => {
    const unmarked = sources.filter(({ isAddressUncertain }) => !isAddressUncertain)
    expect(unmarked.filter(({ url }) => /…|\.\.\./.test(url ?? '')).map(({ id }) => id)).toEqual([])
    const roots = unmarked.filter(
      ({ url, access }) => access !== 'dataset' && url !== null && new URL(url).pathname === '/',
    )
    expect(roots.map(({ id, url }) => `${id} ${url}`).filter((row) => !/[?]/.test(row))).toEqual([])
    const silent = sources.filter(
      ({ isAddressUncertain, note }) =>
        isAddressUncertain && !/cut short|rebuilt|no address/i.test(`${note}`),
    )
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  it('are none newer than the edition of the data', () => {
    const newest = sources.map(({ date }) => date.slice(0, 7)).filter((date) => /^\d/.test(date))
    expect(newest.filter((month) => month > dataset.info.vintage)).toEqual([])
  })

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
    ['a value', { ...figure, sources: ['gone'] }, ': gone'],
    [
      'an alternative',
      { ...figure, alternatives: [{ sources: ['gone'] }] },
      'alternatives.0: gone',
    ],
    ['a place', { place: { latitude: 1, sources: ['gone'] } }, 'place: gone'],
    [
      'a stretch of time',
      { control: [{ from: '2024-01-01', sources: ['a', 'gone'] }] },
      'control.0: gone',
    ],
    ['the uses of an element', { usesSources: ['gone'] }, ': gone'],
  ])('finds a source that does not exist under %s', (_what, value, fault) => {
    expect(danglingSources(value, new Set(['a']))).toEqual([fault])
  })
})

describe(unsourced, () => {
  it.each([
    ['a value', { evidence: 'reported', value: 1, unit: 't' }],
    ['a stretch of time', { from: '2024-01-01', to: null, sources: [] }],
    ['a place', { latitude: 1, longitude: 2 }],
    ['another figure', { value: 1, unit: 't', note: 'n' }],
  ])('finds %s without a source', (_what, value) => {
    expect(unsourced({ broken: value })).toEqual(['broken'])
  })
})
