import { describe, expect, it } from 'vitest'
import { toRuns } from '@/app/present/to-runs'
import { type Pin } from '@/domain/page/deck'

const toPin = (id: string, address: string, exhibitId: string): Pin => ({
  id,
  address,
  exhibitId,
  title: '',
  heading: '',
  note: '',
  theme: 'light',
})

describe(toRuns, () => {
  it('keeps one drawing on the screen for states that follow at once, and draws each of the others ahead', () => {
    const runs = toRuns([
      toPin('1', '/?halt=26', 'curve-price'),
      toPin('2', '/?halt=52', 'curve-price'),
      toPin('3', '/scenarios?lab=a', 'lab-price'),
      toPin('4', '/scenarios?lab=b', 'lab-price'),
    ])
    expect(runs.map(({ pins }) => pins.map(({ id }) => id))).toEqual([['1', '2'], ['3'], ['4']])
  })
})
