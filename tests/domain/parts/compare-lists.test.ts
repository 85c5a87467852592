import { describe, expect, it } from 'vitest'
import { type BuyerLine } from '@/domain/parts/buyer-list'
import { carryOver, compareLists, toOverlap } from '@/domain/parts/compare-lists'

function toLine(id: string, more: Partial<BuyerLine> = {}): BuyerLine {
  return { id, materialId: 'smco', usageKgPerYear: 10, currency: 'EUR', withheld: [], ...more }
}

describe(compareLists, () => {
  it('tells new, gone and changed lines, each field with its old and new value', () => {
    const before = [toLine('A'), toLine('B', { stockDays: 20 }), toLine('C')]
    const now = [toLine('D'), toLine('B', { stockDays: 5, supplier: 'X' }), toLine('A')]
    expect(compareLists(before, now)).toEqual([
      { kind: 'new', now: 0 },
      {
        kind: 'changed',
        before: 1,
        now: 1,
        fields: [
          { field: 'stockDays', before: 20, now: 5 },
          { field: 'supplier', before: undefined, now: 'X' },
        ],
      },
      { kind: 'gone', before: 2 },
    ])
  })

  it('knows one of several lines of a part by its site and supplier, whatever their order', () => {
    const ulm = toLine('A', { site: 'Ulm', stockDays: 9 })
    const graz = toLine('A', { site: 'Graz' })
    expect(compareLists([ulm, graz], [graz, ulm])).toEqual([])
    expect(compareLists([ulm, graz], [graz])).toEqual([{ kind: 'gone', before: 0 }])
  })

  it('says nothing of what an owner adds', () => {
    expect(compareLists([toLine('A')], [toLine('A', { owner: 'M', note: 'call' })])).toEqual([])
  })
})

describe(carryOver, () => {
  it('keeps what an owner had added to a part, unless the list says otherwise', () => {
    const before = [toLine('A', { owner: 'M', status: 'open', note: 'call', leadTimeDays: 30 })]
    const now = [toLine('B'), toLine('A', { status: 'done' })]
    expect(carryOver(before, now)).toEqual([
      toLine('B'),
      toLine('A', { owner: 'M', status: 'done', note: 'call', leadTimeDays: 30 }),
    ])
  })
})

describe(toOverlap, () => {
  it('is the share of lines that the earlier list has too', () => {
    expect(toOverlap([toLine('A'), toLine('B')], [toLine('A'), toLine('C')])).toBe(0.5)
    expect(toOverlap([toLine('A')], [])).toBe(0)
  })
})
