import { describe, expect, it, vi } from 'vitest'
import { writePlainCsv } from '@/lib/csv'
import { type LabDocument } from '@/domain/lab/lab-document'
import { type LabWork } from '@/data/lab-work'
import { runMonteCarlo } from '@/model/many-runs'
import { writePlainXlsx } from '@/export/write-xlsx'
import { listRuns, runTable } from '@/features/scenario-lab/keep/run-tables'
import { readScenarios } from '@/features/scenario-lab/keep/read-scenarios'
import { exportTable } from '@/state/lab/lab-exchange'
import { ownCatalogue, ownRecord } from '@tests/engine/lab/lab-record'

const context = { record: ownRecord, catalogue: ownCatalogue, controllers: [] }
const scope = { vocabulary: ownCatalogue, baselineDate: ownRecord.info.baselineDate }

const uncertain: LabDocument = {
  id: 'scenario-1',
  name: '=Long, halt',
  notes: '',
  scenario: {
    presetId: 'kachin-as-reported',
    asOf: '2024-11-20',
    changes: {
      'mine.pangwa.severity': { dist: 'triangular', min: 0.2, mode: 0.35, max: 1 },
      'mine.pangwa.startWeek': 10,
      'market.demandGrowth': 0.025,
      'control.pangwa': 'kia',
    },
  },
  versions: [],
}
const certain: LabDocument = {
  ...uncertain,
  id: 'scenario-2',
  name: 'Quiet',
  scenario: { presetId: 'quiet', asOf: '2024-11-20', changes: {} },
}

const work: LabWork = {
  runMany: (request) =>
    Promise.resolve({ kind: 'done', result: runMonteCarlo({ ...request, runs: 20 }) }),
  answer: () => Promise.reject(new Error('nothing is asked')),
}

function watch(signal = new AbortController().signal) {
  return { signal, onDone: vi.fn<(done: number) => void>() }
}

describe(readScenarios, () => {
  const { titles, rows } = exportTable([uncertain, certain], scope)
  const scenariosOf = async (file: File) => {
    const read = await readScenarios(file, context)
    return read.kind === 'read'
      ? read.documents.map(({ name, scenario }) => ({ name, scenario }))
      : read
  }
  const expected = [uncertain, certain].map(({ name, scenario }) => ({ name, scenario }))

  it('takes back the table that the page exports, as CSV and as a workbook', async () => {
    const csv = new File([`\u{FEFF}${writePlainCsv([titles, ...rows])}`], 'table.csv')
    expect(await scenariosOf(csv)).toEqual(expected)
    const blob = await writePlainXlsx({ name: 'Scenarios', titles, rows })
    const xlsx = new File([await blob.arrayBuffer()], 'table.xlsx')
    expect(await scenariosOf(xlsx)).toEqual(expected)
  })

  it('names row, column and remedy, and what cannot be opened at all', async () => {
    const bad = await scenariosOf(
      new File(
        ['scenario,preset,as of,mine.pangwa.weeks\nA,quiet,2024-11-20,"1,160"\n'],
        'bad.csv',
      ),
    )
    expect(bad).toMatchObject({
      kind: 'faulty',
      faults: [{ path: 'row 2, column mine.pangwa.weeks' }],
    })
    const empty = await scenariosOf(new File([''], 'empty.csv'))
    expect(empty).toMatchObject({ kind: 'faulty' })
  })
})

describe(runTable, () => {
  it('puts what each scenario comes to beside its inputs', async () => {
    const followed = watch()
    const made = await runTable(
      [uncertain, certain],
      { context, elementId: 'Tb', market: 'outside', work },
      followed,
    )
    const rows = made.kind === 'made' ? made.rows : []
    expect(rows).toHaveLength(3)
    const column = rows[0]?.indexOf('export value foregone, P95 (USD)') ?? -1
    expect(rows[0]?.slice(0, 3)).toEqual(['scenario', 'preset', 'as of'])
    expect(Number(rows[1]?.[column])).toBeGreaterThan(0)
    expect(rows[2]?.[column]).toBeCloseTo(0, 6)
    expect(followed.onDone.mock.calls).toEqual([[0], [1]])
  })

  it('stops where it is called off, and names a scenario that cannot be run', async () => {
    const called = new AbortController()
    called.abort()
    const needs = { context, elementId: 'Tb', market: 'outside', work } as const
    expect(await runTable([certain], needs, watch(called.signal))).toEqual({ kind: 'cancelled' })
    const broken = {
      ...certain,
      scenario: { ...certain.scenario, changes: { 'mine.pangwa.severity': 7 } },
    }
    expect(await runTable([broken], needs, watch())).toMatchObject({
      kind: 'faulty',
      words: expect.stringMatching(/^“Quiet” cannot be run\. /),
    })
  })
})

describe(listRuns, () => {
  it('gives one row a run, with what it drew and what it came to', async () => {
    const made = await listRuns(uncertain.scenario, { context, elementId: 'Tb', runs: 7 }, watch())
    const rows = made.kind === 'made' ? made.rows : []
    expect(rows).toHaveLength(8)
    const drawn = rows.slice(1).map((row) => Number(row[1]))
    expect(rows[0]?.[1]).toBe('mineWindows/pangwa/0/severity')
    expect(new Set(drawn).size).toBe(7)
    expect(drawn.every((share) => share >= 0.2 && share <= 1)).toBe(true)
  })
})
