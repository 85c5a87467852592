import { describe, expect, it } from 'vitest'
import { fillMerged, toRange } from '@/parts/file/workbook/merged-cells'
import { type RawCell } from '@/parts/file/raw-table'

function fill(cells: readonly (readonly RawCell[])[], ...references: readonly string[]) {
  const rows = cells.map((row, at) => ({ line: at + 1, cells: row }))
  const { rows: filled, notes } = fillMerged(rows, references.flatMap(toRange))
  return { cells: filled.map((row) => row.cells), notes }
}

describe(toRange, () => {
  it.each([
    ['D2:D4', { top: 2, bottom: 4, left: 3, right: 3 }],
    ['$A$10:$C$10', { top: 10, bottom: 10, left: 0, right: 2 }],
    ['Z1:AA1', { top: 1, bottom: 1, left: 25, right: 26 }],
    ['AZ3:BA3', { top: 3, bottom: 3, left: 51, right: 52 }],
  ])('reads %s', (reference, range) => {
    expect(toRange(reference)).toEqual([{ reference, ...range }])
  })

  it.each(['D2', 'D:D', 'D2:D', 'ABCD1:ABCD2', ''])('finds no range in %j', (reference) => {
    expect(toRange(reference)).toEqual([])
  })
})

describe(fillMerged, () => {
  it('lets a text count for each line that it is merged over, and says so', () => {
    const { cells, notes } = fill(
      [
        ['Pump', 'a'],
        ['', 'b'],
        ['', 'c'],
        ['', 'd'],
      ],
      'A1:A3',
    )
    expect(cells).toEqual([
      ['Pump', 'a'],
      ['Pump', 'b'],
      ['Pump', 'c'],
      ['', 'd'],
    ])
    expect(notes).toEqual(['Merged cells count for each of their lines: A1:A3.'])
  })

  it('names five ranges and says that there are others', () => {
    const cells = Array.from({ length: 12 }, (_, at) => [at % 2 === 0 ? `T${at}` : ''])
    const references = [1, 3, 5, 7, 9, 11].map((top) => `A${top}:A${top + 1}`)
    expect(fill(cells.slice(0, 10), ...references.slice(0, 5)).notes).toEqual([
      'Merged cells count for each of their lines: A1:A2, A3:A4, A5:A6, A7:A8, A9:A10.',
    ])
    expect(fill(cells, ...references).notes).toEqual([
      'Merged cells count for each of their lines: A1:A2, A3:A4, A5:A6, A7:A8, A9:A10 and others.',
    ])
  })

  it('repeats no amount, which may be the sum of its lines, and says below it what is missing', () => {
    const { cells } = fill(
      [
        ['a', 12],
        ['b', ''],
      ],
      'B1:B2',
    )
    expect(cells[0]).toEqual(['a', 12])
    expect(cells[1]?.[1]).toMatchObject({
      kind: 'flaw',
      message: 'The cell is merged with that of line 1 (B1:B2), so its own amount is not known.',
    })
  })

  it('lets a heading count for each of its columns', () => {
    const { cells, notes } = fill([['Part', 'Use', '', 'Stock']], 'B1:C1')
    expect(cells).toEqual([['Part', 'Use', 'Use', 'Stock']])
    expect(notes).toEqual([])
  })

  it('takes what is alone in its line for a remark, not for a heading', () => {
    expect(fill([['Parts list of 2024', '', '']], 'A1:C1').cells).toEqual([
      ['Parts list of 2024', '', ''],
    ])
  })

  it('writes over nothing, and leaves a range without a value as it is', () => {
    expect(
      fill(
        [
          ['a', 'x'],
          ['', 'kept'],
        ],
        'B1:B2',
      ).cells[1],
    ).toEqual(['', 'kept'])
    expect(
      fill(
        [
          ['', 'x'],
          ['b', 'y'],
        ],
        'A1:A2',
      ),
    ).toEqual({
      cells: [
        ['', 'x'],
        ['b', 'y'],
      ],
      notes: [],
    })
  })

  it('reaches a column beyond the end of a short line', () => {
    expect(fill([['a', '', 'Site'], ['b']], 'C1:C2').cells[1]).toEqual(['b', '', 'Site'])
  })
})
