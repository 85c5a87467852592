import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Encoding } from '@/parts/file/read-choices'
import { readList, type ListReading } from '@/parts/thread/read-list'
import { KNOWN, toBuffer } from '@tests/parts/parts-kit'
import { encodeText } from './file/encode-text'

/** Tables that are written and read back. */
const RUNS = 2000

/** Time for all of them on a machine that has other work, milliseconds. */
const PATIENCE = 180_000

type Mark = 'dot' | 'comma'

/** How a program writes a table: every choice that a reader of it must find out. */
type Dialect = {
  readonly encoding: Encoding
  readonly delimiter: string
  readonly newline: string
  readonly quotation: 'all' | 'needed' | 'spaced'
  readonly decimal: Mark
  readonly grouping: string
  readonly unit: Unit
  readonly language: keyof typeof TITLES
  readonly preamble: readonly string[]
  readonly hasUnitRow: boolean
  /** What stands in the row above the titles, over the quantity; undefined for no such row. */
  readonly group: string | undefined
  readonly hasTotal: boolean
}

/** A way to write the unit, scale and period of a quantity, with what a shown 1 is in a year, kg. */
type Unit = { readonly title: string; readonly cell: string; readonly kg: number }

const UNITS: readonly Unit[] = [
  { title: '(kg)', cell: '', kg: 1 },
  { title: '[t]', cell: '', kg: 1000 },
  { title: '(g)', cell: '', kg: 0.001 },
  { title: '(lbs)', cell: '', kg: 0.453_592_37 },
  { title: '(1000 kg)', cell: '', kg: 1000 },
  { title: '(MT)', cell: '', kg: 1000 },
  { title: '(k lbs)', cell: '', kg: 453.592_37 },
  { title: '(10³ kg)', cell: '', kg: 1000 },
  { title: '(foo kg)', cell: '', kg: 1 },
  { title: 'kg/month', cell: '', kg: 12 },
  { title: '(kg per quarter)', cell: '', kg: 4 },
  { title: '(last 6 months, kg)', cell: '', kg: 2 },
  { title: '(Jan-Dec, kg)', cell: '', kg: 1 },
  { title: '', cell: 'kg', kg: 1 },
  { title: '', cell: 't', kg: 1000 },
  { title: '', cell: '', kg: 1 },
]

const TITLES = {
  english: ['Part', 'Description', 'Material', 'Annual quantity', 'Site'],
  german: ['Teilenummer', 'Bezeichnung', 'Werkstoff', 'Bedarf', 'Werk'],
  french: ['Référence', 'Désignation', 'Matière', 'Besoin', 'Usine'],
  chinese: ['零件号', '描述', '材料', '用量', '工厂'],
  japanese: ['品番', '部品名', '材質', '使用量', '工場'],
  korean: ['품번', '품명', '재질', '사용량', '공장'],
  polish: ['Indeks', 'Opis', 'Materiał', 'Zużycie', 'Zakład'],
  russian: ['Артикул', 'Описание', 'Материал', 'Расход', 'Завод'],
} as const

/** Encodings in which a language is written, beside UTF-8. */
const ENCODINGS: Readonly<Record<keyof typeof TITLES, readonly Encoding[]>> = {
  english: ['windows-1252'],
  german: ['windows-1252', 'macintosh', 'cp850', 'utf-16le'],
  french: ['windows-1252', 'macintosh', 'cp850', 'utf-16be'],
  chinese: ['gb18030', 'utf-16le'],
  japanese: ['shift_jis', 'euc-jp', 'utf-16le'],
  korean: ['euc-kr', 'utf-16be'],
  polish: ['windows-1250', 'iso-8859-2'],
  russian: ['windows-1251', 'koi8-r', 'ibm866'],
}

const SITES = {
  english: ['Ulm', 'Leeds'],
  german: ['Köln', 'Düsseldorf', 'Überlingen'],
  french: ['Besançon', 'Orléans'],
  chinese: ['苏州', '宁波'],
  japanese: ['東京', '大阪'],
  korean: ['서울', '부산'],
  polish: ['Łódź', 'Gdańsk'],
  russian: ['Москва', 'Пермь'],
} as const

const dialect: fc.Arbitrary<Dialect> = fc
  .constantFrom(
    ...([
      'english',
      'german',
      'french',
      'chinese',
      'japanese',
      'korean',
      'polish',
      'russian',
    ] as const),
  )
  .chain((language) =>
    fc.record({
      language: fc.constant(language),
      encoding: fc.constantFrom<Encoding>('utf-8', ...ENCODINGS[language]),
      delimiter: fc.constantFrom(',', ';', '\t', '|', '^', '~'),
      newline: fc.constantFrom('\n', '\r\n', '\r'),
      quotation: fc.constantFrom('all' as const, 'needed' as const, 'spaced' as const),
      decimal: fc.constantFrom<Mark>('dot', 'comma'),
      grouping: fc.constantFrom('', 'other', ' ', "'", '\u00A0'),
      unit: fc.constantFrom(...UNITS),
      preamble: fc.constantFrom<readonly string[]>(
        [],
        ['Purchasing'],
        ['Report 2026', 'Stand: 31.10.2026', ''],
        ['Plant: all', 'Period: 2026'],
      ),
      hasUnitRow: fc.boolean(),
      group: fc.constantFrom(undefined, undefined, 'Per year', 'Purchasing'),
      hasTotal: fc.boolean(),
    }),
  )

type Row = {
  readonly id: string
  readonly words: string
  readonly amount: number
  readonly site: number
}

const row: fc.Arbitrary<Row> = fc.record({
  id: fc
    .tuple(fc.constantFrom('P-', 'A', '4711.', '00'), fc.integer({ min: 1, max: 99_999 }))
    .map(([head, number]) => `${head}${number}`),
  words: fc.constantFrom(
    'Rotor',
    'Ring, 20 mm',
    'Coil "big"',
    'Sensor; new',
    'Magnet 5" wide',
    'x',
  ),
  amount: fc.oneof(
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: 1, max: 9_999_999 }).map((number) => number / 1000),
    fc.integer({ min: 1, max: 99_999 }).map((number) => number / 10),
  ),
  site: fc.nat(2),
})

function writeNumber(amount: number, { decimal, grouping }: Dialect): string {
  const [whole = '', decimals] = String(amount).split('.')
  const other = decimal === 'dot' ? ',' : '.'
  const sign = grouping === 'other' ? other : grouping
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, sign)
  return decimals === undefined ? grouped : `${grouped}${decimal === 'dot' ? '.' : ','}${decimals}`
}

function writeCell(text: string, { delimiter, quotation }: Dialect): string {
  const isNeeded = text.includes(delimiter) || text.includes('"') || text.includes('\n')
  if (quotation !== 'all' && !isNeeded) return text
  const quoted = `"${text.replaceAll('"', '""')}"`
  return quotation === 'spaced' && delimiter !== '\t' ? ` ${quoted}` : quoted
}

function writeTable(rows: readonly Row[], way: Dialect): string {
  const { language, unit, preamble, hasUnitRow, hasTotal, group } = way
  const [part, words, material, quantity, site] = TITLES[language]
  const isBelow = hasUnitRow && /^[([]\w+[)\]]$/.test(unit.title)
  const titles = [
    part,
    words,
    material,
    isBelow ? quantity : `${quantity} ${unit.title}`.trim(),
    site,
  ]
  const sites = SITES[language]
  const sum = rows.reduce((total, { amount }) => total + amount, 0)
  const lines = [
    ...preamble.map((text) => [text]),
    ...(group === undefined ? [] : [['', '', '', group, '']]),
    titles,
    ...(isBelow ? [['', '', '', unit.title, '']] : []),
    ...rows.map((one) => [
      one.id,
      one.words,
      'Sm2Co17',
      `${writeNumber(one.amount, way)} ${unit.cell}`.trim(),
      sites[one.site % sites.length] ?? '',
    ]),
    ...(hasTotal ? [['Total', '', '', writeNumber(Number(sum.toFixed(3)), way), '']] : []),
  ]
  return lines
    .map((cells) => cells.map((cell) => writeCell(cell, way)).join(way.delimiter))
    .join(way.newline)
}

/** Name every line that was read and is not what was written: nothing where it is right, named as faulty or asked. */
function findWrong(reading: ListReading, rows: readonly Row[], way: Dialect): readonly unknown[] {
  const told = [...reading.notes, ...reading.readings].join(' ')
  return reading.lines.flatMap((line) => {
    const match = rows.some(
      ({ id, amount, words, site }) =>
        id === line.id &&
        Math.abs(amount * way.unit.kg - line.usageKgPerYear) <= 1e-9 * line.usageKgPerYear &&
        words === line.description &&
        (SITES[way.language][site % SITES[way.language].length] === line.site ||
          told.includes('encoding')),
    )
    return match ? [] : [line]
  })
}

describe('a table in a dialect that nobody named', () => {
  it(
    'is read right or asked about, and never read wrongly without a word',
    async () => {
      const counts = { read: 0, asking: 0, refused: 0, sheets: 0 }
      await fc.assert(
        fc.asyncProperty(
          dialect,
          fc.uniqueArray(row, { minLength: 2, maxLength: 8, selector: ({ id }) => id }),
          async (way, rows) => {
            const bytes = encodeText(writeTable(rows, way), way.encoding)
            if (bytes === undefined) return
            const source = { kind: 'file', name: 'list.csv', bytes: toBuffer(bytes) } as const
            const reading = await readList(source, {}, KNOWN)
            counts[reading.stage] += 1
            const wrong = findWrong(reading, rows, way)
            expect({ wrong, readings: wrong.length === 0 ? [] : reading }).toEqual({
              wrong: [],
              readings: [],
            })
          },
        ),
        { numRuns: RUNS },
      )
      // Asking is right where the numbers allow two readings, and refusing is not a way out.
      expect(counts.refused).toBeLessThan(RUNS * 0.02)
      expect(counts.read).toBeGreaterThan(RUNS * 0.3)
    },
    PATIENCE,
  )
})

describe('a file of any bytes', () => {
  const folder = new URL('cases/files/', import.meta.url)
  const whole = readdirSync(folder).map((name) => readFileSync(new URL(name, folder)))
  // A sound file of a list with a piece of it lost, doubled or written over; and bytes that never were one.
  const damaged = fc
    .record({
      of: fc.nat(),
      at: fc.nat(),
      lost: fc.nat(400),
      put: fc.uint8Array({ maxLength: 40 }),
    })
    .map(({ of, at, lost, put }) => {
      const file = whole[of % whole.length] ?? new Uint8Array()
      const start = at % (file.length + 1)
      return new Uint8Array([...file.subarray(0, start), ...put, ...file.subarray(start + lost)])
    })

  it('is read, asked about or refused with a reason of its own, and never breaks its reader', async () => {
    expect(whole.length).toBeGreaterThan(50)
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ arbitrary: damaged, weight: 3 }, fc.uint8Array({ maxLength: 300 })),
        async (bytes) => {
          const source = { kind: 'file', name: 'list.xlsx', bytes: toBuffer(bytes) } as const
          const { stage, refusal, lines } = await readList(source, {}, KNOWN)
          // What nobody foresaw is refused too, but in these words.
          expect(refusal?.message ?? '').not.toContain('could not be read (')
          expect(stage === 'refused').toBe(refusal !== undefined)
          for (const { usageKgPerYear } of lines) expect(usageKgPerYear).toBeGreaterThan(0)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
