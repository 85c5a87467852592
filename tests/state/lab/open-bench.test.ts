import { describe, expect, it } from 'vitest'
import { type LabWorkspace } from '@/domain/lab/lab-document'
import { unchanged } from '@/domain/lab/lab-scenario'
import { addScenario, openBench, openDocuments } from '@/state/lab/lab-workspace'

const none: LabWorkspace = { documents: [], openIds: [], activeId: null }
const quiet = unchanged('quiet', '2024-11-20')
const reported = unchanged('kachin-as-reported', '2024-11-20')
const harsher = { ...reported, changes: { 'mine.pangwa.severity': 1 } }
const rows = [quiet, harsher, quiet].map((scenario, index) => ({ name: `Row ${index}`, scenario }))

describe(openBench, () => {
  it('shows what came in its order and nothing else, with the one that is worked on', () => {
    const mine = addScenario(addScenario(none, 'Mine', reported), 'Quiet', quiet)
    const bench = openBench(mine, rows, 1)
    expect(openDocuments(bench).map(({ name }) => name)).toEqual(['Quiet', 'Row 1', 'Row 2'])
    expect(openDocuments(bench).map(({ scenario }) => scenario)).toEqual([quiet, harsher, quiet])
    expect(bench.documents.map(({ name }) => name)).toContain('Mine')
    expect(openDocuments(bench).find(({ id }) => id === bench.activeId)?.name).toBe('Row 1')
  })

  it('adds nothing when the same comes again', () => {
    const once = openBench(none, rows, 0)
    expect(openBench(once, rows, 2)).toEqual({ ...once, activeId: once.openIds[2] })
  })
})
