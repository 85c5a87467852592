import { describe, expect, it } from 'vitest'
import { check, open, openReader, toCheck, toFile } from '@tests/parts/parts-kit'

const GERMAN = [
  'Einkauf Magnete;;;;;;;;',
  'Stand: 31.10.2024;;;;;;;;',
  '',
  'Teilenummer;Bezeichnung;Werk;Lieferant;Werkstoff;Jahresbedarf (kg);Einkaufsvolumen (EUR);Reichweite (Tage);Zweitquelle %',
  '4711-A;Rotor, groß;Köln;Müller GmbH;NdFeB N42SH;1.234,5;250.000,00 €;45;25 %',
  '4711-B;"Rotor ""klein""";Köln;Müller GmbH;n42sh;12,5;***;-;0',
  '4712;Sensor;Graz;;Sm2Co17;0,8 t;18.000;k.A.;100%',
  'Summe;;;;;2.047,0;268.000,00 €;;',
].join('\r\n')

describe('a German list', () => {
  it('is read with its title rows, marks, units, gaps and totals', async () => {
    const reader = openReader()
    const bytes = new Uint8Array(
      Array.from(GERMAN, (sign) => (sign === '€' ? 0x80 : sign.charCodeAt(0))),
    )
    const table = await open(reader, { kind: 'file', name: 'liste.csv', bytes: bytes.buffer })
    expect(table.format).toBe('WINDOWS-1252, separated by semicolons')
    expect(table.titleLine).toBe(4)
    expect(table.mapping).toEqual({
      part: 'Teilenummer',
      description: 'Bezeichnung',
      site: 'Werk',
      supplier: 'Lieferant',
      material: 'Werkstoff',
      quantity: 'Jahresbedarf (kg)',
      spend: 'Einkaufsvolumen (EUR)',
      stock: 'Reichweite (Tage)',
      secondSource: 'Zweitquelle %',
    })
    const result = await check(reader, table)
    expect(result.lines).toEqual([
      {
        id: '4711-A',
        description: 'Rotor, groß',
        site: 'Köln',
        supplier: 'Müller GmbH',
        materialId: 'ndfeb-sh',
        usageKgPerYear: 1234.5,
        spendPerYear: 250_000,
        currency: 'EUR',
        stockDays: 45,
        secondSourceShare: 0.25,
        withheld: [],
      },
      {
        id: '4711-B',
        description: 'Rotor "klein"',
        site: 'Köln',
        supplier: 'Müller GmbH',
        materialId: 'ndfeb-sh',
        usageKgPerYear: 12.5,
        currency: 'EUR',
        secondSourceShare: 0,
        withheld: ['spendPerYear'],
      },
      {
        id: '4712',
        description: 'Sensor',
        site: 'Graz',
        materialId: 'smco',
        usageKgPerYear: 800,
        spendPerYear: 18_000,
        currency: 'EUR',
        secondSourceShare: 1,
        withheld: [],
      },
    ])
    expect(result.firstLines.map(({ number }) => number)).toEqual([5, 6, 7])
    expect(result.badRows.map(({ line, faults }) => [line, faults[0]?.message])).toEqual([
      [8, 'The row looks like a total.'],
    ])
    expect(result.questions.map(({ id }) => id)).toEqual(['rate:EUR'])
    expect((await check(reader, table, { answers: { 'rate:EUR': '1.08' } })).assumptions).toEqual([
      '1 EUR is taken as 1.08 USD, as typed.',
    ])
  })
})

describe('a list with a total below it', () => {
  it('asks nothing about what only the total leaves out', async () => {
    const reader = openReader()
    const text = [
      'Teil;Werkstoff;Jahresmenge;Einheit',
      'A;SmCo magnet;1.200,5;kg',
      'B;SmCo magnet;0,8;t',
      'Summe;;2.000,5;',
    ].join('\n')
    const result = await check(reader, await open(reader, toFile(text)))
    expect(result.lines.map(({ usageKgPerYear }) => usageKgPerYear)).toEqual([1200.5, 800])
    expect(result.badRows.map(({ line }) => line)).toEqual([4])
  })
})

describe('a Chinese list', () => {
  it('is read by its titles', async () => {
    const reader = openReader()
    const text =
      '零件号\t材料\t年用量(公斤)\t采购额(元)\t库存天数\t市场\nA1\t钕铁硼\t1200\t96000\t30\t国内\n'
    const table = await open(reader, { kind: 'pasted', text })
    expect((await check(reader, table)).lines).toEqual([
      {
        id: 'A1',
        materialId: 'ndfeb-sh',
        usageKgPerYear: 1200,
        spendPerYear: 96_000,
        currency: 'CNY',
        stockDays: 30,
        market: 'china',
        withheld: [],
      },
    ])
  })
})

describe('a list with faults', () => {
  const text = [
    'Part,Material,Qty (kg/yr),Second source,Market',
    'A,SmCo magnet,10,0.5,outside',
    'B,Unobtainium,5,0.5,outside',
    ',SmCo magnet,zero,200%,Mars',
    'D,unobtainium,0,,',
    'E,SmCo magnet,-3,,',
  ].join('\n')

  it('names every one and keeps the good rows', async () => {
    const reader = openReader()
    const table = await open(reader, toFile(text))
    const result = await check(reader, table)
    expect(result.lines.map(({ id }) => id)).toEqual(['A'])
    expect(
      result.badRows.map(({ line, faults }) => [line, ...faults.map(({ column }) => column)]),
    ).toEqual([
      [3, 'Material'],
      [4, 'Part', 'Qty (kg/yr)', 'Second source', 'Market'],
      [5, 'Material', 'Qty (kg/yr)'],
      [6, 'Qty (kg/yr)'],
    ])
    expect(result.questions).toMatchObject([
      { id: 'material:unobtainium', text: 'What is “Unobtainium”? 2 rows say so.' },
    ])
  })

  it('is mended cell by cell, by one answer, and by leaving rows out', async () => {
    const reader = openReader()
    const table = await open(reader, toFile(text))
    const result = await check(reader, table, {
      answers: { 'material:unobtainium': 'dy2o3' },
      edits: [
        { line: 5, column: 'Qty (kg/yr)', text: '4' },
        { line: 6, column: 'Qty (kg/yr)', text: '3' },
      ],
      leftOutLines: [4],
    })
    expect(result.badRows).toEqual([])
    expect(result.lines.map(({ id, usageKgPerYear }) => [id, usageKgPerYear])).toEqual([
      ['A', 10],
      ['B', 5],
      ['D', 4],
      ['E', 3],
    ])
  })
})

describe('doubts', () => {
  async function ask(rows: readonly string[], answers = {}) {
    const reader = openReader()
    const table = await open(reader, { kind: 'pasted', text: rows.join('\n') })
    const checked = await reader.check(toCheck(table, { answers }))
    if (checked.kind === 'asking')
      return checked.questions.map(({ id, columns }) => [id, ...columns])
    return checked.kind === 'checked'
      ? (await checked.result.lines)?.map(({ usageKgPerYear }) => usageKgPerYear)
      : checked
  }

  it.each(['12,5', '1,250', '1.250'])('asks once which sign marks decimals in %s', async (cell) => {
    const rows = ['Part\tMaterial\tQuantity kg\tStock days', `A\tsmco\t${cell}\t${cell}`]
    expect(await ask(rows)).toEqual([['marks', 'Quantity kg', 'Stock days']])
  })

  it('follows the answer', async () => {
    const rows = ['Part\tMaterial\tQuantity kg', 'A\tsmco\t1,250']
    expect(await ask(rows, { marks: 'comma' })).toEqual([1.25])
    expect(await ask(rows, { marks: 'dot' })).toEqual([1250])
  })

  it('asks nothing where the numbers agree', async () => {
    const rows = ['Part\tMaterial\tQuantity kg', 'A\tsmco\t1,250.5', 'B\tsmco\t1,250']
    expect(await ask(rows)).toEqual([1250.5, 1250])
  })

  it('asks where they contradict each other', async () => {
    const rows = ['Part\tMaterial\tQuantity kg', 'A\tsmco\t12.5', 'B\tsmco\t12,5']
    expect(await ask(rows)).toEqual([['marks', 'Quantity kg']])
  })

  it('asks for a unit, a currency and a scale that nothing tells', async () => {
    const rows = ['Part\tMaterial\tQuantity\tSpend\tSecond source', 'A\tsmco\t5\t100\t1']
    expect(await ask(rows)).toEqual([
      ['scale:Second source', 'Second source'],
      ['unit:Quantity', 'Quantity'],
      ['currency', 'Spend'],
    ])
  })

  it('asks what ¥ is', async () => {
    expect(await ask(['Part\tMaterial\tQuantity kg\tSpend', 'A\tsmco\t5\t¥100'])).toEqual([
      ['currency:¥'],
    ])
  })

  it('converts units, and counts months as parts of a year', async () => {
    const rows = [
      'Part\tMaterial\tQuantity (kg/month)',
      'A\tsmco\t2',
      'B\tsmco\t1 lb',
      'C\tsmco\t500 g',
    ]
    expect(await ask(rows)).toEqual([24, 12 * 0.453_592_37, 6])
  })

  it('takes the weight of a piece from its column, or from an answer', async () => {
    const rows = [
      'Part\tMaterial\tQuantity\tUnit\tkg per piece',
      'A\tsmco\t100\tpcs\t0.02',
      'B\tsmco\t10\tpcs\t',
    ]
    expect(await ask(rows)).toEqual([2])
    expect(await ask(rows, { kgPerPiece: '0.5' })).toEqual([2, 5])
  })
})
