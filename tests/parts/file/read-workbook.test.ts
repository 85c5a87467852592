import { strToU8, type Zippable } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type PartsSource } from '@/parts/thread/parts-reader'
import { createPartsService } from '@/parts/thread/parts-service'
import { readWorkbook } from '@/parts/file/workbook/read-workbook'
import { check, open, openReader, QUIET, toBuffer } from '@tests/parts/parts-kit'
import { toTextRow, toWorkbook } from './workbook-kit'

const STYLES = `<numFmts><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="#,##0 &quot;days&quot;"/><numFmt numFmtId="166" formatCode="yyyy\\-mm"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>`

async function rowsOf(source: PartsSource, sheet?: string) {
  const bytes = new Uint8Array(source.kind === 'file' ? source.bytes : new ArrayBuffer(0))
  const read = await readWorkbook(bytes, 'list.xlsx', sheet, QUIET)
  return read.kind === 'sheet'
    ? read.sheet.rows.map(({ line, cells }) => [line, ...cells])
    : read.names
}

async function refusalOf(source: PartsSource) {
  const opened = await createPartsService().open({ source }, QUIET)
  return opened.kind === 'refused' ? opened.refusal.message : opened.kind
}

describe(readWorkbook, () => {
  it('reads every kind of cell for what it is', async () => {
    const rows = `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2"><v>1.5</v></c><c r="D2" s="1"><v>0.25</v></c></row>
      <row r="3"><c r="A3" t="str"><f>A2&amp;"x"</f><v>a&lt;b_x000D_</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="e"><v>#N/A</v></c><c r="D3" s="2"><v>45596</v></c></row>
      <row r="5"><c r="A5" t="s"><v>1</v></c><c r="B5" s="3"><v>7.0000000000000007E-2</v></c><c r="C5" s="4"><v>45</v></c><c r="D5" s="5"><v>45596.5</v></c><c r="E5"/></row>
      <row r="6"><c r="A6" s="2"/></row>`
    const strings =
      '<si><r><t>Rot</t></r><r><t>or</t></r><rPh><t>aid</t></rPh></si><si><t xml:space="preserve"> 钕 &amp; </t></si>'
    expect(await rowsOf(toWorkbook([{ name: 'A', rows }], { strings, styles: STYLES }))).toEqual([
      [2, 'Rotor', '', 1.5, { kind: 'percent', fraction: 0.25 }],
      [3, 'a<b\r', 'true', '#N/A', { kind: 'day', day: '2024-10-31' }],
      [
        5,
        ' 钕 & ',
        { kind: 'percent', fraction: 0.07 },
        { kind: 'shown', value: 45, word: 'days', text: '45 days' },
        { kind: 'day', day: '2024-10-31' },
      ],
    ])
  })

  it('counts rows and cells that carry no place of their own', async () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="7"><c r="AB7"><v>3</v></c></row><row><c><v>4</v></c></row>'
    const read = await rowsOf(toWorkbook([{ name: 'A', rows }]))
    expect(read.map((row) => [row[0], row.length, row.at(-1)])).toEqual([
      [1, 3, 2],
      [7, 29, 3],
      [8, 2, 4],
    ])
  })

  it('reads elements with prefixes, and days from 1904', async () => {
    const source = toWorkbook([{ name: 'A', rows: '' }], {
      properties: '<workbookPr date1904="1"/>',
      styles: STYLES,
      extra: {
        'xl/worksheets/s0.xml': strToU8(
          '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1" s="2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        ),
      },
    })
    expect(await rowsOf(source)).toEqual([[1, { kind: 'day', day: '1904-01-02' }]])
  })

  it('lets its reader choose among sheets that can be seen', async () => {
    const source = toWorkbook([
      { name: 'Parts', rows: toTextRow(1, ['a']) },
      { name: 'R&amp;D', rows: toTextRow(1, ['b']) },
      { name: 'Secret', rows: toTextRow(1, ['c']), state: 'hidden' },
      { name: 'About this file', rows: toTextRow(1, ['d']) },
    ])
    expect(await rowsOf(source)).toEqual(['Parts', 'R&D'])
    expect(await rowsOf(source, 'R&D')).toEqual([[1, 'b']])
  })

  it('tells shares that a workbook shows in per cent from bare numbers', async () => {
    const rows = `${toTextRow(1, ['Part', 'Material', 'Qty kg', 'Second source %'])}
      <row r="2"><c r="A2"><v>4711</v></c><c r="B2" t="inlineStr"><is><t>smco</t></is></c><c r="C2"><v>1234.5</v></c><c r="D2" s="1"><v>1</v></c></row>`
    const reader = openReader()
    const table = await open(reader, toWorkbook([{ name: 'A', rows }], { styles: STYLES }))
    expect((await check(reader, table)).lines).toMatchObject([
      { id: '4711', usageKgPerYear: 1234.5, secondSourceShare: 1 },
    ])
  })
})

describe('a file that is no list', () => {
  const file = (bytes: readonly number[]): PartsSource => ({
    kind: 'file',
    name: 'x',
    bytes: toBuffer(new Uint8Array(bytes)),
  })

  it.each([
    [
      'The file is an old workbook (XLS) or one with a password, which cannot be read.',
      file([0xd0, 0xcf, 0x11, 0xe0]),
    ],
    ['The file is a PDF, which cannot be read.', file([0x25, 0x50, 0x44, 0x46])],
    ['The list has no rows below its titles.', file([])],
  ])('is refused: %s', async (message, source) => {
    expect(await refusalOf(source)).toBe(message)
  })

  it('is refused when a zip archive is damaged, or holds no workbook', async () => {
    expect(await refusalOf(file([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]))).toMatch('damaged zip archive')
    expect(await refusalOf(toWorkbook([]))).toMatch('no sheet that can be seen')
  })

  it('is refused when its XML is damaged', async () => {
    const extra = { 'xl/worksheets/s0.xml': strToU8('<worksheet><sheetData><row><c') }
    expect(await refusalOf(toWorkbook([{ name: 'A', rows: '' }], { extra }))).toMatch('damaged')
  })

  it('is refused when a part swells beyond all measure, before it is unpacked', async () => {
    const extra: Zippable = { 'xl/worksheets/s0.xml': [new Uint8Array(5_000_000), { level: 9 }] }
    const source = toWorkbook([{ name: 'A', rows: '' }], { extra })
    expect(await refusalOf(source)).toMatch(
      /s0.xml” in the workbook has [\d,]+ times its packed size; at most 250/,
    )
  })
})
