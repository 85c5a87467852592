import { describe, expect, it } from 'vitest'
import { unchanged } from '@/domain/lab/lab-scenario'
import { readEntry } from '@/state/kept/kept-entry'
import { labKind } from '@/state/lab/lab-kind'

describe('labKind', () => {
  it('opens a kept scenario that names earlier equations, and says so by its name', () => {
    const scenario = {
      ...unchanged('quiet', '2024-11-20'),
      changes: { 'model.version': '1.1', 'mine.pangwa.severity': 0.5 },
    }
    const document = { id: 'a', name: 'Old', notes: '', scenario, versions: [] }
    const read = readEntry(labKind.item, 'a', { schemaVersion: 1, revision: 3, document })
    expect(read?.item.scenario.changes).toEqual({ 'mine.pangwa.severity': 0.5 })
    expect(read?.notes).toHaveLength(1)
    expect(read?.notes[0]).toMatch(/^“Old”: /)
  })
})
