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
  it.each([
    ['1,250', 1250],
    ['12.5', 12.5],
    ['−3', -3],
  ])('takes %s for the number that the page wrote in its own locale', (value, number) => {
    const [table] = toExportTables(
      toExhibit({ figures: [{ label: 'Use', value, basis: '' }] }),
      format,
    )
    expect(table?.rows[0]?.[1]).toMatchObject({ kind: 'number', value: number, text: value })
  })

  it('writes the numbers behind a chart, and nothing where there is none', () => {
    const rows = readCsv(writeCsv(toExportTables(exhibits.lines, format), proof))
    expect(rows[0]).toEqual([
      'Week of',
      'seen (Multiple of the no-disruption price)',
      'outlook (Multiple of the no-disruption price)',
      '5 to 95 of 100 runs: low (Multiple of the no-disruption price)',
      '5 to 95 of 100 runs: high (Multiple of the no-disruption price)',
    ])
    expect(rows[2]).toEqual(['2024-11-25', '1.254', '1.254', '1.1', '1.4'])
    expect(rows[3]).toEqual(['2024-12-02', '', '1.46', '1.2', '1.75'])
  })

  it('writes notes beside the week they are nearest to, with their own days, and none as a formula', async () => {
    const notes = [
      {
        number: 1,
        at: 1,
        dayText: '20 Nov 2024',
        day: '2024-11-20',
        text: '2 to 3 weeks late',
        line: 0,
      },
      {
        number: 2,
        at: 1,
        dayText: '26 Nov 2024',
        day: '2024-11-26',
        text: "=cmd|'/C calc'!A0",
        line: 1,
      },
    ]
    const tables = toExportTables(toExhibit({ charts: [{ ...priceLines, notes }] }), format)
    const rows = readCsv(writeCsv(tables, proof))
    expect(rows.slice(0, 4).map((cells) => cells.at(-1))).toEqual([
      'Note',
      '',
      "1 (2024-11-20): 2 to 3 weeks late; 2 (2024-11-26): =cmd|'/C calc'!A0",
      '',
    ])
    const files = unzipSync(new Uint8Array(await (await writeXlsx(tables, proof)).arrayBuffer()))
    const texts = Object.values(files)
      .map((file) => strFromU8(file))
      .join('')
    expect(texts).toContain('2 (2024-11-26): =cmd|')
    expect(texts).not.toContain('<f>')
  })

  it('writes a withheld bar as missing, never as 0', () => {
    const rows = readCsv(writeCsv(toExportTables(exhibits.bars, format), proof))
    expect(rows.slice(0, 4)).toEqual([
      ['Year', 'Import value (US dollars)'],
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

  it('gives numbers whose units differ from row to row, and days as ISO has them, columns and forms to calculate with', () => {
    const columns = [{ header: 'Input' }, { header: 'Low' }, { header: 'Mine' }]
    const rows = [
      [{ text: 'Gate' }, { text: '66% of ore flow' }, { text: '26 weeks, to 21 May 2025' }],
      [{ text: 'Output' }, { text: '11,485 t REO/yr' }, { text: '0.3 to 1.2 exponent, mode 0.6' }],
      [{ text: 'Stock' }, { text: '–' }, { text: '35% of output' }],
    ]
    const table = toExhibit({ tables: [{ caption: 'Inputs', columns, rows }] })
    expect(readCsv(writeCsv(toExportTables(table, format), proof)).slice(0, 4)).toEqual([
      ['Input', 'Low', 'Low: unit', 'Mine'],
      ['Gate', '66', 'per cent of ore flow', '26 weeks, to 2025-05-21'],
      ['Output', '11485', 't REO/yr', '0.3 to 1.2 exponent, mode 0.6'],
      ['Stock', '', '', '35% of output'],
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

  it('takes the numbers of a line chart in place of its table, with days and percentiles as columns', () => {
    const [band] = priceLines.bands
    const chart = {
      ...priceLines,
      bands: band === undefined ? [] : [{ ...band, label: 'P5–P95 of 100 runs' }],
    }
    const table = {
      caption: 'Terbium price. Multiple of the no-disruption price',
      columns: [{ header: 'Week of' }, { header: 'P5–P95 of 100 runs' }],
      rows: chart.xTexts.map((text) => [{ text }, { text: '1.10× to 1.40×' }]),
    }
    const [written] = toExportTables(toExhibit({ charts: [chart], tables: [table] }), format)
    expect(written?.titles.slice(-2)).toEqual([
      'P5 of 100 runs (Multiple of the no-disruption price)',
      'P95 of 100 runs (Multiple of the no-disruption price)',
    ])
    expect(written?.rows.map(([day]) => day)).toEqual(chart.days)
  })

  it('makes days, ranges, percentiles and units of a table fit for calculation', () => {
    const table = {
      caption: 'T',
      columns: [
        { header: 'From' },
        { header: 'Price' },
        { header: 'Output', unit: 't REO' },
        { header: 'Peak' },
        { header: 'Cover' },
        { header: 'Note' },
      ],
      rows: [
        [
          { text: '23 Sept 2024' },
          { text: '$812/kg to $815/kg' },
          { text: '15,050', value: 15_049.999_999_999_998 },
          { text: 'median $100/kg (P5–P95 $90/kg to $1,160/kg)' },
          { text: '−3.5 weeks' },
          { text: 'down by −$3 M since 2023' },
        ],
        [
          { text: 'Nov 2024' },
          { text: '–' },
          { text: '–' },
          { text: '' },
          { text: '2 weeks' },
          { text: 'not available' },
        ],
      ],
    }
    const rows = readCsv(writeCsv(toExportTables(toExhibit({ tables: [table] }), format), proof))
    expect(rows.slice(0, 3)).toEqual([
      [
        'From',
        'Price: low (USD/kg)',
        'Price: high (USD/kg)',
        'Output (t REO)',
        'Peak: P50 (USD/kg)',
        'Peak: P5 (USD/kg)',
        'Peak: P95 (USD/kg)',
        'Cover (weeks)',
        'Note',
      ],
      [
        '2024-09-23',
        '812',
        '815',
        '15050',
        '100',
        '90',
        '1160',
        '-3.5',
        'down by -$3 M since 2023',
      ],
      ['2024-11', '', '', '', '', '', '', '2', 'not available'],
    ])
  })

  it('gives each figure its number and its unit', () => {
    const figures = [
      { label: 'Trade', value: '$1.44 B', basis: 'reported' },
      { label: 'Supply missing', value: '22%', basis: 'modelled' },
      { label: 'Runs out', value: 'not in this run', basis: 'modelled' },
    ]
    const rows = readCsv(writeCsv(toExportTables(toExhibit({ figures }), format), proof))
    expect(rows.slice(0, 4)).toEqual([
      ['Figure', 'Value', 'Unit', 'Basis'],
      ['Trade', '1440000000', 'USD', 'reported'],
      ['Supply missing', '22', 'per cent', 'modelled'],
      ['Runs out', 'not in this run', '', 'modelled'],
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
