import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, weeksBetween, type CivilDate } from '@/lib/civil-date'
import { type ModelRecord } from '@/domain/record/model-record'
import { DEFAULT_OUTLOOK, type Outlook } from '@/domain/market/outlook'
import { type TradeForm } from '@/domain/record/history'
import { type Scenario } from '@/domain/market/scenario'
import { type Sourced } from '@/domain/record/sourced'
import { toScenario } from '@/engine/from-record/history-windows'
import { toMarket } from '@/engine/from-record/to-market'
import { ownShareOf } from '@/engine/score/licence-share'
import { factorAt } from '@/engine/model/windows'
import { ownRecord } from '@tests/engine/own-record'

const { info } = ownRecord
const sources = ['test']

function sourced(value: number): Sourced<number> {
  return {
    value,
    unit: 'share',
    period: '2024',
    basis: 'made up',
    evidence: 'estimated',
    sources,
  }
}

/** The project's record with one region halted from 7 October 2024 to 6 January 2025, by 40 %. */
const record: ModelRecord = {
  ...ownRecord,
  regions: ownRecord.regions.map((region) =>
    Object.assign({}, region, {
      production:
        region.id === 'pangwa'
          ? [
              {
                from: '2024-10-07',
                to: '2025-01-06',
                status: 'halted' as const,
                loss: sourced(0.4),
                recoveryWeeks: sourced(10),
                sources,
              },
            ]
          : [],
    }),
  ),
  gates: [],
  history: { events: [], exportControls: [], levies: [] },
}

function minesOn(asOf: CivilDate, changes: Partial<Outlook> = {}) {
  return toScenario(record, asOf, { ...DEFAULT_OUTLOOK, ...changes }).mineWindows
}

describe(toScenario, () => {
  it('knows nothing of what begins later', () => {
    expect(minesOn('2024-10-06')).toStrictEqual([])
  })

  it('lets a halt in force go on as the outlook says, with its recorded recovery', () => {
    expect(minesOn('2024-11-04', { haltWeeks: 12, haltSeverity: 0.9 })).toMatchObject([
      { startWeek: 2, severity: 0.4, durationWeeks: 4, rampWeeks: 0, regionId: 'pangwa' },
      { startWeek: 6, severity: 0.9, durationWeeks: 12, rampWeeks: 10, regionId: 'pangwa' },
      { startWeek: 6, severity: 0.9, durationWeeks: 12, regionId: 'chipwi' },
      { startWeek: 6, severity: 0.9, durationWeeks: 12, regionId: 'tsawlaw' },
      { startWeek: 6, severity: 0.9, durationWeeks: 12, regionId: 'kanpaikti' },
    ])
  })

  it('keeps the recorded loss where no lever is set', () => {
    expect(minesOn('2024-11-04')).toMatchObject([
      { severity: 0.4, durationWeeks: 4 },
      { severity: 0.4, durationWeeks: DEFAULT_OUTLOOK.haltWeeks },
    ])
  })

  it('tells a halt that is over as it was', () => {
    expect(minesOn('2025-01-06')).toMatchObject([
      { startWeek: 2, severity: 0.4, durationWeeks: 13, rampWeeks: 10 },
    ])
  })

  it('starts a new halt in week 0 at the earliest, with the last recovery known', () => {
    const early = minesOn('2024-09-01', { haltSeverity: 1 })
    expect(early).toHaveLength(4)
    expect(early[0]).toMatchObject({ startWeek: 0, severity: 1, rampWeeks: 0 })
    const late = minesOn('2025-02-03', { haltSeverity: 1 })
    expect(late.at(1)).toMatchObject({ regionId: 'pangwa', startWeek: 19, rampWeeks: 10 })
  })

  it('lets a new halt recover as fast as the last that cost something, not as what came between', () => {
    const spans = [
      ['2024-10-07', '2024-11-04', 0.8, 10],
      ['2024-12-02', '2025-01-06', 0.4, 4],
      ['2025-01-06', '2025-01-20', 0, 30],
    ] as const
    const twice: ModelRecord = {
      ...record,
      regions: record.regions
        .filter(({ id }) => id === 'pangwa')
        .map((region) => ({
          ...region,
          production: spans.map(([from, to, loss, weeks]) => ({
            from,
            to,
            status: 'halted' as const,
            loss: sourced(loss),
            recoveryWeeks: sourced(weeks),
            sources,
          })),
        })),
    }
    const halted = { ...DEFAULT_OUTLOOK, haltSeverity: 1 }
    const added = toScenario(twice, '2025-02-03', halted).mineWindows.at(-1)
    expect(added).toMatchObject({ startWeek: 19, severity: 1, rampWeeks: 4 })
  })

  it('turns the whole record into windows once everything is over', () => {
    const scenario = toScenario(ownRecord, info.lastDay, DEFAULT_OUTLOOK)
    for (const region of ownRecord.regions) {
      for (const { from, to, loss, recoveryWeeks } of region.production) {
        if (loss.value === 0 || to === null || to > info.lastDay) continue
        const window = scenario.mineWindows.find(
          ({ regionId, startWeek }) =>
            regionId === region.id && startWeek === weeksBetween(info.baselineDate, from),
        )
        expect(window).toMatchObject({ severity: loss.value, rampWeeks: recoveryWeeks.value })
        expect(window?.durationWeeks).toBeCloseTo(daysBetween(from, to) / 7, 12)
      }
    }
    expect(windowsFor(scenario, 'Tb', 'compound')).toMatchObject([
      {
        startWeek: expect.closeTo(193 / 7, 12),
        severity: 0.5,
        durationWeeks: expect.closeTo(27 / 7, 12),
        rampWeeks: 0,
      },
      { severity: 1 },
      { severity: 0.84 },
      { severity: 0.07 },
      { severity: 0.27 },
      { severity: 0.41 },
      { severity: 0.46 },
      { severity: 0.72 },
      { startWeek: expect.closeTo(465 / 7, 12), severity: 0.5, rampWeeks: 0 },
      { startWeek: expect.closeTo(495 / 7, 12), severity: 0.5, durationWeeks: 8, rampWeeks: 26 },
    ])
    expect(windowsFor(scenario, 'Tb', 'magnet').map(({ severity }) => severity)).toStrictEqual([
      0.7, 0.97, 0.64, 0.24, 0.2, 0.05, 0.05,
    ])
    expect(windowsFor(scenario, 'Y', 'magnet')).toStrictEqual([])
    expect(scenario.levies).toStrictEqual([
      { regionId: 'pangwa', startWeek: expect.closeTo(26.43, 2), usdPerTonne: 4800 },
    ])
  })

  it('never lets two spans that follow one another count twice', () => {
    const { gateWindows } = toScenario(ownRecord, info.lastDay, DEFAULT_OUTLOOK)
    const kanpaikti = gateWindows.filter(({ gateId }) => gateId === 'kanpaikti-gate')
    expect(kanpaikti).toHaveLength(2)
    for (let day = 0; day < 400; day += 1)
      expect(factorAt(kanpaikti, day / 7)).toBeGreaterThan(0.009)
  })

  it('lets a plant that is still to start stand to the end of the run, and one that falters as long as mines', () => {
    const { plantWindows = [] } = toScenario(ownRecord, '2025-02-03', {
      ...DEFAULT_OUTLOOK,
      haltWeeks: 9,
    })
    const ahead = plantWindows.filter(({ startWeek }) => startWeek === 19)
    expect(ahead).toStrictEqual([
      { plantId: 'kuantan', startWeek: 19, severity: 0.46, durationWeeks: 9, rampWeeks: 0 },
      ...['kuantan-heavy', 'mountain-pass-heavy', 'caremag-lacq'].map((plantId) => ({
        plantId,
        startWeek: 19,
        severity: 1,
        durationWeeks: 137,
        rampWeeks: 0,
      })),
    ])
  })

  it('separates more outside China as plants start, and less as one stops', () => {
    const shareOn = (day: CivilDate, id: string) =>
      ownShareOf(
        toMarket(ownRecord),
        toScenario(ownRecord, day, DEFAULT_OUTLOOK),
        id,
        weeksBetween(info.baselineDate, day),
      )
    // 0.78 of demand once all plants run; Kuantan's heavy circuit is 0.12 of it and began at 0.35 of its output.
    expect(shareOn('2024-11-20', 'Dy')).toBeCloseTo(0, 12)
    expect(shareOn('2025-07-15', 'Dy')).toBeCloseTo(0.78 * 0.12 * 0.35, 12)
    expect(shareOn('2025-11-15', 'Tb')).toBeCloseTo(0.78 * 0.12, 12)
    // 0.25 once all run, of which the light circuit is 0.7; 0.46 of it stood still in early 2025. 0.02 is not placed.
    expect(shareOn('2024-11-20', 'Nd')).toBeCloseTo(0.25, 12)
    expect(shareOn('2025-02-15', 'Nd')).toBeCloseTo(0.25 * (1 - 0.7 * 0.46), 12)
  })

  it('is the same whatever happens after the as-of date', () => {
    const day = fc.integer({ min: 0, max: daysBetween(info.firstDay, info.lastDay) })
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 300 }), (since, delay) => {
        const asOf = addDays(info.firstDay, since)
        const outlook = { ...DEFAULT_OUTLOOK, haltSeverity: 0.5, gateSeverity: 0.5 }
        const told = toScenario(ownRecord, asOf, outlook)
        expect(toScenario(forget(ownRecord, asOf), asOf, outlook)).toStrictEqual(told)
        expect(toScenario(delayAfter(ownRecord, asOf, delay), asOf, outlook)).toStrictEqual(told)
      }),
      { numRuns: 150 },
    )
  })

  it('withholds what the licence lever says, from the as-of date, on the elements of the record', () => {
    const outlook = { ...DEFAULT_OUTLOOK, licenceSeverity: 0.3, licenceWeeks: 5 }
    const { licenceWindows } = toScenario(ownRecord, '2024-10-07', outlook)
    for (const [form, rampWeeks, named] of [
      ['compound', 26, ['Dy', 'Gd', 'Lu', 'Sm', 'Tb', 'Y']],
      ['magnet', 7, ['Dy', 'Sm', 'Tb']],
    ] as const) {
      const added = licenceWindows.filter((window) => window.form === form)
      const window = { startWeek: 2, severity: 0.3, durationWeeks: 5, rampWeeks }
      for (const each of added) expect(each).toMatchObject(window)
      expect(added.flatMap(({ elementIds }) => elementIds).toSorted()).toStrictEqual(named)
    }
  })

  it('lets the licence lever act on elements of which nothing is withheld that day', () => {
    const outlook = { ...DEFAULT_OUTLOOK, licenceSeverity: 0.3 }
    const scenario = toScenario(ownRecord, '2025-08-15', outlook)
    expect(windowsFor(scenario, 'Dy', 'compound').at(-1)).toMatchObject({
      severity: 0.3,
      durationWeeks: 8,
    })
  })
})

function windowsFor({ licenceWindows }: Scenario, elementId: string, traded: TradeForm) {
  return licenceWindows.filter(
    ({ form, elementIds }) => form === traded && elementIds.includes(elementId),
  )
}

type Dated = { readonly from: CivilDate; readonly to: CivilDate | null }

/** Rewrite every span of a record. */
function mapSpans(
  source: ModelRecord,
  change: <Span extends Dated>(spans: readonly Span[]) => readonly Span[],
): ModelRecord {
  return {
    ...source,
    regions: source.regions.map((region) =>
      Object.assign({}, region, { production: change(region.production) }),
    ),
    gates: source.gates.map((gate) => Object.assign({}, gate, { history: change(gate.history) })),
    plants: source.plants.map((plant) =>
      Object.assign({}, plant, { history: change(plant.history) }),
    ),
    history: {
      ...source.history,
      exportControls: source.history.exportControls.map((control) => ({
        ...control,
        forms: control.forms.map((licences) => ({ ...licences, spans: change(licences.spans) })),
      })),
      levies: change(source.history.levies),
    },
  }
}

/** Drop what begins after a day, and the ends that come after it. */
function forget(source: ModelRecord, day: CivilDate): ModelRecord {
  const forgetDay = (end: CivilDate | null) => (end !== null && end > day ? null : end)
  return mapSpans(source, (spans) =>
    spans
      .filter(({ from }) => from <= day)
      .map((span) => Object.assign({}, span, { to: forgetDay(span.to) })),
  )
}

/** Move everything after a day further away. */
function delayAfter(source: ModelRecord, day: CivilDate, days: number): ModelRecord {
  const move = (date: CivilDate) => (date > day ? addDays(date, days) : date)
  const moveEnd = (date: CivilDate | null) => (date === null ? null : move(date))
  return mapSpans(source, (spans) =>
    spans.map((span) => Object.assign({}, span, { from: move(span.from), to: moveEnd(span.to) })),
  )
}
