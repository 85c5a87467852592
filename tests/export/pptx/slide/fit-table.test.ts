import { describe, expect, it } from 'vitest'
import { fitTable } from '@/export/pptx/slide/fit-table'
import { type ExhibitTable } from '@/ui/exhibit/exhibit'

const risk: ExhibitTable = {
  caption: 'Risk',
  columns: [{ header: 'Element' }, { header: 'Score', unit: 'of 100' }],
  rows: [
    [{ text: 'Dysprosium' }, { text: '84', value: 84 }],
    [{ text: 'Cerium' }, { text: '', value: 58 }],
  ],
}

function rowsOf(count: number, text = 'Row'): ExhibitTable {
  const rows = Array.from({ length: count }, (_, at) => [{ text: `${text} ${at + 1}` }])
  return { caption: '', columns: [{ header: 'Name' }], rows }
}

describe(fitTable, () => {
  it('writes in 14 points what has room, a number by its digits, and shares the width out by the words', () => {
    const [page, ...others] = fitTable(risk, 12, 4)
    expect(others).toEqual([])
    expect(page).toMatchObject({
      caption: 'Risk',
      size: 14,
      head: ['Element', 'Score, of 100'],
      rows: [
        ['Dysprosium', '84'],
        ['Cerium', '58'],
      ],
      areNumbers: [false, true],
      left: '',
    })
    // A letter of 14 points takes 0.52 · 14 / 72 inches; names are bold, 15 % wider. Mean of 7, 10 and 6 letters there;
    // of the numbers the head decides: 13 letters.
    const letter = (0.52 * 14) / 72
    const [names, numbers] = [(1.15 * 23 * letter) / 3, 13 * letter]
    expect(page?.widths[0]).toBeCloseTo((12 * names) / (names + numbers), 9)
    expect(page?.widths[1]).toBeCloseTo((12 * numbers) / (names + numbers), 9)
    // One line of 14 points, 1.2 of its height, and 0.035 inches above and below.
    for (const height of page?.heights ?? []) expect(height).toBeCloseTo(16.8 / 72 + 0.07, 9)
    expect(page?.heights).toHaveLength(3)
  })

  it('gives a column no less than 0.7 inches and no more than four before they are shared out', () => {
    const texts = [['a', 'b'.repeat(400)]]
    const rows = texts.map((cells) => cells.map((text) => ({ text })))
    const [page] = fitTable(
      { caption: '', columns: [{ header: '' }, { header: '' }], rows },
      4.7,
      9,
    )
    expect(page?.widths[0]).toBeCloseTo(0.7, 9)
    expect(page?.widths[1]).toBeCloseTo(4, 9)
  })

  it('takes smaller words before a second slide', () => {
    // Rows of 14, 12 and 11 points take 0.3033, 0.27 and 0.2533 inches.
    expect(fitTable(rowsOf(9), 8, 3.04)[0]?.size).toBe(14)
    expect(fitTable(rowsOf(9), 8, 3.02)[0]?.size).toBe(12)
    expect(fitTable(rowsOf(9), 8, 2.69)[0]?.size).toBe(11)
    expect(fitTable(rowsOf(9), 8, 2.69)).toHaveLength(1)
  })

  it('goes on on a second slide below the same head, and leaves nothing out', () => {
    const pages = fitTable(rowsOf(15), 8, 2.6)
    expect(pages.map(({ rows }) => rows.length)).toEqual([9, 6])
    expect(pages.map(({ head, left, size }) => ({ head, left, size }))).toEqual([
      { head: ['Name'], left: '', size: 11 },
      { head: ['Name'], left: '', size: 11 },
    ])
    expect(pages[1]?.rows[0]).toEqual(['Row 10'])
  })

  it('shows the ten rows that lead where two slides are not enough, and says how many it leaves', () => {
    const pages = fitTable(rowsOf(30), 8, 3.04)
    expect(pages).toHaveLength(1)
    expect(pages[0]?.rows).toHaveLength(10)
    expect(pages[0]?.left).toBe('20 more rows on the page.')
    expect(fitTable(rowsOf(30), 8, 2.1)[0]).toMatchObject({ left: '23 more rows on the page.' })
    expect(fitTable(rowsOf(19), 8, 2.53)[0]?.left).toBe('11 more rows on the page.')
    expect(fitTable(rowsOf(10), 8, 1.2)[0]?.left).toBe('7 more rows on the page.')
    expect(fitTable(rowsOf(3), 8, 0.6)[0]?.left).toBe('2 more rows on the page.')
  })

  it('keeps the columns that are needed most where not all have room, in their order', () => {
    // 8 letters of 11 points, a tenth wider, with 0.06 inches on each side: 0.819; names are 30 % wider: 0.946.
    const header = 'wwwwwwww'
    const columns = ([3, 1, 2, 1] as const).map((priority) => ({ header, priority }))
    const rows = [['a', 'b', 'c', 'd'].map((text) => ({ text }))]
    const table = { caption: '', columns, rows }
    expect(fitTable(table, 3.41, 4)[0]).toMatchObject({ rows: [['a', 'b', 'c', 'd']], left: '' })
    expect(fitTable(table, 3.4, 4)[0]).toMatchObject({
      rows: [['b', 'c', 'd']],
      left: '1 more column on the page.',
    })
    expect(fitTable(table, 2.4, 4)[0]).toMatchObject({
      rows: [['b', 'd']],
      left: '2 more columns on the page.',
    })
    expect(fitTable(table, 0.5, 4)[0]?.rows).toEqual([['b', 'd']])
  })

  it('breaks no word of a narrow column that stands beside a wide one', () => {
    const texts = [['TM-4410', 'A long description of the part. '.repeat(12)]]
    const rows = texts.map((cells) => cells.map((text) => ({ text })))
    const [page] = fitTable(
      { caption: '', columns: [{ header: 'Part' }, { header: 'Description' }], rows },
      6,
      4,
    )
    // Seven letters of 14 points, 30 % wider, and the margins.
    expect(page?.widths[0]).toBeGreaterThanOrEqual((7 * 0.52 * 14 * 1.3) / 72 + 0.12 - 1e-9)
  })

  it('leaves out a column whose cells would be cut before one that is needed more', () => {
    const columns = [
      { header: 'Part' },
      { header: 'Note', priority: 3 as const },
      { header: 'Risk' },
    ]
    const rows = [[{ text: 'A' }, { text: 'words '.repeat(30) }, { text: '$1.2 M' }]]
    expect(fitTable({ caption: '', columns, rows }, 3, 4)[0]).toMatchObject({
      rows: [['A', '$1.2 M']],
      left: '1 more column on the page.',
    })
  })

  it('cuts a cell after three lines, and makes its row three lines high', () => {
    const [page] = fitTable(rowsOf(1, 'long '.repeat(200)), 2, 4)
    expect(page?.rows[0]?.[0]).toMatch(/…$/)
    expect(page?.heights[1]).toBeCloseTo((3 * 16.8) / 72 + 0.07, 9)
  })

  it('takes a column for numbers where every word begins with one, and none that says nothing', () => {
    const columns = ['a', 'b', 'c', 'd'].map((header) => ({ header }))
    const rows = [
      ['−12', '–', 'US$5', '5 different ways of saying it'],
      ['<0.1', '', '7', '6'],
    ].map((cells) => cells.map((text) => ({ text })))
    expect(fitTable({ caption: '', columns, rows }, 12, 4)[0]?.areNumbers).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it('draws the head alone where there is no row', () => {
    expect(fitTable(rowsOf(0), 8, 4)).toMatchObject([{ head: ['Name'], rows: [], left: '' }])
  })
})
