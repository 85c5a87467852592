import { describe, expect, it } from 'vitest'
import { explainDrift, type SharedView } from '@/domain/lab/lab-shared'

const shared: SharedView = {
  vintage: '2026-07',
  modelVersion: 'model-1.0.0',
  formulaVersion: 'score-1.0.0',
  elementId: 'Tb',
  market: 'outside',
  figure: 78,
}

describe(explainDrift, () => {
  it('says that nothing moved when nothing did', () => {
    expect(explainDrift(shared, shared, 0)).toEqual({
      was: 78,
      now: 78,
      hasMoved: false,
      reasons: [],
    })
  })

  it('names what changed since the link was made', () => {
    const now = { ...shared, vintage: '2027-01', formulaVersion: 'score-1.1.0', figure: 74 }
    expect(explainDrift(shared, now, 2)).toEqual({
      was: 78,
      now: 74,
      hasMoved: true,
      reasons: [
        { kind: 'data', from: '2026-07', to: '2027-01' },
        { kind: 'formula', from: 'score-1.0.0', to: 'score-1.1.0' },
        { kind: 'refused', count: 2 },
      ],
    })
  })

  it('admits when nothing that it knows of explains it', () => {
    expect(explainDrift(shared, { ...shared, figure: 74 }, 0).reasons).toEqual([
      { kind: 'unexplained' },
    ])
  })

  it('takes differences far below any digit shown for none', () => {
    expect(explainDrift(shared, { ...shared, figure: 78 + 1e-10 }, 0).hasMoved).toBe(false)
  })
})
