import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BuyerLine } from '@/domain/parts/buyer-list'
import { type ProofBlock } from '@/domain/page/proof'
import { toPartsTable } from '@/export/parts-table'
import { writeCsv } from '@/export/write-csv'
import { writeXlsx } from '@/export/write-xlsx'
import { type PartsSource } from '@/parts/thread/parts-reader'
import { createPartsService } from '@/parts/thread/parts-service'
import { KNOWN, QUIET, toBuffer, toCheck } from '@tests/parts/parts-kit'
import { buyerLines } from './buyer-arbitraries'

const rates = { EUR: 1.08, CNY: 0.14 }

const proof: ProofBlock = {
  title: 'Parts at risk, "all" sites',
  units: 'kg per year; money in its own currency',
  scenario: { name: 'Kachin 2024', differences: ['Severity of Pangwa 0.5 → 0.7'] },
  asOf: '2024-11-20',
  dataVintage: '2026-01-31',
  formulaVersion: 'score-1.0.0',
  sources: ['=HYPERLINK("x")'],
  link: '',
  assumptions: ['1 EUR is taken as 1.08 USD, as typed.'],
}

async function readBack(source: PartsSource) {
  const service = createPartsService()
  const opened = await service.open({ source }, QUIET)
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened))
  const checked = await service.check(toCheck(opened.table, KNOWN), QUIET)
  if (checked.kind !== 'checked') throw new Error(JSON.stringify(checked))
  const { lines, badRows, rates: read } = checked.result
  expect(badRows).toEqual([])
  return { lines, rates: read }
}

const writeAsCsv = (lines: readonly BuyerLine[]): Promise<PartsSource> => {
  const text = writeCsv(toPartsTable({ name: 'Parts', lines, rates }), proof)
  const bytes = toBuffer(new TextEncoder().encode(text))
  return Promise.resolve({ kind: 'file', name: 'parts.csv', bytes })
}

const writeAsXlsx = async (lines: readonly BuyerLine[]): Promise<PartsSource> => {
  const blob = await writeXlsx(toPartsTable({ name: 'Parts', lines, rates }), proof)
  return { kind: 'file', name: 'parts.xlsx', bytes: await blob.arrayBuffer() }
}

describe.each([
  ['CSV', writeAsCsv, 300],
  ['XLSX', writeAsXlsx, 40],
] as const)('a list written as %s', (_, write, numRuns) => {
  it('comes back unchanged, without a question', async () => {
    await fc.assert(
      fc.asyncProperty(buyerLines, async (lines) => {
        const back = await readBack(await write(lines))
        expect(back.lines).toEqual(lines)
        const used = new Set(lines.map(({ currency }) => currency))
        expect(Object.keys(back.rates).toSorted()).toEqual(
          Object.keys(rates)
            .filter((code) => used.has(code))
            .toSorted(),
        )
      }),
      { numRuns },
    )
  })
})

describe('a short list above the lines of its proof', () => {
  it('keeps a cell that ends in a quotation mark and a new line', async () => {
    const line = {
      materialId: 'ndfeb-sh',
      usageKgPerYear: 5,
      currency: 'USD',
      withheld: [],
    } as const
    const lines: readonly BuyerLine[] = [
      { ...line, id: 'A,;"\n', status: ' padded ' },
      { ...line, id: 'B', note: 'x' },
    ]
    expect((await readBack(await writeAsCsv(lines))).lines).toEqual(lines)
  })
})

describe(writeCsv, () => {
  const row = (cell: string | number) =>
    writeCsv({ name: 'T', titles: ['A'], rows: [[cell]] }, proof).split('\r\n')[1]

  it('neutralises what a spreadsheet would run, and leaves numbers alone', () => {
    expect([-12.5, '-12.5', '=cmd', '+1+1', '@x', '-', 0].map(row)).toEqual([
      '-12.5',
      '-12.5',
      "'=cmd",
      "'+1+1",
      "'@x",
      "'-",
      '0',
    ])
  })

  it('writes no cell that a spreadsheet would run, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const first = row(text)?.replace(/^"/, '').charAt(0) ?? ''
        expect(['=', '@', '\t', '＝'].includes(first)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it('ends with the proof, guarded too', () => {
    const lines = writeCsv({ name: 'T', titles: ['A'], rows: [] }, proof)
      .trimEnd()
      .split('\r\n')
    expect(lines.slice(-9)).toEqual([
      '# Title,"Parts at risk, ""all"" sites"',
      '# Units,kg per year; money in its own currency',
      '# Scenario,Kachin 2024',
      '# Difference,Severity of Pangwa 0.5 → 0.7',
      '# As of,2024-11-20',
      '# Data,2026-01-31',
      '# Formula,score-1.0.0',
      '# Assumption,"1 EUR is taken as 1.08 USD, as typed."',
      `# Source,"'=HYPERLINK(""x"")"`,
    ])
  })
})
