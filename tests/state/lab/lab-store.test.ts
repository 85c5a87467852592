import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { readOwnRecord } from '@/cli/own-record'
import { PRESET_IDS, unchanged } from '@/domain/lab/lab-scenario'
import { createCatalogue } from '@/engine/lab/create-catalogue'
import { setAsOf, setControl, setInput } from '@/engine/lab/edit-scenario'
import { labState, settledWorkspace, type LabState } from '@/state/lab/lab-store'
import {
  activeDocument,
  addScenario,
  closeDocument,
  duplicateDocument,
  importDocuments,
  keepVersion,
  openDocument,
  openDocuments,
  patchDocument,
  removeDocument,
  restoreVersion,
} from '@/state/lab/lab-workspace'

const record = readOwnRecord()
const catalogue = createCatalogue(record)
const quiet = unchanged('quiet', '2024-11-20')

function createLab() {
  const store = createStore(labState)
  store.getState().change('New', (workspace) => addScenario(workspace, 'First', quiet))
  return store
}

const workspaceOf = ({ getState }: { getState: () => LabState }) => getState().history.present
const changesOf = (store: { getState: () => LabState }) =>
  activeDocument(workspaceOf(store))?.scenario.changes

describe('the lab', () => {
  it('makes one step of a drag, shows it at once and keeps it when it is let go', () => {
    const store = createLab()
    const { drag, settle } = store.getState()
    for (const value of [0.1, 0.2, 0.3]) {
      drag('Pangwa', (scenario) => setInput(catalogue, scenario, 'mine.pangwa.severity', value))
    }
    expect(changesOf(store)).toEqual({ 'mine.pangwa.severity': 0.3 })
    expect(settledWorkspace(store.getState()).documents[0]?.scenario.changes).toEqual({})
    settle()
    expect(store.getState().history.past.map(({ label }) => label)).toEqual(['New', 'Pangwa'])
    store.getState().undo()
    expect(changesOf(store)).toEqual({})
    store.getState().redo()
    expect(changesOf(store)).toEqual({ 'mine.pangwa.severity': 0.3 })
  })

  it('makes no step of a drag back to where it began, nor of an edit that changes nothing', () => {
    const store = createLab()
    const { drag, settle, edit } = store.getState()
    drag('Pangwa', (scenario) => setInput(catalogue, scenario, 'mine.pangwa.severity', 0.4))
    drag('Pangwa', (scenario) => setInput(catalogue, scenario, 'mine.pangwa.severity', 0))
    settle()
    edit('Nothing', (scenario) => ({ ...scenario }))
    expect(store.getState().history.past).toHaveLength(1)
  })

  it('compares up to four scenarios and gives a fifth the place of one that is not active', () => {
    const store = createLab()
    for (const name of ['Second', 'Third', 'Fourth', 'Fifth']) {
      store.getState().change(name, (workspace) => addScenario(workspace, name, quiet))
    }
    const names = openDocuments(workspaceOf(store)).map(({ name }) => name)
    expect(names).toEqual(['Second', 'Third', 'Fourth', 'Fifth'])
    expect(workspaceOf(store).documents).toHaveLength(5)
  })

  it('keeps named versions, notes and copies', () => {
    const named = keepVersion(
      patchDocument(addScenario(workspaceOf(createStore(labState)), 'First', quiet), 'scenario-1', {
        notes: 'For Monday',
      }),
      'scenario-1',
      { name: 'before', savedAt: '2024-11-21T08:00:00Z' },
    )
    const store = createStore(labState)
    store.getState().change('Load', () => named)
    store.getState().edit('Edit', (scenario) => setAsOf(catalogue, scenario, '2025-01-01'))
    store.getState().change('Back', (workspace) => restoreVersion(workspace, 'scenario-1', 0))
    expect(activeDocument(workspaceOf(store))?.scenario).toEqual(quiet)
    const copied = duplicateDocument(workspaceOf(store), 'scenario-1', 'Copy')
    expect(activeDocument(copied)).toMatchObject({ id: 'scenario-2', notes: 'For Monday' })
    expect(importDocuments(copied, copied.documents)).toEqual(copied)
  })

  it('returns to the same bytes after a thousand random edits', () => {
    const ids = [...catalogue.inputs.values()].filter(({ form }) => form === 'number')
    const moves = fc.tuple(
      fc.nat(11),
      fc.nat(ids.length - 1),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.array(moves, { minLength: 1000, maxLength: 1000 }), (walk) => {
        const store = createLab()
        const before = JSON.stringify(workspaceOf(store))
        const steps = store.getState().history.past.length
        for (const [move, index, share] of walk)
          walkOn(store.getState(), move, ids[index]?.id ?? '', share)
        store.getState().settle()
        const after = JSON.stringify(workspaceOf(store))
        const done = store.getState().history.past.length - steps
        for (let step = 0; step < done; step += 1) store.getState().undo()
        expect(JSON.stringify(workspaceOf(store))).toBe(before)
        for (let step = 0; step < done; step += 1) store.getState().redo()
        expect(JSON.stringify(workspaceOf(store))).toBe(after)
      }),
      { numRuns: 4 },
    )
  }, 60_000)
})

/** Do one of all the things that can be done in the lab. */
function walkOn(lab: LabState, move: number, id: string, share: number): void {
  const input = catalogue.inputs.get(id)
  const value = input?.form === 'number' ? input.min + share * (input.max - input.min) : 0
  const target = `scenario-${1 + Math.floor(share * 5)}`
  const moves: readonly (() => void)[] = [
    () => lab.edit(id, (scenario) => setInput(catalogue, scenario, id, value)),
    () =>
      lab.edit(id, (scenario) =>
        setInput(catalogue, scenario, id, { dist: 'uniform', min: 0, max: 1 + share }),
      ),
    () => lab.drag(id, (scenario) => setInput(catalogue, scenario, id, value)),
    () => lab.settle(),
    () => lab.cancel(),
    () =>
      lab.edit('Preset', ({ asOf }) =>
        unchanged(PRESET_IDS[Math.floor(share * 8)] ?? 'quiet', asOf),
      ),
    () =>
      lab.edit('Day', (scenario) =>
        setAsOf(catalogue, scenario, share < 0.5 ? '2024-12-24' : '2025-04-30'),
      ),
    () =>
      lab.edit('Control', (scenario) =>
        setControl(record, catalogue, scenario, {
          regionId: 'laos',
          holder: share < 0.5 ? 'kia' : 'la',
        }),
      ),
    () => lab.change('Add', (workspace) => addScenario(workspace, id, quiet)),
    () => lab.change('Remove', (workspace) => removeDocument(workspace, target)),
    () => lab.change('Open', (workspace) => openDocument(workspace, target)),
    () => lab.change('Close', (workspace) => closeDocument(workspace, target)),
  ]
  moves[move]?.()
}
