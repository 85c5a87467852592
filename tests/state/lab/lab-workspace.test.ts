import { describe, expect, it } from 'vitest'
import { type LabWorkspace } from '@/domain/lab/lab-document'
import { unchanged } from '@/domain/lab/lab-scenario'
import {
  activeDocument,
  addScenario,
  closeDocument,
  isSameScenario,
  openDocuments,
} from '@/state/lab/lab-workspace'

const scenario = unchanged('quiet', '2024-11-20')
const none: LabWorkspace = { documents: [], openIds: [], activeId: null }
const three = ['One', 'Two', 'Three'].reduce((all, name) => addScenario(all, name, scenario), none)

const openNames = (workspace: LabWorkspace) => openDocuments(workspace).map(({ name }) => name)

describe(closeDocument, () => {
  it('takes a scenario from those side by side, keeps it, and leaves the active one where it is', () => {
    const closed = closeDocument(three, 'scenario-1')
    expect(openNames(closed)).toEqual(['Two', 'Three'])
    expect(activeDocument(closed)?.name).toBe('Three')
    expect(closed.documents).toBe(three.documents)
  })

  it('shows the first that is left when the active one is closed, and none after the last', () => {
    const two = closeDocument(three, 'scenario-3')
    expect(activeDocument(two)?.name).toBe('One')
    const last = closeDocument(closeDocument(two, 'scenario-1'), 'scenario-2')
    expect(openNames(last)).toEqual([])
    expect(activeDocument(last)).toBeUndefined()
  })
})

describe(isSameScenario, () => {
  const changed = {
    ...scenario,
    changes: { 'mine.pangwa.severity': 0.5, 'market.demandGrowth': 0 },
  }

  it('holds of two that set the same, in any order', () => {
    const turned = { 'market.demandGrowth': 0, 'mine.pangwa.severity': 0.5 }
    expect(isSameScenario(changed, { ...scenario, changes: turned })).toBe(true)
    expect(isSameScenario(scenario, { ...scenario })).toBe(true)
  })

  it.each([
    ['another preset', { ...changed, presetId: 'kachin-as-reported' as const }],
    ['another day', { ...changed, asOf: '2024-11-21' }],
    ['a note on its curves', { ...changed, chartNotes: [{ day: '2024-11-20', text: 'Shut' }] }],
    ['another value', { ...changed, changes: { ...changed.changes, 'mine.pangwa.severity': 0.6 } }],
    ['another input', { ...changed, changes: { 'mine.pangwa.severity': 0.5, 'mine.x': 0 } }],
    ['one input less', { ...changed, changes: { 'mine.pangwa.severity': 0.5 } }],
    ['one input more', { ...changed, changes: { ...changed.changes, 'mine.x': 1 } }],
  ])('tells %s', (_, other) => {
    expect(isSameScenario(changed, other)).toBe(false)
    expect(isSameScenario(other, changed)).toBe(false)
  })
})
