import { describe, expect, it } from 'vitest'
import { findCrossings, toWatchKey, type Threshold, type Visit } from '@/domain/parts/threshold'

const threshold: Threshold = {
  id: 'a',
  watched: { kind: 'element', id: 'Dy' },
  measure: 'priceMultiple',
  side: 'above',
  value: 2,
}

const visit = (value: number | undefined, more: Partial<Visit> = {}): Visit => ({
  at: '2024-11-20T09:00:00Z',
  asOf: '2024-11-20',
  scenario: 'quiet',
  dataVintage: '2024-11',
  formulaVersion: 'score-1.0.0',
  listRevision: '1',
  values: value === undefined ? {} : { [toWatchKey(threshold.watched, 'priceMultiple')]: value },
  ...more,
})

describe(findCrossings, () => {
  it('tells what went beyond a threshold, what came back, and what had changed', () => {
    const later = { asOf: '2024-12-01', listRevision: '2' }
    expect(findCrossings([threshold], visit(2), visit(3, later))).toEqual([
      { threshold, before: 2, now: 3, direction: 'worse', causes: ['day', 'list'] },
    ])
    expect(findCrossings([threshold], visit(3), visit(2))).toMatchObject([
      { direction: 'better', causes: [] },
    ])
  })

  it.each([
    [1, 2],
    [3, 4],
    [undefined, 3],
    [1, undefined],
  ])('tells nothing from %s to %s', (before, now) => {
    expect(findCrossings([threshold], visit(before), visit(now))).toEqual([])
  })

  it('watches both sides', () => {
    const below: Threshold = { ...threshold, side: 'below' }
    expect(findCrossings([below], visit(3), visit(1))).toMatchObject([{ direction: 'worse' }])
  })
})
