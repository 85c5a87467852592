import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readList, type ListReading, type ReadSteps } from '@/parts/thread/read-list'
import { OWN_RECORD, toRows } from '@tests/parts/parts-kit'
import { toTextRow, toWorkbook, type WorkbookParts } from '@tests/parts/file/workbook-kit'

const TITLES = ['Part', 'Material', 'Demand kg', 'Site', 'Spend']

function toText(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
}

/** A sheet of two parts; `cells` follow the part and material of the first. */
function toRowsOf(cells: string, { titles = TITLES, marks = '' } = {}): string {
  return `${toTextRow(1, titles)}<row r="2" ${marks}>${toText('A2', 'A1')}${toText('B2', 'N42SH')}${cells}</row>
    <row r="3">${toText('A3', 'A2')}${toText('B3', 'N42SH')}<c r="C3"><v>5</v></c></row>`
}

function readRows(
  rows: string,
  parts: WorkbookParts = {},
  steps: ReadSteps = {},
): Promise<ListReading> {
  return readList(toWorkbook([{ name: 'A', rows }], parts), steps, OWN_RECORD)
}

function toFormat(code: string): WorkbookParts {
  return {
    styles: `<numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>`,
  }
}

/** All that is said of a reading. */
function toWords({ notes, questions, badRows }: ListReading): string {
  const faults = badRows.flatMap((row) => row.faults.map(({ message }) => message))
  return [...notes, ...questions.map(({ text }) => text), ...faults].join(' ')
}

describe('a formula without a stored result', () => {
  it.each([
    '<c r="C2"><f>A1*2</f></c>',
    '<c r="C2"><f>A1*2</f><v></v></c>',
    '<c r="C2"><f t="shared" si="0"/></c>',
  ])('is named: %s', async (cell) => {
    const reading = await readRows(toRowsOf(cell))
    expect(reading.badRows.map(({ line }) => line)).toEqual([2])
    expect(toWords(reading)).toContain('never calculated')
  })
})

const QUANTITIES = `
  0.0 "t" | 5 | 5000
  0" g" | 12 | 0.012
  [$-409]0 "kg" | 12 | 12
  0 \\k\\g | 12 | 12
  General "kg" | 12 | 12
  Standard | 12 | 12
  [>=1000]0.0," t";0" kg" | 12 | 12
  #,##0 [$lbs] | 12 | 5.44310844
  0 "kg/month" | 12 | 144
  0.0 "万kg" | 12 | 120000
  # ?/? | 12.5 | 12.5
  #,##0.00_);[Red](#,##0.00) | 12 | 12
  _-* #,##0.00 "kg"_- | 12 | 12
`

const DOUBTFUL_QUANTITIES = `
  #,##0, | 12000 | shows 12 (line 2) and holds 12,000
  0.0,, | 12000000 | shows 12.0 (line 2) and holds 12,000,000
  0 pcs | 12 | pieces
  Standard "Stk" | 12 | pieces
  0% | 0.12 | per cent
  yyyy | 45000 | is a date
`

const MONEY = `
  #,##0.00 [$€-407] | EUR
  [$¥-411]#,##0 | JPY
  [$¥-804]#,##0 | CNY
  [$CHF] #,##0 | CHF
  [$₹-4009] #,##0 | INR
  [$R$-416] #,##0 | BRL
  "$"#,##0.00 | USD
  #,##0\\ "€" | EUR
  #,##0 "zł" | PLN
  #,##0.00 USD | USD
  _("$"* #,##0.00_) | USD
`

const PARTS = `
  00000000 | 4711 | 00004711
  0.00 | 4711.1 | 4711.10
  Standard | 4711 | 4711
  0000-000 | 4711123 | 4711-123
  "P-"0000 | 42 | P-0042
  #,##0 | 4711 | 4711
  0000\\.000 | 4711123 | 4711.123
`

const toCode = (text: string) => text.replaceAll('"', '&quot;').replaceAll('>', '&gt;')

describe('what a number format shows', () => {
  it.each(toRows(QUANTITIES))('%s: %s is %s kg', async (code, value, expected) => {
    const { lines } = await readRows(
      toRowsOf(`<c r="C2" s="1"><v>${value}</v></c>`),
      toFormat(toCode(code)),
    )
    expect(lines[0]?.usageKgPerYear).toBeCloseTo(Number(expected), 9)
  })

  it.each(toRows(DOUBTFUL_QUANTITIES))(
    '%s: of %s it is said that it %s',
    async (code, value, said) => {
      const reading = await readRows(
        toRowsOf(`<c r="C2" s="1"><v>${value}</v></c>`),
        toFormat(toCode(code)),
      )
      expect(reading.lines.map(({ id }) => id)).not.toContain('A1')
      expect(toWords(reading)).toContain(said)
    },
  )

  it('is followed where thousands are cut off, or not, as it is answered', async () => {
    const rows = toRowsOf('<c r="C2" s="1"><v>12000</v></c>')
    const use = async (answer: string) => {
      const steps = { answers: { 'factor:Demand kg': answer } }
      return (await readRows(rows, toFormat('#,##0,'), steps)).lines[0]?.usageKgPerYear
    }
    expect(await use('1000')).toBe(12_000)
    expect(await use('1')).toBe(12)
  })

  it.each(toRows(MONEY))('%s is in %s', async (code, currency) => {
    const { lines } = await readRows(
      toRowsOf('<c r="C2"><v>12</v></c><c r="E2" s="1"><v>1200</v></c>'),
      toFormat(toCode(code)),
    )
    expect(lines[0]).toMatchObject({ spendPerYear: 1200, currency })
  })

  it.each(toRows(PARTS))('%s: %s is the part %s', async (code, value, id) => {
    const rows = `${toTextRow(1, TITLES)}<row r="2"><c r="A2" s="1"><v>${value}</v></c>${toText('B2', 'N42SH')}<c r="C2"><v>12</v></c></row>`
    expect((await readRows(rows, toFormat(toCode(code)))).lines.map((line) => line.id)).toEqual([
      id,
    ])
  })
})

describe('an error cell', () => {
  it.each(['#REF!', '#NAME?', '#DIV/0!', '#VALUE!', '#NUM!', '#NULL!', '#SPILL!', '#CALC!'])(
    '%s is named, wherever it stands',
    async (error) => {
      const cell = (place: string) => `<c r="${place}" t="e"><v>${error}</v></c>`
      const reading = await readRows(toRowsOf(`${cell('C2')}${cell('D2')}`))
      expect(reading.badRows.map(({ line, faults }) => [line, faults.length])).toEqual([[2, 2]])
      expect(toWords(reading)).toContain(error)
    },
  )
})

describe('rows and columns that nobody sees', () => {
  it.each(['hidden="1"', 'hidden="true"', 'ht="0" customHeight="1"'])(
    'are asked about: %s',
    async (marks) => {
      const { questions } = await readRows(toRowsOf('<c r="C2"><v>12</v></c>', { marks }))
      expect(questions.map(({ id }) => id)).toEqual(['hiddenRows'])
    },
  )

  it.each(['hidden="1"', 'width="0" customWidth="1"', 'hidden="true" width="9"'])(
    'give way to a column of the same title: %s',
    async (marks) => {
      const rows = toRowsOf('<c r="C2"><v>12</v></c><c r="D2"><v>20</v></c>', {
        titles: ['Part', 'Material', 'Demand kg', 'Demand kg'],
      })
      const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="3" max="3" ${marks}/></cols><sheetData>${rows}</sheetData></worksheet>`
      const { lines, notes } = await readRows('', {
        extra: { 'xl/worksheets/s0.xml': strToU8(sheet) },
      })
      expect(lines[0]?.usageKgPerYear).toBe(20)
      expect(notes.join(' ')).toContain('Hidden columns')
    },
  )

  it('says so where two columns that are shown have one title', async () => {
    const rows = toRowsOf('<c r="C2"><v>12</v></c><c r="D2"><v>20</v></c>', {
      titles: ['Part', 'Material', 'Demand kg', 'Demand kg'],
    })
    expect(toWords(await readRows(rows))).toContain('More than one column is titled “Demand kg”')
  })
})

describe('a cell without a value', () => {
  it.each([
    '<c r="D2" t="s"/>',
    '<c r="D2" t="s"><v/></c>',
    '<c r="D2" t="b"/>',
    '<c r="D2" t="n"/>',
  ])('%s holds nothing', async (cell) => {
    const { lines } = await readRows(toRowsOf(`<c r="C2"><v>12</v></c>${cell}`), {
      strings: '<si><t>Part</t></si>',
    })
    expect(lines[0]).toMatchObject({ usageKgPerYear: 12 })
    expect(lines[0]?.site).toBeUndefined()
  })
})
