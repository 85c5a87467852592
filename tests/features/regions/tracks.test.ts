import { describe, expect, it } from 'vitest'
import { type HistoryEvent } from '@/domain/record/history'
import { toRegionEvents } from '@/features/regions/to-region-events'
import { placeSpans, toPosition, toQuarterDays } from '@/features/regions/to-tracks'

const period = { firstDay: '2024-01-01', lastDay: '2024-01-11' }

describe(placeSpans, () => {
  it('cuts spans to the period, leaves out what lies outside, and runs open ones to its end', () => {
    const spans = [
      { from: '2000-01-01', to: '2010-01-01', sources: [] },
      { from: '2010-01-01', to: '2024-01-06', sources: [] },
      { from: '2024-01-06', to: null, sources: [] },
    ]
    expect(placeSpans(spans, period).map(({ left, width }) => [left, width])).toEqual([
      [0, 50],
      [50, 50],
    ])
  })
})

describe(toPosition, () => {
  it('keeps days outside on the edge', () => {
    expect(toPosition('2030-01-01', period)).toBe(100)
  })
})

describe(toQuarterDays, () => {
  it('lists the first days of quarters inside', () => {
    expect(toQuarterDays({ firstDay: '2024-02-01', lastDay: '2024-07-01' })).toEqual([
      '2024-04-01',
      '2024-07-01',
    ])
  })
})

describe(toRegionEvents, () => {
  it('finds events by region and by its gate, newest first', () => {
    const event = (id: string, date: string, more: Partial<HistoryEvent>): HistoryEvent => ({
      id,
      date,
      precision: 'day',
      category: 'border',
      title: id,
      place: '',
      regionIds: [],
      gateIds: [],
      sources: [],
      ...more,
    })
    const events = [
      event('seized', '2024-10-19', { regionIds: ['north'] }),
      event('elsewhere', '2024-10-20', { regionIds: ['south'] }),
      event('shut', '2024-10-22', { gateIds: ['pass'] }),
    ]
    const found = toRegionEvents(events, { id: 'north', gateId: 'pass' })
    expect(found.map(({ id }) => id)).toEqual(['shut', 'seized'])
    expect(toRegionEvents(events, { id: 'west', gateId: null })).toEqual([])
  })
})
