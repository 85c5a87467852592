import { describe, expect, it } from 'vitest'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { PRESET_IDS, unchanged, type LabScenario } from '@/domain/lab/lab-scenario'
import { type Scenario } from '@/domain/market/scenario'
import { type UncertainScenario } from '@/domain/market/uncertain-scenario'
import { toScenario } from '@/engine/from-record/history-windows'
import { setControl, setInput, setInputs } from '@/engine/lab/edit-scenario'
import { toLabRun } from '@/engine/lab/to-lab-run'
import { unrestAt } from '@/engine/score/unrest'
import { ownCatalogue, ownRecord } from './lab-record'

const run = (scenario: LabScenario) => toLabRun(ownRecord, ownCatalogue, scenario)

/** Write what acts on each place and element as sorted lines, so that grouping and order do not matter. */
function toLines({
  mineWindows,
  gateWindows,
  plantWindows = [],
  licenceWindows,
  levies,
}: Scenario | UncertainScenario) {
  return [
    ...mineWindows.map(({ regionId, ...window }) => [`mine ${regionId}`, window] as const),
    ...gateWindows.map(({ gateId, ...window }) => [`gate ${gateId}`, window] as const),
    ...plantWindows.map(({ plantId, ...window }) => [`plant ${plantId}`, window] as const),
    ...licenceWindows.flatMap(({ elementIds, ...window }) =>
      elementIds.map((id) => [`licence ${id}`, window] as const),
    ),
    ...levies.map(({ regionId, ...levy }) => [`levy ${regionId}`, levy] as const),
  ]
    .map(([name, what]) => `${name} ${JSON.stringify(what, Object.keys(what).toSorted())}`)
    .toSorted()
}

/** What China licensed in April 2025 and leaves in both forms, or as compound alone. */
const APRIL_FORMS = [
  ...['Dy', 'Gd', 'Lu', 'Sm', 'Tb', 'Y'].map((id) => `compound ${id}`),
  ...['Dy', 'Sm', 'Tb'].map((id) => `magnet ${id}`),
]

function toForms(windows: UncertainScenario['licenceWindows']) {
  return windows
    .flatMap(({ form, elementIds }) => elementIds.map((id) => `${form} ${id}`))
    .toSorted()
}

describe(toLabRun, () => {
  it.each(['2024-05-01', '2024-09-29', '2024-11-20', '2025-01-15', '2025-04-20', '2025-09-01'])(
    'runs Kachin as reported exactly as the overview does on %s',
    (day) => {
      const { scenario } = run(unchanged('kachin-as-reported', day))
      expect(toLines(scenario)).toEqual(toLines(toScenario(ownRecord, day, DEFAULT_OUTLOOK)))
      expect(scenario.parameters).toEqual({})
      expect(scenario.market).toEqual({ elements: {}, regions: {} })
    },
  )

  it('does nothing when quiet, on any day, but leave out the plants still to start', () => {
    const toStart = { severity: 1, startWeek: 0, durationWeeks: 156, rampWeeks: 0 }
    for (const day of ['2024-01-01', '2024-11-20', '2025-10-01']) {
      const { scenario } = run(unchanged('quiet', day))
      expect(scenario.plantWindows).toEqual([
        { plantId: 'kuantan-heavy', ...toStart },
        { plantId: 'mountain-pass-heavy', ...toStart },
        { plantId: 'caremag-lacq', ...toStart },
      ])
      expect(toLines({ ...scenario, plantWindows: [] })).toEqual([])
      expect(scenario.releases).toEqual([])
    }
  })

  it('holds the halt until the first of June, and the gate until the first of March', () => {
    const halt = run(unchanged('halt-to-june-2025', '2024-11-20')).scenario.mineWindows
    expect(halt.filter(({ startWeek }) => startWeek === 58 / 7)).toHaveLength(4)
    expect(halt.find(({ startWeek }) => startWeek === 58 / 7)).toMatchObject({
      severity: 0.35,
      durationWeeks: 193 / 7,
      rampWeeks: 40,
    })
    const gates = run(unchanged('gate-reopens-in-march', '2024-11-20')).scenario.gateWindows
    expect(gates).toContainEqual({
      gateId: 'pangwa-gate',
      startWeek: 58 / 7,
      severity: 0.99,
      durationWeeks: 101 / 7,
      rampWeeks: 0,
    })
  })

  it('begins a halt that is still to come on its own day, and leaves one that is over alone', () => {
    const before = run(unchanged('halt-to-june-2025', '2024-09-01')).scenario.mineWindows
    expect(before.map(({ startWeek }) => startWeek)).toEqual([6 / 7, 6 / 7, 6 / 7, 6 / 7])
    expect(toLines(run(unchanged('halt-to-june-2025', '2025-07-01')).scenario)).toEqual(
      toLines(run(unchanged('kachin-as-reported', '2025-07-01')).scenario),
    )
  })

  it('repeats the licences of April 2025 on the six elements, once even when the record has them', () => {
    for (const day of ['2024-11-20', '2025-08-01']) {
      const { licenceWindows } = run(unchanged('april-2025-licences', day)).scenario
      expect(toForms(licenceWindows)).toEqual(APRIL_FORMS)
    }
    const both = run(unchanged('both-at-once', '2025-05-01')).scenario.licenceWindows
    const dysprosium = both.filter(
      ({ form, elementIds }) => form === 'compound' && elementIds.includes('Dy'),
    )
    // Half a year from 4 April ends on 3 October, 155 days after 1 May; 27 days had passed by then.
    expect(dysprosium.map(({ durationWeeks }) => Math.round(7 * Number(durationWeeks)))).toEqual([
      155, 27,
    ])
  })

  it('stops Kuantan for a quarter from the as-of date', () => {
    const { plantWindows = [] } = run(unchanged('kuantan-stops', '2024-11-20')).scenario
    expect(plantWindows.filter(({ plantId }) => plantId === 'kuantan')).toEqual([
      { plantId: 'kuantan', severity: 1, startWeek: 58 / 7, durationWeeks: 13, rampWeeks: 4 },
    ])
  })

  it('stops magnets alone, of every element that they are made of', () => {
    const { licenceWindows } = run(unchanged('magnets-stop', '2024-11-20')).scenario
    expect(toForms(licenceWindows)).toEqual(
      ['Dy', 'Nd', 'Pr', 'Sm', 'Tb'].map((id) => `magnet ${id}`),
    )
    expect(licenceWindows.every(({ severity }) => severity === 1)).toBe(true)
  })

  it('starts Lacq in January and the heavy circuit of Mountain Pass in July 2027, and holds back both forms', () => {
    const { plantWindows = [], licenceWindows } = run(
      unchanged('mountain-pass-late', '2024-11-20'),
    ).scenario
    const weeks = plantWindows.map(({ plantId, durationWeeks }) => [
      plantId,
      Math.round(7 * Number(durationWeeks)),
    ])
    expect(weeks).toEqual([
      ['mountain-pass-heavy', 1011],
      ['caremag-lacq', 830],
    ])
    expect(toForms(licenceWindows)).toEqual([
      'compound Dy',
      'compound Tb',
      'magnet Dy',
      'magnet Tb',
    ])
  })

  it('holds to plants that run in part as the record has them, for as long as the overview does', () => {
    const { plantWindows = [] } = run(unchanged('kachin-as-reported', '2026-01-31')).scenario
    expect(plantWindows).toContainEqual(
      expect.objectContaining({ plantId: 'kuantan', severity: 0.3, durationWeeks: 26 }),
    )
    expect(plantWindows).toContainEqual(
      expect.objectContaining({
        plantId: 'mountain-pass-heavy',
        severity: 1,
        startWeek: 495 / 7,
        durationWeeks: 156 - 495 / 7,
      }),
    )
  })

  it('repeats the licences of April 2025 from the as-of date', () => {
    const { licenceWindows } = run(unchanged('licences-again', '2024-11-20')).scenario
    expect(toForms(licenceWindows)).toEqual(APRIL_FORMS)
    expect(licenceWindows.map(({ startWeek }) => startWeek)).toEqual(
      Array.from({ length: 9 }, () => 58 / 7),
    )
  })

  it('stops all of Myanmar for a year', () => {
    const { mineWindows } = run(unchanged('myanmar-stops', '2024-11-20')).scenario
    const whole = mineWindows.filter(({ severity }) => severity === 1)
    expect(whole).toHaveLength(6)
    expect(whole[0]).toMatchObject({ durationWeeks: 365 / 7, rampWeeks: 40 })
  })

  it('passes distributions on, cut at what the input accepts', () => {
    const scenario = setInputs(ownCatalogue, unchanged('kachin-as-reported', '2024-11-20'), [
      ['mine.pangwa.severity', { dist: 'normal', mean: 0.5, sd: 0.2 }],
      ['param.priceSensitivity', { dist: 'lognormal', median: 0.6, p90: 1.2 }],
      ['element.Tb.coverWeeks', { dist: 'triangular', min: 4, mode: 10, max: 20 }],
      ['region.pangwa.outputTonnesPerYear', 12_000],
    ])
    const { mineWindows, parameters, market } = run(scenario).scenario
    expect(mineWindows).toContainEqual(
      expect.objectContaining({ severity: { dist: 'normal', mean: 0.5, sd: 0.2, min: 0, max: 1 } }),
    )
    expect(parameters).toEqual({
      priceSensitivity: { dist: 'lognormal', median: 0.6, p90: 1.2, min: 0, max: 4 },
    })
    expect(market).toEqual({
      elements: { Tb: { coverWeeks: { dist: 'triangular', min: 4, mode: 10, max: 20 } } },
      regions: { pangwa: { outputTonnesPerYear: 12_000 } },
    })
  })

  it('keeps every number of the lab in its place, whatever the record holds', () => {
    const { mineWindows } = run(unchanged('kachin-as-reported', '2024-11-20')).scenario
    expect(mineWindows.slice(0, 4).map(({ startWeek }) => startWeek)).toEqual(
      Array.from({ length: 4 }, () => 58 / 7),
    )
  })

  it('reaches the model from every input', () => {
    const quiet = unchanged('quiet', '2024-11-20')
    const open = setInputs(
      ownCatalogue,
      quiet,
      [...ownCatalogue.inputs.values()].flatMap((input) =>
        input.form === 'number' && /\.(severity|usdPerTonne|tonnes)$/.test(input.id)
          ? [[input.id, input.max / 2] as const]
          : [],
      ),
    )
    const before = JSON.stringify(run(open))
    const deaf = [...ownCatalogue.inputs.values()].filter((input) => {
      if (input.form !== 'number' || input.group === 'control') return false
      const moved = [input.min, input.max].map((value) =>
        setInput(ownCatalogue, open, input.id, value),
      )
      return moved.every((scenario) => JSON.stringify(run(scenario)) === before)
    })
    expect(deaf.map(({ id }) => id)).toEqual([])
  })

  it('lets a change of hands unsettle the region that it is about', () => {
    const scenario = setControl(
      ownRecord,
      ownCatalogue,
      unchanged('kachin-as-reported', '2024-11-20'),
      {
        regionId: 'shan-east',
        holder: 'sac',
      },
    )
    const unrest = run(scenario).regions.map(({ id, control }) => [
      id,
      unrestAt(control, '2024-11-20'),
    ])
    expect(unrest).toContainEqual(['shan-east', 1])
    const recorded = ownRecord.regions.map(({ id, control }) => [
      id,
      unrestAt(control, '2024-11-20'),
    ])
    expect(unrest.filter(([id]) => id !== 'shan-east')).toEqual(
      recorded.filter(([id]) => id !== 'shan-east'),
    )
  })

  it('is the same every time', () => {
    for (const presetId of PRESET_IDS) {
      const scenario = unchanged(presetId, '2025-01-01')
      expect(JSON.stringify(run(scenario))).toBe(JSON.stringify(run(scenario)))
    }
  })
})
