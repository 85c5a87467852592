import { describe, expect, it } from 'vitest'
import { type ListReading, type ReadSteps } from '@/parts/thread/read-list'
import { OWN_RECORD, readPasted, toFile, toRows } from '@tests/parts/parts-kit'
import { readList } from '@/parts/thread/read-list'
import { readUse, toExpected } from './kinds-kit'

/** Read a text as a file, line by line. */
function readLines(lines: readonly string[], steps: ReadSteps = {}): Promise<ListReading> {
  return readList(toFile(lines.join('\n')), steps, OWN_RECORD)
}

/** Return the use of each part, kg, that was read. */
function toUses({ lines }: ListReading): readonly (readonly [string, number])[] {
  return lines.map(({ id, usageKgPerYear }) => [id, usageKgPerYear])
}

const CELLS = `
  12 Tsd. kg | 12000
  12k kg | 12000
  1.2 Mio g | 1200
  3万kg | 30000
  3 lakh kg | 300000
  12 to | 12000
  12'500 kg | 12500
  12.500,00 kg | 12500
  ca. 12 | 12
  1200* | 1200
  １２００ | 1200
  kg 1200 | 1200
  1200 kg/a | 1200
  100 kg/month | 1200
  1200 kg p.a. | 1200
  1200,- | 1200
  1200 lbs | 544.310844
  1 200 | 1200
  1’200 | 1200
  12,34,567 | 1234567
  1,23,456.50 | 123456.5
  5. | 5
  +5 | 5
`

const FAULTY_CELLS = `
  1200-
  (1200)
  −5
  10-12
  10/12
  >12
  12 1/2
  12½
  十二
  0
  1.2.3
  O.5
  l200
  1200¹
  10³
  1200 ²
  12①
  1200 1)
  1200 (est.)
  1200 [1]
  12 Mg
  TRUE
`

describe('a cell with a number', () => {
  it.each(toRows(CELLS))('%s is %s kg', async (cell, expected) => {
    const reading = await readPasted(`Part\tMaterial\tDemand kg\nA1\tN42SH\t${cell}`)
    expect(toUses(reading)).toEqual([['A1', toExpected(expected)]])
  })

  it.each(toRows(FAULTY_CELLS))('%s is named as faulty', async (cell) => {
    const reading = await readPasted(`Part\tMaterial\tDemand kg\nA1\tN42SH\t${cell}`)
    expect(reading.lines).toEqual([])
    expect(reading.badRows.map(({ faults }) => faults[0]?.column)).toEqual(['Demand kg'])
  })

  it.each(['12,34', '1.200', '1,200', ',5', '1．200'])('%s is asked about', async (cell) => {
    expect(await readUse('Demand kg', cell)).toBe('asked')
  })
})

describe('a row with more cells than there are titles', () => {
  it.each([
    [
      'an unquoted group mark',
      'Part,Material,Qty kg,Stock days',
      'A1,N42SH,1,250,30',
      'A2,N42SH,3,4',
    ],
    [
      'an unquoted comma',
      'Part,Description,Material,Qty kg',
      'A1,Rotor, big,N42SH,13',
      'A2,x,N42SH,3',
    ],
    ['a decimal comma', 'Part,Material,Qty kg', 'A1,N42SH,12,5', 'A2,N42SH,3'],
    ['semicolons', 'Part;Material;Qty kg', 'A1;N42SH;1;250', 'A2;N42SH;3'],
  ])('is named: %s', async (_, ...lines) => {
    const reading = await readLines(lines)
    expect(toUses(reading)).toEqual([['A2', 3]])
    expect(reading.badRows.map(({ line }) => line)).toEqual([2])
  })

  it('is read where the cells beyond are empty', async () => {
    expect(toUses(await readLines(['Part,Material,Qty kg', 'A1,N42SH,12,,,']))).toEqual([
      ['A1', 12],
    ])
  })
})

describe('quotation marks', () => {
  const filler = Array.from({ length: 40 }, (_, at) => `M${at},"a, b",N42SH,5`)

  it('close cells after twenty lone ones, too', async () => {
    const lone = Array.from({ length: 25 }, (_, at) => `L${at},ring 5",N42SH,7`)
    const lines = ['Part,Description,Material,Qty kg', ...lone, ...filler]
    const reading = await readLines(lines)
    expect(reading.lines).toHaveLength(65)
    expect(reading.lines.at(-1)).toMatchObject({ description: 'a, b', usageKgPerYear: 5 })
  })

  it.each([
    ['in the middle', 'P1\t"ring\tN42SH\t10', 'P2\tx\tN42SH\t20', 'P3\ty"\tN42SH\t30'],
    ['at the ends', '"P1\tring\tN42SH\t10', 'P2\tx\tN42SH\t20', 'P3\ty\tN42SH\t30"'],
    ['in two columns', 'P1\tx\t"N42SH\t10', 'P2\tx\tN42SH\t20', 'P3\ty"\tN42SH\t30'],
  ])('that are stray join no rows: %s', async (_, ...lines) => {
    const reading = await readPasted(['Part\tDescription\tMaterial\tQty kg', ...lines].join('\n'))
    expect(reading.lines.length + reading.badRows.length).toBe(3)
    expect(reading.notes.join(' ')).toContain('line 2')
  })

  it('may run over lines', async () => {
    const lines = [
      'Part,Note,Material,"Demand',
      '(kg)"',
      'A1,"one',
      'two",N42SH,12',
      'A2,x,N42SH,13',
    ]
    expect(toUses(await readLines(lines))).toEqual([
      ['A1', 12],
      ['A2', 13],
    ])
  })
})

describe('words for no value', () => {
  it.each([
    ['Supplier country', 'NA', 'supplierCountry', 'NA'],
    ['Land', 'NA', 'supplierCountry', 'NA'],
    ['Supplier country', 'NO', 'supplierCountry', 'NO'],
    ['Supplier', 'N/A', 'supplier', undefined],
    ['Supplier', '#NV', 'supplier', undefined],
    ['Supplier', '#Н/Д', 'supplier', undefined],
    ['Supplier', 'k.A.', 'supplier', undefined],
  ])('in “%s”, %s', async (title, cell, field, expected) => {
    const { lines } = await readLines([`Part,Material,Qty kg,${title}`, `A1,N42SH,12,${cell}`])
    expect(Object.entries(lines[0] ?? {}).find(([name]) => name === field)?.[1]).toBe(expected)
  })
})

describe('a number that was to stay a text', () => {
  it.each([
    ['="00123"', '00123'],
    ['"=""00123"""', '00123'],
    ["'00123", '00123'],
    ['00123', '00123'],
  ])('%s is the part %s', async (cell, id) => {
    expect(toUses(await readLines(['Part,Material,Qty kg', `${cell},N42SH,="12"`]))).toEqual([
      [id, 12],
    ])
  })
})

const TOTALS = `
  Total | N42SH | Graz
  A1 Total | N42SH |
  A2 | N42SH | Summe
  合计 | N42SH |
  総合計 | N42SH |
  총합계 | N42SH |
  Gesamtergebnis | |
  Ergebnis N42SH | |
  * | N42SH |
  ** | |
  Total général | N42SH |
  Totale complessivo | N42SH |
  Total geral | N42SH |
  Suma końcowa | N42SH |
  Общий итог | N42SH |
  Sous-total Graz | N42SH |
  Total Graz | N42SH | Graz
  N42SH 計 | N42SH |
  (blank) | N42SH |
  All parts | N42SH |
  Average | N42SH |
  Durchschnitt | N42SH |
  平均 | N42SH |
`

describe('a row that sums up others', () => {
  it.each(toRows(TOTALS))('“%s” (%s, %s) is no part', async (part, material, site) => {
    const text = `Part\tMaterial\tQty kg\tSite\nA1\tN42SH\t100\tGraz\nA2\tN42SH\t200\tLinz\n${part}\t${material}\t300\t${site}`
    const reading = await readPasted(text)
    expect(toUses(reading)).toEqual([
      ['A1', 100],
      ['A2', 200],
    ])
    expect(reading.badRows.map(({ line }) => line)).toEqual([4])
  })

  it.each(['Sumo motor', 'Summenzähler', 'Total Pro drill', 'Ensemble rotor', '设计件', 'Counter'])(
    '“%s” is a part',
    async (part) => {
      const text = `Part\tMaterial\tQty kg\n${part}\tN42SH\t5`
      expect(toUses(await readPasted(text))).toEqual([[part, 5]])
    },
  )
})

const DELIMITERS = [
  '|',
  '^',
  '~',
  '¦',
  '\t',
  ';',
  ':',
  '#',
  '§',
  '\u0001',
  '\u001F',
  '  ',
  '¬',
  '¶',
  '@',
  '*',
  '!',
]

describe('signs between cells', () => {
  it.each(DELIMITERS)('“%s” is told', async (sign) => {
    const rows = ['Part,Material,Demand kg', 'A1,N42SH,100', 'A2,N42SH,101']
    const reading = await readLines(rows.map((row) => row.replaceAll(',', sign)))
    expect(toUses(reading)).toEqual([
      ['A1', 100],
      ['A2', 101],
    ])
  })

  it.each([
    ['a line that names it', 'sep=;', 'Part;Material;Demand kg', 'A1;N42SH;12'],
    ['Markdown', '| Part | Material | Demand kg |', '|---|---|---|', '| A1 | N42SH | 12 |'],
    [
      'a printed list of SAP',
      '---------------',
      '|Material|Werkst.|Bedarf kg|',
      '---------------',
      '|A1      |N42SH  |    12,00|',
      '|A2|N42SH|1.200,50|',
    ],
    [
      'columns of one width',
      'Part      Material      Demand kg',
      'A1        N42SH                12',
    ],
  ])('%s', async (_, ...lines) => {
    expect(toUses(await readLines(lines))[0]).toEqual(['A1', 12])
  })
})

const ERRORS = `#REF! #BEZUG! #NAME? #¿NOMBRE? #NOM? #ИМЯ? #ССЫЛКА! #ДЕЛ/0! #DIV/0! #VALUE! #WERT! #VALEUR! #VALORE! #¡VALOR! #NUM! #SPILL! #CALC! #RIF! #NOME? #VERW!
  #WAARDE! #BAŞV! #DEĞER! #SAYI/0! #HODNOTA! #ODKAZ! #DĚLENÍ_NULOU! Err:502 ########`

describe('a formula error', () => {
  it.each(ERRORS.split(/\s+/))('%s is neither a part nor a site', async (error) => {
    const text = `Part\tMaterial\tQty kg\tSite\n${error}\tN42SH\t12\tGraz\nA2\tN42SH\t13\t${error}`
    const { lines } = await readPasted(text)
    expect(lines.map(({ id }) => id)).not.toContain(error)
    expect(lines.map(({ site }) => site)).not.toContain(error)
  })
})

describe('rows that are the same in every cell', () => {
  it.each([
    [
      'at once',
      ['A1\tN42SH\t12\tGraz', 'A1\tN42SH\t12\tGraz', 'A1\tN42SH\t12\tLinz'],
      'line 3, as line 2',
    ],
    [
      'far apart',
      ['A1\tN42SH\t12\tGraz', 'A2\tN42SH\t5\tGraz', 'A1\tN42SH\t12\tGraz'],
      'line 4, as line 2',
    ],
    [
      'three times',
      ['A1\tN42SH\t12\tG', 'A1\tN42SH\t12\tG', 'A1\tN42SH\t12\tG'],
      'line 3, as line 2',
    ],
  ])('are read and asked about: %s', async (_, rows, example) => {
    const { lines, questions } = await readPasted(
      ['Part\tMaterial\tQty kg\tSite', ...rows].join('\n'),
    )
    expect(lines).toHaveLength(3)
    expect(questions.find(({ id }) => id === 'repeats')?.examples[0]).toBe(example)
  })
})
