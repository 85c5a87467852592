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
  licenceWindows,
  levies,
}: Scenario | UncertainScenario) {
  return [
    ...mineWindows.map(({ regionId, ...window }) => [`mine ${regionId}`, window] as const),
    ...gateWindows.map(({ gateId, ...window }) => [`gate ${gateId}`, window] as const),
    ...licenceWindows.flatMap(({ elementIds, ...window }) =>
      elementIds.map((id) => [`licence ${id}`, window] as const),
    ),
    ...levies.map(({ regionId, ...levy }) => [`levy ${regionId}`, levy] as const),
  ]
    .map(([name, what]) => `${name} ${JSON.stringify(what, Object.keys(what).toSorted())}`)
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

  it('does nothing when quiet, on any day', () => {
    for (const day of ['2024-01-01', '2024-11-20', '2025-10-01']) {
      const { scenario } = run(unchanged('quiet', day))
      expect(toLines(scenario)).toEqual([])
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
      severity: 0.91,
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
      expect(licenceWindows.map(({ elementIds }) => elementIds.join()).toSorted()).toEqual(
        ['Dy', 'Gd', 'Lu', 'Sm', 'Tb', 'Y'].toSorted(),
      )
    }
    const both = run(unchanged('both-at-once', '2025-05-01')).scenario.licenceWindows
    const dysprosium = both.filter(({ elementIds }) => elementIds.includes('Dy'))
    // Half a year from 4 April ends on 3 October, 155 days after 1 May; 27 days had passed by then.
    expect(dysprosium.map(({ durationWeeks }) => Math.round(7 * Number(durationWeeks)))).toEqual([
      155, 27,
    ])
  })

  it('stops Kuantan for a quarter from the as-of date', () => {
    expect(run(unchanged('kuantan-stops', '2024-11-20')).scenario.plantWindows).toEqual([
      { plantId: 'kuantan', severity: 1, startWeek: 58 / 7, durationWeeks: 13, rampWeeks: 4 },
    ])
  })

  it('stops magnets alone, of every element that they are made of', () => {
    const { licenceWindows } = run(unchanged('magnets-stop', '2024-11-20')).scenario
    expect(licenceWindows.map(({ form }) => form)).toEqual(
      Array.from({ length: 5 }, () => 'magnet'),
    )
    expect(licenceWindows.flatMap(({ elementIds }) => elementIds).toSorted()).toEqual(
      ['Dy', 'Nd', 'Pr', 'Sm', 'Tb'].toSorted(),
    )
    expect(licenceWindows.every(({ severity }) => severity === 1)).toBe(true)
  })

  it('starts the heavy circuit of Mountain Pass in July 2027', () => {
    const { plantWindows = [], market } = run(
      unchanged('mountain-pass-late', '2024-11-20'),
    ).scenario
    expect(plantWindows).toMatchObject([
      { plantId: 'mountain-pass-heavy', severity: 1, startWeek: 0 },
    ])
    expect(Number(plantWindows[0]?.durationWeeks)).toBeCloseTo(1011 / 7, 9)
    expect(market?.elements).toMatchObject({ Tb: { exChinaOwnShare: 0.3 } })
  })

  it('repeats the licences of April 2025 from the as-of date', () => {
    const { licenceWindows } = run(unchanged('licences-again', '2024-11-20')).scenario
    expect(licenceWindows.map(({ elementIds }) => elementIds.join()).toSorted()).toEqual(
      ['Dy', 'Gd', 'Lu', 'Sm', 'Tb', 'Y'].toSorted(),
    )
    expect(licenceWindows.map(({ startWeek }) => startWeek)).toEqual(
      Array.from({ length: 6 }, () => 58 / 7),
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
