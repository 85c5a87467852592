import { describe, expect, it } from 'vitest'
import { addAmendments, decide, removeAmendment } from '@/state/corrections/correction-workspace'
import { PANGWA_SHUT } from '@tests/record/amendments/amendments'

const of = (state: typeof PANGWA_SHUT.state) => ({ amendments: [{ ...PANGWA_SHUT, state }] })
const stateAfter = (
  ...[workspace, decision]: [ReturnType<typeof of>, Parameters<typeof decide>[2]]
) => decide(workspace, 'amendment-1', decision).amendments[0]?.state

describe(decide, () => {
  it.each([
    ['draft', { state: 'proposed' }, 'proposed'],
    ['draft', { state: 'accepted' }, 'accepted'],
    ['proposed', { state: 'accepted' }, 'accepted'],
    ['proposed', { state: 'declined', reason: 'one source only' }, 'declined'],
    ['accepted', { state: 'withdrawn', reason: 'the gate was open' }, 'withdrawn'],
    // What does not follow changes nothing.
    ['accepted', { state: 'proposed' }, 'accepted'],
    ['declined', { state: 'accepted' }, 'declined'],
    ['withdrawn', { state: 'accepted' }, 'withdrawn'],
    ['draft', { state: 'withdrawn', reason: '' }, 'draft'],
  ] as const)('takes what is %s by %o to %s', (state, decision, after) => {
    expect(stateAfter(of(state), decision)).toBe(after)
  })

  it('keeps the reason', () => {
    const { amendments } = decide(of('proposed'), 'amendment-1', {
      state: 'declined',
      reason: 'why',
    })
    expect(amendments[0]?.reason).toBe('why')
  })
})

describe(removeAmendment, () => {
  it.each([
    ['draft', 0],
    ['declined', 0],
    ['proposed', 1],
    ['accepted', 1],
    ['withdrawn', 1],
  ] as const)('of one that is %s leaves %d', (state, count) => {
    expect(removeAmendment(of(state), 'amendment-1').amendments).toHaveLength(count)
  })
})

describe(addAmendments, () => {
  it('gives ids of its own, and keeps what supersedes what', () => {
    const later = { ...PANGWA_SHUT, id: 'amendment-9', name: 'Later', supersedes: 'amendment-1' }
    const own = { ...PANGWA_SHUT, name: 'Mine' }
    const { amendments } = addAmendments({ amendments: [own] }, [PANGWA_SHUT, later])
    expect(amendments.map(({ id, name, supersedes }) => [id, name, supersedes])).toEqual([
      ['amendment-1', 'Mine', undefined],
      ['amendment-2', PANGWA_SHUT.name, undefined],
      ['amendment-3', 'Later', 'amendment-2'],
    ])
  })

  it('adds nothing twice', () => {
    const here = { amendments: [PANGWA_SHUT] }
    expect(addAmendments(here, [PANGWA_SHUT])).toBe(here)
  })
})
