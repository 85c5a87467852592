import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readScenarioTable, writeScenarioTable } from '@/contracts/scenario-table'
import { type LabDocument } from '@/domain/lab/lab-document'
import { type LabInput, type LabValue } from '@/domain/lab/lab-input'
import { toKeptValue } from '@/domain/lab/lab-value'
import { ownCatalogue, ownRecord } from '@tests/engine/lab/lab-record'

const scope = { vocabulary: ownCatalogue, baselineDate: ownRecord.info.baselineDate }
const options = { ...scope, isSemicolon: false }

const HEAD = ['scenario', 'preset', 'as of']
const ROW = ['Long halt', 'kachin-as-reported', '2024-11-20']

function documentOf(changes: LabDocument['scenario']['changes']): LabDocument {
  const scenario = { presetId: 'kachin-as-reported', asOf: '2024-11-20', changes } as const
  return { id: 'scenario-1', name: 'Long halt', notes: '', scenario, versions: [] }
}

function inputOf(id: string): LabInput {
  const input = ownCatalogue.inputs.get(id)
  if (input === undefined) throw new Error(`no input ${id}`)
  return input
}

function mapNumbers(
  changes: LabDocument['scenario']['changes'],
  keep: (id: string, value: LabValue) => LabValue,
) {
  return Object.fromEntries(Object.entries(changes).map(([id, value]) => [id, keep(id, value)]))
}

function faultsOf(titles: readonly string[], ...rows: readonly (readonly string[])[]) {
  const read = readScenarioTable([titles, ...rows], options)
  return read.kind === 'faulty' ? read.faults.map(({ path, message }) => `${path}: ${message}`) : []
}

describe(writeScenarioTable, () => {
  it('gives one row a scenario and one column an input, with units and ISO days', () => {
    const table = writeScenarioTable(
      [
        documentOf({ 'mine.pangwa.severity': 0.6, 'mine.pangwa.startWeek': 10 }),
        documentOf({ 'market.demandGrowth': { dist: 'uniform', min: 0, max: 0.1 } }),
      ],
      scope,
    )
    expect(table.titles).toEqual([
      ...HEAD,
      'mine.pangwa.severity (share of output)',
      'mine.pangwa.startWeek (day)',
      'market.demandGrowth (per year)',
    ])
    // The baseline date is 23 September 2024; ten weeks later is 2 December.
    expect(table.rows).toEqual([
      [...ROW, 0.6, '2024-12-02', undefined],
      [...ROW, undefined, undefined, 'uniform min=0 max=0.1'],
    ])
  })

  it('has a column of notes where any scenario has some, a line each, which comes back unchanged', () => {
    const noted = documentOf({ 'mine.pangwa.severity': 0.6 })
    const chartNotes = [
      { day: '2024-11-20', text: "=cmd|'/C calc'!A0" },
      { day: '2025-03-01', text: 'Gate: opens, perhaps' },
    ]
    const table = writeScenarioTable(
      [{ ...noted, scenario: { ...noted.scenario, chartNotes } }, documentOf({})],
      scope,
    )
    expect(table.titles.slice(0, 4)).toEqual([...HEAD, 'notes'])
    expect(table.rows.map((cells) => cells[3])).toEqual([
      "2024-11-20: =cmd|'/C calc'!A0\n2025-03-01: Gate: opens, perhaps",
      undefined,
    ])
    const texts = table.rows.map((cells) => cells.map((cell) => String(cell ?? '')))
    const read = readScenarioTable([table.titles, ...texts], options)
    const back = read.kind === 'read' ? read.documents : []
    expect(back.map(({ scenario }) => scenario.chartNotes)).toEqual([chartNotes, undefined])
  })

  it('names a note that it cannot read by its row', () => {
    const titles = [...HEAD, 'notes']
    expect(faultsOf(titles, [...ROW, 'On Monday'])).toEqual([
      'row 2, column notes: “On Monday” is no note; give each on a line as YYYY-MM-DD: text',
    ])
    expect(faultsOf(titles, [...ROW, `2024-11-20: ${'x'.repeat(81)}`])).toEqual([
      'row 2, column notes: has 81 characters; give at most 80',
    ])
  })

  it('comes back unchanged', () => {
    const severity = fc.oneof(
      fc.integer({ min: 0, max: 100 }).map((per) => per / 100),
      fc
        .tuple(
          fc.integer({ min: 0, max: 30 }),
          fc.integer({ min: 31, max: 60 }),
          fc.integer({ min: 61, max: 100 }),
        )
        .map(([min, mode, max]) => ({
          dist: 'triangular' as const,
          min: min / 100,
          mode: mode / 100,
          max: max / 100,
        })),
    )
    const changes = fc.record(
      {
        'mine.pangwa.severity': severity,
        'mine.pangwa.startWeek': fc.integer({ min: 0, max: 700 }).map((days) => days / 7),
        'mine.pangwa.weeks': fc.integer({ min: 0, max: 156 }),
        'control.pangwa': fc.constantFrom('kia', 'bgf'),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(changes, (set) => {
        const { titles, rows } = writeScenarioTable([documentOf(set)], scope)
        const texts = rows.map((cells) => cells.map((cell) => String(cell ?? '')))
        const read = readScenarioTable([titles, ...texts], options)
        const [back] = read.kind === 'read' ? read.documents : []
        const expected = mapNumbers(set, (id, value) => toKeptValue(inputOf(id), value))
        expect(back?.scenario.changes).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })
})

describe(readScenarioTable, () => {
  it('reads per cent and decimal commas', () => {
    const rows = [
      [...HEAD, 'mine.pangwa.severity', 'mine.pangwa.weeks'],
      [...ROW, '35%', '1,5'],
    ]
    const read = readScenarioTable(rows, { ...options, isSemicolon: true })
    expect(read.kind === 'read' && read.documents[0]?.scenario.changes).toEqual({
      'mine.pangwa.severity': 0.35,
      'mine.pangwa.weeks': 1.5,
    })
  })

  it('names row, column and remedy of every fault', () => {
    const titles = [
      ...HEAD,
      'mine.pangwa.severity (share of output)',
      'mine.pangwa.startWeek (day)',
    ]
    expect(faultsOf(titles, ['', 'soon', '20 Nov', '', ''])).toEqual([
      'row 2, column scenario: is empty; give a name',
      expect.stringMatching(/^row 2, column preset: “soon” is no preset; give one of quiet, /),
      'row 2, column as of: “20 Nov” is not a day; give it as YYYY-MM-DD',
    ])
    expect(faultsOf(titles, [...ROW, '0.5'], [], [...ROW, '1.5', '58'])).toEqual([
      'row 4, column mine.pangwa.severity: 1.5 is out of range; give a number from 0 to 1 (share of output)',
      'row 4, column mine.pangwa.startWeek: “58” is not a day; give it as YYYY-MM-DD',
    ])
  })

  it('refuses a number with two readings and names both', () => {
    expect(faultsOf([...HEAD, 'release.Tb.tonnes'], [...ROW, '1,160'])).toEqual([
      'row 2, column release.Tb.tonnes: “1,160” can mean 1160 or 1.16; write it without a mark between thousands, or with a digit more',
    ])
  })

  it('names titles that are missing, twice or unknown', () => {
    expect(faultsOf(['scenario', 'as of', 'mine.pangwa', 'as of'], ROW)).toEqual([
      'row 1, column preset: is missing; give the columns scenario, preset, as of, then one for each input',
      'row 1, column 3: “mine.pangwa” is no input; correct the title, or remove the column',
      'row 1, column 4: “as of” is given twice; keep one of the two columns',
    ])
  })

  it('refuses an empty table and one with more than a thousand rows', () => {
    expect(faultsOf(HEAD)).toEqual(['row 2: is empty; give one row for each scenario'])
    const many = Array.from({ length: 1001 }, () => ROW)
    expect(faultsOf(HEAD, ...many)).toEqual([
      'row 1002: 1001 scenarios are too many; give at most 1000 rows',
    ])
    expect(faultsOf(HEAD, ...many.slice(1))).toEqual([])
  })
})

describe('a table of any cells', () => {
  it('is read or refused with a place and a remedy, and never throws', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        ...HEAD,
        ...ROW,
        'mine.pangwa.severity',
        'notes',
        '1e999',
        '35%',
        '-1',
        '__proto__',
      ),
    )
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 })
    fc.assert(
      fc.property(rows, fc.boolean(), fc.boolean(), (cells, isSemicolon, hasHead) => {
        const table = hasHead ? [[...HEAD, 'mine.pangwa.severity'], ...cells] : cells
        const read = readScenarioTable(table, { ...options, isSemicolon })
        const words = read.kind === 'faulty' ? read.faults.map(({ message }) => message) : ['read']
        expect(words.join('')).not.toBe('')
        expect(words).not.toContain('')
      }),
      { numRuns: 500 },
    )
  })
})
