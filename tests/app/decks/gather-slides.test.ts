import { describe, expect, it } from 'vitest'
import { gatherSlides } from '@/app/decks/gather-slides'
import { type Pin } from '@/domain/page/deck'
import { type Exhibit, type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { exhibits, proof, toExhibit } from '@tests/export/exhibits'

const toPin = (id: string, heading = ''): Pin => ({
  id,
  address: '/',
  exhibitId: 'curve-price',
  title: `Pinned ${id}`,
  heading,
  note: '',
  theme: 'light',
})

/** An exhibit that says one thing after the other each time it is asked. */
function toHandle(said: readonly Exhibit[]): ExhibitHandle {
  let at = -1
  return {
    id: 'curve-price',
    describe: () => {
      at = Math.min(said.length - 1, at + 1)
      return said[at] ?? toExhibit({})
    },
    element: () => null,
    resize: () => undefined,
  }
}

describe(gatherSlides, () => {
  it('takes no figure before it is final', async () => {
    const first = {
      ...exhibits.lines,
      title: 'Of 1,000 runs',
      finding: 'Of 1,000 runs',
      isSettled: false,
    }
    const last = { ...exhibits.lines, title: 'Of 10,000 runs', finding: 'Of 10,000 runs' }
    const handle = toHandle([first, first, last])
    const ready: string[] = []
    const { slides, faults } = await gatherSlides(
      { pins: [toPin('slide-1')], sharesAxes: true },
      { whenDrawn: () => Promise.resolve({ handle, scope: proof }) },
      () => ready.push('one'),
    )
    expect(faults).toEqual([])
    expect(slides.map(({ exhibit }) => exhibit.title)).toEqual(['Of 10,000 runs'])
    expect(ready).toEqual(['one'])
  })

  it('names what cannot be written by number and title', async () => {
    const pins = [toPin('slide-1'), toPin('slide-2', 'My own title')]
    const { slides, faults } = await gatherSlides(
      { pins, sharesAxes: true },
      {
        whenDrawn: ({ id }) =>
          id === 'slide-1'
            ? Promise.resolve({ handle: toHandle([exhibits.bars]), scope: proof })
            : Promise.reject(new Error('The page could not be drawn.')),
      },
      () => undefined,
    )
    expect(slides).toHaveLength(1)
    expect(faults).toEqual(['2. My own title: The page could not be drawn.'])
  })

  it.each([
    {
      sharesAxes: true,
      ranges: [
        [0, 9],
        [0, 9],
        [0, 4],
      ],
    },
    {
      sharesAxes: false,
      ranges: [
        [0, 4],
        [0, 9],
        [0, 4],
      ],
    },
  ])('draws one chart against one axis when the deck says so: $sharesAxes', async (each) => {
    const pins = [
      toPin('slide-1'),
      { ...toPin('slide-2'), address: '/?halt=52' },
      { ...toPin('slide-3'), address: '/?element=Dy' },
    ]
    const withRange = (high: number): Exhibit => ({
      ...exhibits.lines,
      charts: exhibits.lines.charts.map((chart) => ({ ...chart, range: [0, high] as const })),
    })
    const { slides } = await gatherSlides(
      { pins, sharesAxes: each.sharesAxes },
      {
        whenDrawn: ({ id }) =>
          Promise.resolve({
            handle: toHandle([withRange(id === 'slide-2' ? 9 : 4)]),
            scope: proof,
          }),
      },
      () => undefined,
    )
    expect(
      slides.map(({ exhibit: { charts } }) => charts[0]?.kind === 'lines' && charts[0].range),
    ).toEqual(each.ranges)
  })
})
