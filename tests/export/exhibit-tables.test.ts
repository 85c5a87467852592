import Papa from 'papaparse'
import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { toExportTables } from '@/export/exhibit/to-export-tables'
import { toProof } from '@/export/exhibit/to-proof'
import { writeCsv } from '@/export/write-csv'
import { writeXlsx } from '@/export/write-xlsx'
import { exhibits, format, importBars, priceLines, proof, toExhibit } from './exhibits'

function readCsv(text: string): readonly (readonly string[])[] {
  return Papa.parse<readonly string[]>(text.replace(/^\u{FEFF}/u, ''), { skipEmptyLines: true })
    .data
}

describe(toExportTables, () => {
  it('writes the numbers behind a chart, and nothing where there is none', () => {
    const rows = readCsv(writeCsv(toExportTables(exhibits.lines, format), proof))
    expect(rows[0]).toEqual([
      'Week of',
      'seen',
      'outlook',
      '5 to 95 of 100 runs: low',
      '5 to 95 of 100 runs: high',
    ])
    expect(rows[2]).toEqual(['25 Nov 2024', '1.254', '1.254', '1.1', '1.4'])
    expect(rows[3]).toEqual(['2 Dec 2024', '', '1.46', '1.2', '1.75'])
  })

  it('writes a withheld bar as missing, never as 0', () => {
    const rows = readCsv(writeCsv(toExportTables(exhibits.bars, format), proof))
    expect(rows.slice(0, 4)).toEqual([
      ['Year', 'Import value'],
      ['2021', '780400000'],
      ['2022', ''],
      ['2023', '1441900000'],
    ])
  })

  it('puts the unit into the title and leaves what is missing empty', () => {
    const rows = readCsv(writeCsv(toExportTables(exhibits.table, format), proof))
    expect(rows.slice(0, 3)).toEqual([
      ['Element', 'Score', 'Halted (of supply)'],
      ['Dysprosium', '83.6', '0.431'],
      ['Cerium', '58.2', ''],
    ])
  })

  it('takes words that are a number alone as that number', () => {
    const table = {
      caption: 'T',
      columns: [{ header: 'A' }],
      rows: [[{ text: '1,234.5' }], [{ text: '1,2 and 3' }], [{ text: '−7' }]],
    }
    const [written] = toExportTables(toExhibit({ tables: [table] }), format)
    expect(written?.rows).toEqual([
      [{ kind: 'number', value: 1234.5, text: '1,234.5', decimalMark: '.' }],
      ['1,2 and 3'],
      [{ kind: 'number', value: -7, text: '−7', decimalMark: '.' }],
    ])
  })

  it('names every table of a file that holds more than one', () => {
    const both = toExhibit({ charts: [importBars, priceLines] })
    const rows = readCsv(writeCsv(toExportTables(both, format), proof))
    expect(rows.map(([first]) => first)).toEqual(
      expect.arrayContaining([
        'Imports. US dollars',
        'Terbium price. Multiple of the no-disruption price',
      ]),
    )
  })
})

describe(writeXlsx, () => {
  it('shows a number in a workbook with the digits of the page', async () => {
    const book = await writeXlsx(toExportTables(exhibits.table, format), proof)
    const parts = unzipSync(new Uint8Array(await book.arrayBuffer()))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())
    expect(sheet).toMatch(/<v>83\.6<\/v>/)
    expect(sheet).toMatch(/<v>0\.431<\/v>/)
    expect(styles).toContain('formatCode="0%;−0%"')
  })

  it('gives sheets of the same name names of their own', async () => {
    const twice = toExhibit({ tables: [...exhibits.table.tables, ...exhibits.table.tables] })
    const book = await writeXlsx(toExportTables(twice, format), proof)
    const parts = unzipSync(new Uint8Array(await book.arrayBuffer()))
    const names = [
      ...strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).matchAll(
        /<sheet [^>]*name="([^"]*)"/g,
      ),
    ]
    expect(names.map(([, name]) => name)).toEqual([
      'Risk of 2 rare earths',
      'Risk of 2 rare earths 2',
      'About this file',
    ])
  })
})

describe(toProof, () => {
  it('says units of the whole and of each column, and where the figures come from', () => {
    const { title, units, sources } = toProof(exhibits.table, proof)
    expect(title).toBe('Risk by element')
    expect(units).toBe('Multiple of the no-disruption price; Halted: of supply')
    expect(sources).toEqual(['Summaries, USGS 2025'])
  })
})
