import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/civil-date'
import { type Span } from '@/domain/record/history'
import { overlaySpans } from '@/record/amendments/overlay-span'
import { historyFaults } from '@/record/rules/histories'

type Named = Span & { readonly note: string }

const span = (note: string, from: string, to: string | null): Named => ({
  from,
  to,
  note,
  sources: ['a'],
})
const history = [
  span('open', '2024-01-01', '2024-10-19'),
  span('shut', '2024-10-19', '2025-03-27'),
  span('open again', '2025-03-27', null),
]
const told = (spans: readonly Named[]) => spans.map(({ note, from, to }) => [note, from, to])

describe(overlaySpans, () => {
  it.each<[string, Named, readonly unknown[]]>([
    [
      'an open span after the last',
      span('new', '2026-02-03', null),
      [
        ['open', '2024-01-01', '2024-10-19'],
        ['shut', '2024-10-19', '2025-03-27'],
        ['open again', '2025-03-27', '2026-02-03'],
        ['new', '2026-02-03', null],
      ],
    ],
    [
      'a span within another, which goes on after it',
      span('new', '2024-03-01', '2024-04-01'),
      [
        ['open', '2024-01-01', '2024-03-01'],
        ['new', '2024-03-01', '2024-04-01'],
        ['open', '2024-04-01', '2024-10-19'],
        ['shut', '2024-10-19', '2025-03-27'],
        ['open again', '2025-03-27', null],
      ],
    ],
    [
      'a span in the exact place of another',
      span('new', '2024-10-19', '2025-03-27'),
      [
        ['open', '2024-01-01', '2024-10-19'],
        ['new', '2024-10-19', '2025-03-27'],
        ['open again', '2025-03-27', null],
      ],
    ],
    [
      'an open span over several',
      span('new', '2024-06-01', null),
      [
        ['open', '2024-01-01', '2024-06-01'],
        ['new', '2024-06-01', null],
      ],
    ],
  ])('lays %s', (_what, added, expected) => {
    expect(told(overlaySpans(history, [added]))).toEqual(expected)
  })

  it('leaves no gap, no overlap, and on every day what was laid last', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2024-01-01', days))
    const made = fc
      .tuple(day, fc.option(fc.integer({ min: 1, max: 300 })))
      .map(([from, length]) =>
        span(`${from} ${length}`, from, length === null ? null : addDays(from, length)),
      )
    const laid = fc.array(made, { maxLength: 12 })
    fc.assert(
      fc.property(laid, day, (added, asked) => {
        const result = overlaySpans(history, added)
        expect(historyFaults(result, { firstDay: '2024-01-01', lastDay: '2030-01-01' })).toEqual([])
        const holds = ({ from, to }: Span) => from <= asked && (to === null || asked < to)
        const expected = added.findLast(holds) ?? history.find(holds)
        expect(result.find(holds)?.note).toBe(expected?.note)
      }),
    )
  })
})
