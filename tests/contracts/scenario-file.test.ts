import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LabDocument } from '@/domain/lab/lab-document'
import { MODEL_VERSION } from '@/domain/market/version'
import { unchanged } from '@/domain/lab/lab-scenario'
import { readScenarioFile, writeScenarioFile } from '@/contracts/scenario-file'
import { catalogue, notedScenarios, scenarios } from './lab-arbitraries'

const read = (text: string) => readScenarioFile(text, catalogue)
const faultsOf = (text: string) => {
  const result = read(text)
  return result.kind === 'faulty' ? result.faults : []
}
const pathsOf = (text: string) => faultsOf(text).map(({ path }) => path)

const kept: LabDocument = {
  id: 'scenario-1',
  name: 'Halt and gate',
  notes: '',
  scenario: { ...unchanged('quiet', '2024-11-20'), changes: { 'mine.pangwa.severity': 0.5 } },
  versions: [],
}
const documents: fc.Arbitrary<LabDocument> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 20 }),
  name: fc.string({ maxLength: 40 }),
  notes: fc.string({ maxLength: 200, unit: 'binary' }),
  scenario: notedScenarios(12),
  versions: fc.array(
    fc.record({
      name: fc.string({ maxLength: 20 }),
      savedAt: fc.constant('2025-01-02T03:04:05Z'),
      scenario: scenarios(4),
    }),
    { maxLength: 3 },
  ),
})

/** A file of version 1 as it was written; it must mean the same for ever. */
const FIXTURE_V1 = `{"kind":"chokepoint-scenarios","schemaVersion":1,"scenarios":[{"id":"scenario-1","name":"Halt and gate","notes":"For Monday","scenario":{"presetId":"kachin-as-reported","asOf":"2024-11-20","changes":{"mine.pangwa.weeks":30,"param.priceSensitivity":{"dist":"lognormal","median":0.6,"p90":1.2},"control.shan-east":"sac"}},"versions":[{"name":"first","savedAt":"2024-11-21T08:00:00Z","scenario":{"presetId":"quiet","asOf":"2024-11-20","changes":{}}}]}]}`

/** A file of version 0. */
const FIXTURE_V0 = `{"kind":"chokepoint-scenarios","schemaVersion":0,"scenarios":[{"title":"Old one","preset":"halt-to-june-2025","asof":"2024-12-13","set":{"halt.pangwa.loss":50,"border.pangwa-gate.length":14.5}}]}`

describe(writeScenarioFile, () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(documents, { maxLength: 4 }), (all) => {
        expect(read(writeScenarioFile(all))).toEqual({ kind: 'read', documents: all, notes: [] })
      }),
      { numRuns: 500 },
    )
  })
})

describe(readScenarioFile, () => {
  it('still reads a file of version 1', () => {
    const result = read(FIXTURE_V1)
    expect(result.kind === 'read' && result.documents[0]).toMatchObject({
      notes: 'For Monday',
      scenario: {
        changes: {
          'mine.pangwa.weeks': 30,
          'param.priceSensitivity': { dist: 'lognormal', median: 0.6, p90: 1.2 },
          'control.shan-east': 'sac',
        },
      },
      versions: [{ name: 'first', scenario: { presetId: 'quiet' } }],
    })
  })

  it('opens scenarios that name earlier equations under those in use, and says so by name', () => {
    const changes = { 'model.version': '1.1', 'mine.pangwa.weeks': 30 }
    const scenario = { ...kept.scenario, changes }
    const named = { name: 'first', savedAt: '2024-11-21T08:00:00Z', scenario }
    const text = writeScenarioFile([
      { ...kept, name: 'Plain' },
      { ...kept, name: 'Old', scenario, versions: [named] },
    ])
    const result = read(text)
    const held = result.kind === 'read' ? result.documents[1] : undefined
    expect(held?.scenario.changes).toEqual({ 'mine.pangwa.weeks': 30 })
    expect(held?.versions[0]?.scenario.changes).toEqual({ 'mine.pangwa.weeks': 30 })
    expect(result.kind === 'read' && result.notes).toEqual([
      { path: 'Old', message: expect.stringContaining(`opens under ${MODEL_VERSION}`) },
    ])
  })

  it('still reads a file of version 0', () => {
    expect(read(FIXTURE_V0)).toEqual({
      kind: 'read',
      documents: [
        {
          id: 'scenario-1',
          name: 'Old one',
          notes: '',
          scenario: {
            presetId: 'halt-to-june-2025',
            asOf: '2024-12-13',
            changes: { 'mine.pangwa.severity': 0.5, 'gate.pangwa-gate.weeks': 14.5 },
          },
          versions: [],
        },
      ],
      notes: [],
    })
  })

  it('says where each fault is and how to mend it', () => {
    const good = writeScenarioFile([kept])
    const at = 'scenarios[0].scenario.changes'
    const swap = (from: string, to: string) => good.replace(from, to)
    expect(faultsOf(swap('0.5', '1e999'))).toEqual([
      {
        path: `${at}["mine.pangwa.severity"]`,
        message: 'give a finite number, a word or a distribution',
      },
    ])
    expect(faultsOf(swap('0.5', 'NaN'))[0]?.message).toMatch(/^is not JSON/)
    expect(faultsOf(swap('0.5', '7'))[0]?.message).toMatch(
      /out of range; give a number from 0 to 1/,
    )
    expect(pathsOf(swap('0.5', '0.5, "mine.pangwa.severity": 0.6'))).toEqual([
      `${at}["mine.pangwa.severity"]`,
    ])
    expect(pathsOf(swap('"mine.pangwa.severity"', '"__proto__"'))).toEqual([`${at}.__proto__`])
    expect(pathsOf(swap('mine.pangwa', 'mine.atlantis'))).toEqual([
      'scenarios[0].scenario.changes.mine.atlantis.severity',
    ])
    expect(pathsOf(swap('"quiet"', '"loud"'))).toEqual(['scenarios[0].scenario.presetId'])
    expect(pathsOf(swap('2024-11-20', '1999-01-01'))).toEqual(['scenarios[0].scenario.asOf'])
    expect(pathsOf(swap('2024-11-20', '2024-02-31'))).toEqual(['scenarios[0].scenario.asOf'])
    expect(faultsOf(swap('"notes"', '"remarks"'))).toContainEqual({
      path: 'scenarios[0]',
      message: 'remove what does not belong here: remarks',
    })
    expect(pathsOf(swap('"schemaVersion": 2', '"schemaVersion": 3'))).toEqual(['schemaVersion'])
    expect(pathsOf(swap('chokepoint-scenarios', 'something'))).toEqual(['kind'])
    expect(pathsOf('[]')).toEqual(['kind'])
    expect(faultsOf('')).toHaveLength(1)
    expect(faultsOf('['.repeat(100_000) + ']'.repeat(100_000))[0]?.message).toMatch(/deeply|JSON/)
    expect(faultsOf(`"${String.raw`\"`.repeat(1_000_000)}"`)).toHaveLength(1)
    expect(faultsOf(' '.repeat(6_000_000))[0]?.message).toMatch(/6000000 characters/)
  })

  it('says what is wrong with a note on the curves, and takes nothing of the file then', () => {
    const noted = (note: unknown) =>
      JSON.stringify({
        kind: 'chokepoint-scenarios',
        schemaVersion: 2,
        scenarios: [{ ...kept, scenario: { ...kept.scenario, chartNotes: [note] } }],
      })
    const at = 'scenarios[0].scenario.chartNotes[0]'
    const day = '2024-11-20'
    expect(faultsOf(noted({ day, text: 'x'.repeat(81) }))).toEqual([
      { path: `${at}.text`, message: 'has 81 characters; give at most 80' },
    ])
    expect(faultsOf(noted({ day, text: '' }))[0]?.message).toMatch(/^is empty/)
    expect(pathsOf(noted({ day: '2024-02-31', text: 'Yes' }))).toEqual([`${at}.day`])
    expect(pathsOf(noted({ day, text: 'Yes', html: '<b>' }))).toEqual([at])
    expect(read(noted({ day, text: '<b>Yes</b>' })).kind).toBe('read')
  })

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), mangled), (text) => {
        const result = read(text)
        expect(result.kind === 'read' || result.faults.length > 0).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

const mangled = fc
  .tuple(documents, fc.nat(), fc.constantFrom('', '"', '{', '1e999', '__proto__', '-', 'null'))
  .map(([document, where, piece]) => {
    const text = writeScenarioFile([document])
    const at = where % text.length
    return text.slice(0, at) + piece + text.slice(at + 1)
  })
