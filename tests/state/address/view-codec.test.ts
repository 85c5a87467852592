import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '@/lib/civil-date'
import {
  COMPARISONS,
  MAP_LEVELS,
  PARTS_FORMS,
  PARTS_GROUPS,
  PARTS_ORDERS,
  PARTS_SHOWN,
  type View,
} from '@/domain/page/view'
import {
  comparisonDay,
  formatView,
  MAX_OUTLOOK_WEEKS,
  parseView,
  type ViewScope,
} from '@/state/address/view-codec'

const defaults: View = {
  asOf: '2024-11-20',
  since: 'baseline',
  elementId: 'Tb',
  mapLevel: 'kachin',
  market: 'outside',
  outlook: {
    haltWeeks: 26,
    haltSeverity: null,
    gateWeeks: 18,
    gateSeverity: null,
    licenceWeeks: 8,
    licenceSeverity: null,
  },
}
const scope: ViewScope = {
  firstDay: '2024-01-01',
  lastDay: '2026-01-31',
  elementIds: ['Tb', 'Dy', 'Nd'],
  defaults,
}

const share = fc.option(
  fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  { nil: null },
)
const weeks = fc.integer({ min: 0, max: MAX_OUTLOOK_WEEKS })
const shown = fc
  .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 2000 }))
  .map(([start, length]) => {
    const from = addDays('2000-01-01', start)
    return { from, to: addDays(from, length) }
  })
const parts = fc
  .record(
    {
      form: fc.constantFrom(...PARTS_FORMS),
      show: fc.constantFrom(...PARTS_SHOWN),
      group: fc.constantFrom(...PARTS_GROUPS),
      find: fc.string({ minLength: 1, maxLength: 60 }),
      order: fc.constantFrom(...PARTS_ORDERS),
    },
    { requiredKeys: [] },
  )
  .filter((chosen) => Object.keys(chosen).length > 0)
  .chain((chosen) =>
    chosen.order === undefined
      ? fc.constant(chosen)
      : fc.constantFrom(chosen, { ...chosen, isRising: true }),
  )
const views: fc.Arbitrary<View> = fc.record({
  asOf: fc
    .integer({ min: 0, max: daysBetween(scope.firstDay, scope.lastDay) })
    .map((days) => addDays(scope.firstDay, days)),
  since: fc.constantFrom(...COMPARISONS),
  elementId: fc.constantFrom(...scope.elementIds),
  mapLevel: fc.constantFrom(...MAP_LEVELS),
  market: fc.constantFrom('china', 'outside'),
  shown: fc.option(shown, { nil: undefined }),
  parts: fc.option(parts, { nil: undefined }),
  outlook: fc.record({
    haltWeeks: weeks,
    haltSeverity: share,
    gateWeeks: weeks,
    gateSeverity: share,
    licenceWeeks: weeks,
    licenceSeverity: share,
  }),
})

describe(parseView, () => {
  it('reads back whatever formatView wrote', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parseView(formatView(view, defaults), scope)).toEqual({ view, notices: [] })
      }),
      { numRuns: 1000 },
    )
  })

  it('refuses a part of the curves that ends before it begins', () => {
    for (const text of [
      '2025-01-01_2024-01-01',
      '2025-01-01',
      '2025-01-01_2025-02-30',
      '_',
      '1_2_3',
    ]) {
      const { view, notices } = parseView(`shown=${text}`, scope)
      expect(view).toEqual(defaults)
      expect(notices).toHaveLength(1)
    }
  })

  it('never throws and always yields a view inside the record, whatever the address holds', () => {
    const days = fc.oneof(
      fc.string(),
      fc.constantFrom('NaN', '1e999', '-1', '2024-02-30', '9999-12-31'),
    )
    const keys = fc.oneof(
      fc.string(),
      fc.constantFrom('asof', 'halt', 'shown', '__proto__', 'constructor', 'element'),
    )
    const hostile = fc
      .array(fc.tuple(keys, days), { maxLength: 12 })
      .map((pairs) => new URLSearchParams(pairs).toString())
    fc.assert(
      fc.property(fc.oneof(fc.string(), hostile), (search) => {
        const { view, notices } = parseView(search, scope)
        expect(view.asOf >= scope.firstDay && view.asOf <= scope.lastDay).toBe(true)
        expect(scope.elementIds).toContain(view.elementId)
        expect(
          Object.values(view.outlook).every((value) => value === null || Number.isFinite(value)),
        ).toBe(true)
        expect(notices.every((notice) => notice.length < 200)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('names an unknown setting and keeps the rest', () => {
    const { view, notices } = parseView('asof=2025-03-01&colour=red', scope)
    expect(view.asOf).toBe('2025-03-01')
    expect(notices).toEqual(['Ignored “colour” in the address: this page has no such setting.'])
  })

  it('moves a day outside the record to its edge and says so', () => {
    const { view, notices } = parseView('asof=2019-05-01', scope)
    expect(view.asOf).toBe('2024-01-01')
    expect(notices[0]).toContain('2019-05-01 lies outside the record')
  })

  it('says which of a repeated setting counts', () => {
    const { view, notices } = parseView('element=Dy&element=Nd', scope)
    expect(view.elementId).toBe('Dy')
    expect(notices).toEqual(['The address names element 2 times; the first one counts.'])
  })

  it('cuts a very long value short in the sentence about it', () => {
    const { notices } = parseView(`element=${'x'.repeat(10_000)}`, scope)
    expect(notices[0]?.length).toBeLessThan(150)
  })

  it('names an address of a newer version', () => {
    expect(parseView('v=9', scope).notices[0]).toContain('version “9”')
  })
})

describe(formatView, () => {
  it('writes nothing for the defaults', () => {
    expect(formatView(defaults, defaults)).toBe('')
  })
})

describe(comparisonDay, () => {
  it('counts from the last week before the disruption after it, and from the first day of the record before it', () => {
    expect(comparisonDay(defaults, '2024-09-23', '2024-01-01')).toBe('2024-09-23')
    expect(comparisonDay({ ...defaults, asOf: '2024-05-01' }, '2024-09-23', '2024-01-01')).toBe(
      '2024-01-01',
    )
  })

  it('never reaches back before the record', () => {
    expect(
      comparisonDay({ ...defaults, asOf: '2024-01-10', since: '4w' }, '2024-09-23', '2024-01-01'),
    ).toBe('2024-01-01')
    expect(comparisonDay({ ...defaults, since: '1w' }, '2024-09-23', '2024-01-01')).toBe(
      '2024-11-13',
    )
  })
})
