import { describe, expect, it } from 'vitest'
import { type LabScenario, unchanged } from '@/domain/lab/lab-scenario'
import { describeDifferences, differingInputs, mixValues } from '@/engine/lab/differences'
import {
  proposedInputs,
  resetInputs,
  setAsOf,
  setControl,
  setInput,
  setInputs,
} from '@/engine/lab/edit-scenario'
import { toLabRun, toValuesRun } from '@/engine/lab/to-lab-run'
import { ownCatalogue, ownRecord } from './lab-record'

const kachin = unchanged('kachin-as-reported', '2024-11-20')
const quiet = unchanged('quiet', '2024-11-20')
const set = (scenario: LabScenario, id: string, value: number) =>
  setInput(ownCatalogue, scenario, id, value)

describe(setInput, () => {
  it('keeps only what differs from the preset', () => {
    const changed = set(kachin, 'mine.pangwa.severity', 0.8)
    expect(changed.changes).toEqual({ 'mine.pangwa.severity': 0.8 })
    expect(set(changed, 'mine.pangwa.severity', 0.35)).toEqual(kachin)
    expect(set(kachin, 'region.pangwa.outputTonnesPerYear', 15_050)).toEqual(kachin)
  })

  it('keeps days of weeks exact and everything else to six digits', () => {
    expect(set(quiet, 'mine.pangwa.weeks', 193 / 7 + 1e-9).changes).toEqual({
      'mine.pangwa.weeks': 193 / 7,
    })
    expect(set(quiet, 'mine.pangwa.severity', 1 / 3).changes).toEqual({
      'mine.pangwa.severity': 0.333333,
    })
  })

  it('ignores what the catalogue does not have', () => {
    expect(set(quiet, '__proto__', 1)).toEqual(quiet)
  })
})

describe(setAsOf, () => {
  it('keeps a change until it is what the preset has on the new day', () => {
    const changed = set(unchanged('kachin-as-reported', '2024-09-01'), 'mine.pangwa.severity', 0.35)
    expect(setAsOf(ownCatalogue, changed, '2024-09-15').changes).toEqual(changed.changes)
    expect(setAsOf(ownCatalogue, changed, '2024-11-20').changes).toEqual({})
  })
})

describe(setControl, () => {
  const taken = setControl(ownRecord, ownCatalogue, quiet, { regionId: 'shan-east', holder: 'sac' })

  it('proposes windows after the first case, each an ordinary change', () => {
    expect(taken.changes).toMatchObject({
      'control.shan-east': 'sac',
      'mine.shan-east.severity': 0.35,
      'mine.shan-east.ramp': 40,
      'gate.shan-gate.severity': 0.99,
    })
    const proposed = proposedInputs(ownRecord, ownCatalogue, taken)
    expect(proposed.get('mine.shan-east.severity')).toBe('control.shan-east')
    const edited = set(taken, 'mine.shan-east.severity', 0.6)
    const marks = proposedInputs(ownRecord, ownCatalogue, edited)
    expect(marks.has('mine.shan-east.severity')).toBe(false)
    expect(marks.has('gate.shan-gate.severity')).toBe(true)
  })

  it('moves the proposed windows with the day, and leaves what was edited', () => {
    const edited = set(taken, 'mine.shan-east.severity', 0.6)
    const later = setControl(ownRecord, ownCatalogue, edited, {
      regionId: 'shan-east',
      holder: 'sac',
      week: 20,
    })
    expect(later.changes).toMatchObject({
      'control.shan-east.week': 20,
      'gate.shan-gate.startWeek': 20,
    })
  })

  it('takes its proposals back with the change of hands', () => {
    const back = setControl(ownRecord, ownCatalogue, taken, {
      regionId: 'shan-east',
      holder: 'uwsa',
    })
    expect(back).toEqual(quiet)
  })
})

describe(resetInputs, () => {
  it('returns inputs to the preset', () => {
    expect(resetInputs(set(quiet, 'market.demandGrowth', 0.03), ['market.demandGrowth'])).toEqual(
      quiet,
    )
  })
})

describe(differingInputs, () => {
  it('finds nothing between a scenario and itself', () => {
    expect(differingInputs(ownCatalogue, kachin, kachin)).toEqual([])
  })

  it('finds as recorded and nothing that does not act', () => {
    const ids = differingInputs(ownCatalogue, quiet, kachin)
    expect(ids).toContain('history.upToAsOf')
    expect(ids).toContain('mine.pangwa.severity')
    expect(ids.filter((id) => id.includes('bayan-obo'))).toEqual([])
  })

  it('names the as-of date among them', () => {
    const later = unchanged('kachin-as-reported', '2024-12-20')
    expect(differingInputs(ownCatalogue, kachin, later)[0]).toBe('asOf')
  })

  it('tells levers and assumptions apart, with units', () => {
    const b = setInputs(ownCatalogue, kachin, [
      ['mine.pangwa.weeks', 30],
      ['param.priceSensitivity', { dist: 'uniform', min: 0.4, max: 0.8 }],
    ])
    expect(describeDifferences(ownCatalogue, kachin, b)).toEqual([
      {
        id: 'mine.pangwa.weeks',
        kind: 'lever',
        label: 'Pangwa: output lost for',
        unit: 'weeks',
        a: 26,
        b: 30,
      },
      {
        id: 'param.priceSensitivity',
        kind: 'assumption',
        label: 'Price sensitivity',
        unit: 'exponent',
        a: 0.6,
        b: { dist: 'uniform', min: 0.4, max: 0.8 },
      },
    ])
  })
})

describe(mixValues, () => {
  it('leads from one scenario to the other by the inputs that differ', () => {
    const b = setInputs(ownCatalogue, unchanged('myanmar-stops', '2025-01-10'), [
      ['param.priceSensitivity', 0.9],
      ['compound.Dy.severity', 0.5],
    ])
    const ids = new Set(differingInputs(ownCatalogue, quiet, b))
    const mixed = toValuesRun(ownRecord, ownCatalogue, mixValues(ownCatalogue, quiet, b, ids))
    expect(mixed.scenario).toEqual(toLabRun(ownRecord, ownCatalogue, b).scenario)
    const none = mixValues(ownCatalogue, quiet, b, new Set())
    expect(toValuesRun(ownRecord, ownCatalogue, none)).toEqual(
      toLabRun(ownRecord, ownCatalogue, quiet),
    )
  })
})
