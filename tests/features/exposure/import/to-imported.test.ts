import { describe, expect, it } from 'vitest'
import { type BuyerLine, type BuyerList } from '@/domain/parts/buyer-list'
import {
  toMends,
  withEdit,
  withLineToggled,
  withMend,
  type Draft,
} from '@/features/exposure/import/import-step'
import {
  countChanges,
  findSameList,
  takeMended,
  takeOver,
  toImported,
} from '@/features/exposure/import/to-imported'
import { EMPTY_PARTS } from '@/state/lists/parts-workspace'
import { check, open, openReader, toFile } from '@tests/parts/parts-kit'

const TITLES = 'Part,Material,Quantity per year (kg)'

async function read(rows: readonly string[], more = {}) {
  const reader = openReader()
  const source = toFile([TITLES, ...rows].join('\n'))
  const table = await open(reader, source)
  const result = await check(reader, table, more)
  const draft: Draft = {
    source,
    table,
    mapping: table.mapping,
    answers: {},
    remembered: {},
    edits: [],
    mends: [],
    leftOutLines: [],
  }
  return { draft, result: { ...result, lines: Promise.resolve(result.lines) }, lines: result.lines }
}

async function toList(rows: readonly string[], more = {}): Promise<Omit<BuyerList, 'id'>> {
  const reading = await read(rows, more)
  return toImported({ ...reading, importedAt: '2026-11-23T08:00:00Z', countedOn: '2026-11-20' })
}

describe(toImported, () => {
  it('keeps the day of counting, how to know the list again, and every row that is not in it with its reason', async () => {
    const list = await toList(['A,N42SH,5', 'B,N42SH,many', 'C,N42SH,7'], { leftOutLines: [4] })
    expect(list).toMatchObject({ countedOn: '2026-11-20', lines: [{ id: 'A' }] })
    expect(list.leftOut).toMatchObject({
      count: 2,
      titles: TITLES.split(','),
      rows: [
        { line: 4, cells: ['C', 'N42SH', '7'], reason: 'You left it out.' },
        { line: 3, cells: ['B', 'N42SH', 'many'], reason: expect.stringContaining('Quantity') },
      ],
    })
    expect((await toList(['A,N42SH,5'])).leftOut).toBeUndefined()
  })
})

describe('the same list next week', () => {
  it('is known again by its titles and part numbers, and compared', async () => {
    const last = await toList(['A,N42SH,5', 'B,N42SH,8', 'C,N42SH,1'])
    const { lists } = takeOver(EMPTY_PARTS, undefined, { target: 'new', list: last })
    const next = await read(['A,N42SH,5', 'B,N42SH,9', 'D,N42SH,1'])
    const found = findSameList(lists, next.draft.table.headerKey, next.lines)
    expect(found?.id).toBe('list-1')
    expect(countChanges(found?.lines ?? [], next.lines)).toEqual({ new: 1, gone: 1, changed: 1 })
    const other = await read(['X,N42SH,5', 'Y,N42SH,9'])
    expect(findSameList(lists, next.draft.table.headerKey, other.lines)).toBeUndefined()
    expect(findSameList(lists, 'other titles', next.lines)).toBeUndefined()
  })

  it('keeps name, thresholds and what an owner had added, and what it held before', async () => {
    const last = await toList(['A,N42SH,5'])
    const [line] = last.lines
    const owned: BuyerLine = { ...(line ?? toMissing()), owner: 'M. Weber' }
    const kept = takeOver(EMPTY_PARTS, undefined, {
      target: 'new',
      list: { ...last, name: 'Motors', lines: [owned] },
    })
    const list = await toList(['A,N42SH,6'])
    const [now] = takeOver(kept, 'list-1', { target: 'replace', list }).lists
    expect(now).toMatchObject({
      id: 'list-1',
      name: 'Motors',
      lines: [{ id: 'A', usageKgPerYear: 6, owner: 'M. Weber' }],
      before: { lines: [owned] },
    })
  })
})

describe(takeMended, () => {
  it('adds rows that are mended and strikes them from what is left out, and leaves the others there', async () => {
    const list = await toList(['A,N42SH,5', 'B,N42SH,many', 'C,N42SH,few'])
    const kept = takeOver(EMPTY_PARTS, undefined, { target: 'new', list })
    // Below the same titles, B is mended and C still cannot be read.
    const mended = await toList(['B,N42SH,12', 'C,N42SH,few'])
    const begin = { kind: 'rows', source: toFile(''), listId: 'list-1', lines: [3, 4] } as const
    const [now] = takeMended(kept, begin, mended).lists
    expect(now?.lines.map(({ id }) => id)).toEqual(['A', 'B'])
    expect(now?.leftOut).toMatchObject({ count: 1, rows: [{ line: 4 }] })
  })
})

describe('what is typed into a draft', () => {
  it('is remembered by what it mends, for one part or for all', async () => {
    const { draft } = await read(['A,N42SH,5'])
    const cell = { line: 2, column: 'Q', was: 'many', part: 'B' }
    const typed = withEdit(withEdit(draft, { ...cell, text: '1' }), { ...cell, text: '12' })
    const mended = withMend(typed, { column: 'Q', was: 'few', text: '5' })
    expect(toMends(mended)).toEqual([
      { column: 'Q', was: 'few', text: '5' },
      { column: 'Q', was: 'many', text: '12', part: 'B' },
    ])
    expect(withMend(mended, { column: 'Q', was: 'few', text: '' }).mends).toEqual([])
  })

  it('leaves a line out, and takes it back', async () => {
    const { draft } = await read(['A,N42SH,5'])
    const without = withLineToggled(draft, 7)
    expect(without.leftOutLines).toEqual([7])
    expect(withLineToggled(without, 7).leftOutLines).toEqual([])
  })
})

function toMissing(): never {
  throw new Error('No line was read')
}
