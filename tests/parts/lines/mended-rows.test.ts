import { describe, expect, it } from 'vitest'
import { check, open, openReader, toFile } from '@tests/parts/parts-kit'

const TITLES = 'Part,Material,Quantity per year (kg)'

describe('mends', () => {
  it('take the place of what cells say, in all rows or in those of one part, and say so', async () => {
    const reader = openReader()
    const table = await open(
      reader,
      toFile([TITLES, 'A,N42SH,many', 'B,N42SH,many', 'C,N42SH,few', 'D,N42SH,7'].join('\n')),
    )
    const column = 'Quantity per year (kg)'
    const { lines, notes, badRows } = await check(reader, table, {
      mends: [
        { column, was: 'many', text: '1200' },
        { column, was: 'few', text: '5', part: 'C' },
        { column, was: '7', text: '9', part: 'X' },
        { column: 'gone', was: '7', text: '9' },
      ],
    })
    expect(badRows).toEqual([])
    expect(lines.map(({ usageKgPerYear }) => usageKgPerYear)).toEqual([1200, 1200, 5, 7])
    expect(notes).toContain(
      '“many” in Quantity per year (kg) is read as “1200”, as it was mended, in 2 rows.',
    )
    expect(notes).toContain(
      '“few” in Quantity per year (kg) of C is read as “5”, as it was mended.',
    )
  })

  it('give way to a cell that is typed anew', async () => {
    const reader = openReader()
    const table = await open(reader, toFile([TITLES, 'A,N42SH,many'].join('\n')))
    const column = 'Quantity per year (kg)'
    const { lines } = await check(reader, table, {
      mends: [{ column, was: 'many', text: '1200' }],
      edits: [{ line: 2, column, text: '30' }],
    })
    expect(lines[0]?.usageKgPerYear).toBe(30)
  })
})

describe('a long list with the same fault in many rows', () => {
  it('tells the fault once with how many rows have it, so that one text mends them', async () => {
    const reader = openReader()
    const rows = Array.from(
      { length: 60 },
      (_, at) => `P-${at},N42SH,${at % 20 === 0 ? 'viel' : 5}`,
    )
    const table = await open(reader, toFile([TITLES, ...rows, 'Q,Nothing known,5'].join('\n')))
    const { badGroups, badRowCount } = await check(reader, table)
    expect(badRowCount).toBe(4)
    expect(badGroups).toMatchObject([
      { column: 'Quantity per year (kg)', text: 'viel', count: 3, lines: [2, 22, 42] },
    ])
  })
})

describe('rows of what is not a rare earth', () => {
  it('are told among those that are left out', async () => {
    const reader = openReader()
    const table = await open(reader, toFile([TITLES, 'A,N42SH,5', 'B,Messing,8'].join('\n')))
    const { leftOut } = await check(reader, table, { answers: { 'material:messing': 'none' } })
    expect(leftOut).toMatchObject({
      count: 1,
      rows: [{ line: 3, reason: 'Its material is not a rare earth.' }],
    })
  })
})

describe('rows that are left out', () => {
  it('are asked about without holding the list up', async () => {
    const reader = openReader()
    const table = await open(reader, toFile([TITLES, 'C,N42SH,6', 'C,N42SH,6'].join('\n')))
    const { lines, questions } = await check(reader, table)
    expect(lines.map(({ id }) => id)).toEqual(['C', 'C'])
    expect(questions).toMatchObject([
      {
        id: 'repeats',
        text: '1 row is the same in every cell as a row above. Do they count twice?',
        isOptional: true,
        examples: ['line 3, as line 2'],
      },
    ])
  })

  it('are told with their cells and the reason of each', async () => {
    const reader = openReader()
    const table = await open(
      reader,
      toFile([TITLES, 'A,N42SH,many', 'B,N42SH,8', 'C,N42SH,6', 'C,N42SH,6'].join('\n')),
    )
    const { lines, leftOut } = await check(reader, table, {
      leftOutLines: [2, 3],
      answers: { repeats: 'once' },
    })
    expect(lines.map(({ id }) => id)).toEqual(['C'])
    expect(leftOut.count).toBe(3)
    expect(leftOut.rows).toMatchObject([
      {
        line: 2,
        cells: ['A', 'N42SH', 'many'],
        reason: expect.stringMatching(/^Quantity per year \(kg\): /),
      },
      { line: 3, reason: 'You left it out.' },
      { line: 5, reason: 'The row is the same in every cell as line 4.' },
    ])
  })
})
