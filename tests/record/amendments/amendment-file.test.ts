import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataset } from '@tests/mock-data/dataset'
import { readAmendmentFile, writeAmendmentFile } from '@/record/amendments/amendment-file'
import { checkAmendments } from '@/record/amendments/check-amendments'
import { PANGWA_SHUT, someAmendments } from './amendments'

const [change] = PANGWA_SHUT.changes
if (change?.table !== 'gates.history') throw new Error('not a gate')

function faultsOf(text: string): readonly { readonly path: string; readonly message: string }[] {
  const read = readAmendmentFile(text)
  return read.kind === 'faulty' ? read.faults : []
}

describe(readAmendmentFile, () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(someAmendments, (list) => {
        fc.pre(list.length > 0)
        const text = writeAmendmentFile(list)
        const read = readAmendmentFile(text)
        expect(read).toEqual({ kind: 'read', amendments: list })
        const again = read.kind === 'read' ? writeAmendmentFile(read.amendments) : ''
        expect(readAmendmentFile(again)).toEqual(read)
      }),
      { numRuns: 30 },
    )
  })

  it('fills in what the first version did not write', () => {
    const { reliability: _r, credibility: _c, knownSince: _k, ...old } = PANGWA_SHUT
    const text = JSON.stringify({
      kind: 'chokepoint-amendments',
      schemaVersion: 0,
      amendments: [old],
    })
    expect(readAmendmentFile(text)).toMatchObject({
      kind: 'read',
      amendments: [{ reliability: 'F', credibility: 6, knownSince: '2026-02-05' }],
    })
  })

  it.each([
    ['no JSON', '{', '', 'is not JSON'],
    [
      'another file',
      '{"kind":"chokepoint-decks","schemaVersion":1,"amendments":[{}]}',
      'kind',
      'no file of amendments',
    ],
    [
      'a newer version',
      '{"kind":"chokepoint-amendments","schemaVersion":9,"amendments":[{}]}',
      'schemaVersion',
      'newer',
    ],
  ])('refuses %s', (_what, text, path, message) => {
    expect(faultsOf(text)).toContainEqual(
      expect.objectContaining({ path, message: expect.stringContaining(message) }),
    )
  })

  it('refuses a file whole and names the place of its one fault', () => {
    const bad = {
      ...change,
      after: { ...change.after, loss: { ...change.after.loss, value: 1.5 } },
    }
    const list = [PANGWA_SHUT, { ...PANGWA_SHUT, id: 'amendment-2', changes: [bad] }]
    expect(faultsOf(writeAmendmentFile(list)).map(({ path }) => path)).toEqual([
      'amendments.1.changes.0.after.loss.value',
    ])
  })

  it('refuses two amendments of one id', () => {
    expect(faultsOf(writeAmendmentFile([PANGWA_SHUT, PANGWA_SHUT]))[0]?.message).toContain('twice')
  })

  it('never throws, whatever it is given', () => {
    const isAnswered = (text: string) => ['read', 'faulty'].includes(readAmendmentFile(text).kind)
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), isAnswered))
    expect(isAnswered('')).toBe(true)
  })
})

describe(checkAmendments, () => {
  const faults = (patch: object) =>
    checkAmendments(dataset, [{ ...PANGWA_SHUT, ...patch }]).map(
      ({ path, message }) => `${path} ${message}`,
    )

  it('finds nothing wrong with a sound one', () => {
    expect(faults({})).toEqual([])
  })

  it.each([
    [
      'a gate that does not exist',
      { changes: [{ ...change, key: 'nowhere' }] },
      'no place of the record',
    ],
    ['a source that nobody names', { sources: [] }, 'cites test_pangwa_2026_02'],
    [
      'a shut gate that loses nothing',
      {
        changes: [
          { ...change, after: { ...change.after, loss: { ...change.after.loss, value: 0 } } },
        ],
      },
      'is shut and loses 0',
    ],
    [
      'an estimate that does not say how',
      {
        changes: [
          { ...change, after: { ...change.after, loss: { ...change.after.loss, note: '' } } },
        ],
      },
      'does not say how',
    ],
    [
      'an end before the beginning',
      { changes: [{ ...change, after: { ...change.after, to: '2026-02-01' } }] },
      'before it begins',
    ],
  ])('finds %s', (_what, patch, message) => {
    expect(faults(patch).join('\n')).toContain(message)
  })
})
