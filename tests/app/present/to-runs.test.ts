import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toNearest, toRuns } from '@/app/present/to-runs'
import { decks } from '@tests/contracts/deck-arbitraries'

describe(toRuns, () => {
  it('parts a deck into runs that follow one another and leave nothing out', () => {
    fc.assert(
      fc.property(decks, ({ pins }) => {
        const runs = toRuns(pins)
        expect(runs.flatMap((run) => run.pins)).toEqual(pins)
        expect(runs.map(({ start }) => start)).toEqual(
          runs.map((_, index) => runs.slice(0, index).flatMap((run) => run.pins).length),
        )
      }),
    )
  })

  it('keeps an exhibit on the screen while only its state changes', () => {
    const pin = { exhibitId: 'map', title: '', heading: '', note: '', theme: 'light' } as const
    const pins = [
      { ...pin, id: 'a', address: '/?asof=2024-09-23' },
      { ...pin, id: 'b', address: '/' },
      { ...pin, id: 'c', address: '/regions' },
    ]
    expect(toRuns(pins).map((run) => run.pins.map(({ id }) => id))).toEqual([['a', 'b'], ['c']])
  })
})

describe(toNearest, () => {
  it('shows the slide that comes next of a run ahead, and the last of one behind', () => {
    const pin = { exhibitId: 'map', title: '', heading: '', note: '', theme: 'light' } as const
    const [run] = toRuns([
      { ...pin, id: 'a', address: '/?asof=2024-09-23' },
      { ...pin, id: 'b', address: '/' },
    ])
    if (run === undefined) throw new Error('There is one run.')
    expect(toNearest(run, -1)?.pin.id).toBe('a')
    expect(toNearest(run, 5)?.pin.id).toBe('b')
  })
})
