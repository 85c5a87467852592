import { describe, expect, it } from 'vitest'
import { unchanged } from '@/domain/lab/lab-scenario'
import { readEntry } from '@/state/lab/lab-storage-entry'

describe(readEntry, () => {
  it('opens a kept scenario that names earlier equations, and says so by its name', () => {
    const scenario = {
      ...unchanged('quiet', '2024-11-20'),
      changes: { 'model.version': '1.1', 'mine.pangwa.severity': 0.5 },
    }
    const document = { id: 'a', name: 'Old', notes: '', scenario, versions: [] }
    const read = readEntry('a', { schemaVersion: 1, revision: 3, document })
    expect(read?.document.scenario.changes).toEqual({ 'mine.pangwa.severity': 0.5 })
    expect(read?.notes.map(({ path }) => path)).toEqual(['Old'])
  })
})
