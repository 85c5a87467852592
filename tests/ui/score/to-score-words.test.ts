import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainChange } from '@/engine/score/score-change'
import { scoreRisk } from '@/engine/score/score'
import {
  toCauseWords,
  toChangeParts,
  toDisplayedChange,
  toMainCause,
} from '@/ui/score/to-score-words'

const calm = {
  hhiWgiT: 5.7,
  importReliance: 1,
  eolRir: 0.01,
  siSr: 0.99,
  economicImportance: 7.8,
  licenceShare: 0,
  mineShare: 0,
  gap: 0,
}

describe(toChangeParts, () => {
  it('adds up to the change that is shown, whatever moved', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, share, share, (acuteA, gapA, acuteB, gapB) => {
        const change = explainChange(
          scoreRisk({ ...calm, mineShare: acuteA, gap: gapA }),
          scoreRisk({ ...calm, mineShare: acuteB, gap: gapB }),
        )
        const sum = toChangeParts(change).reduce((total, { points }) => total + points, 0)
        expect(sum).toBe(toDisplayedChange(change))
      }),
    )
  })
})

describe(toMainCause, () => {
  it('names the part that moved the score most, in its direction', () => {
    const worse = explainChange(scoreRisk(calm), scoreRisk({ ...calm, mineShare: 0.5 }))
    expect(toMainCause(worse)?.id).toBe('mineShare')
    const better = explainChange(scoreRisk({ ...calm, gap: 0.9 }), scoreRisk(calm))
    expect(toMainCause(better)?.id).toBe('gap')
  })

  it('names the licences when they moved it', () => {
    const worse = explainChange(scoreRisk(calm), scoreRisk({ ...calm, licenceShare: 0.5 }))
    expect(toMainCause(worse)?.id).toBe('licenceShare')
  })

  it('names nothing when nothing shows', () => {
    expect(toMainCause(explainChange(scoreRisk(calm), scoreRisk(calm)))).toBeUndefined()
  })
})

describe(toCauseWords, () => {
  const gap = { id: 'gap' } as const

  it('says whose stocks run short for a buyer whose own market lacks nothing', () => {
    expect(toCauseWords(gap, { market: 'outside', backWeeks: 0 })).toBe('China runs short')
  })

  it('says so of no other buyer, and of no other cause', () => {
    expect(toCauseWords(gap, { market: 'outside', backWeeks: 3 })).toBe('stocks run short')
    expect(toCauseWords(gap, { market: 'china', backWeeks: 0 })).toBe('stocks run short')
    expect(toCauseWords({ id: 'mineShare' }, { market: 'outside', backWeeks: 0 })).toBe(
      'supply halted',
    )
  })
})
