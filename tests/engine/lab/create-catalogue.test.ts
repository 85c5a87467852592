import { describe, expect, it } from 'vitest'
import { checkLabValue } from '@/domain/lab/lab-check'
import { PRESET_IDS } from '@/domain/lab/lab-scenario'
import { toKeptValue } from '@/domain/lab/lab-value'
import { createCatalogue } from '@/engine/lab/create-catalogue'
import { ownCatalogue } from './lab-record'

const DAYS = ['2024-01-01', '2024-09-23', '2024-11-20', '2025-01-15', '2025-05-09', '2026-01-31']

describe(createCatalogue, () => {
  it('gives every input a default under every preset on any day, and nothing else', () => {
    const ids = [...ownCatalogue.inputs.keys()].toSorted()
    for (const presetId of PRESET_IDS) {
      for (const day of DAYS) {
        expect([...ownCatalogue.defaultsOf(presetId, day).keys()].toSorted()).toEqual(ids)
      }
    }
  })

  it('has no default that an input would refuse', () => {
    const faults = PRESET_IDS.flatMap((presetId) =>
      DAYS.flatMap((day) =>
        [...ownCatalogue.defaultsOf(presetId, day)].flatMap(([id, { value }]) => {
          const input = ownCatalogue.inputs.get(id)
          const message = checkLabValue(input, input ? toKeptValue(input, value) : value)
          return message === undefined ? [] : [`${presetId} ${day} ${id}: ${message}`]
        }),
      ),
    )
    expect(faults).toEqual([])
  })

  it('names every input apart, keeps levers and assumptions apart, and states a unit', () => {
    const inputs = [...ownCatalogue.inputs.values()]
    expect(new Set(inputs.map(({ label }) => label)).size).toBe(inputs.length)
    expect(inputs.filter((input) => input.form === 'number' && input.unit === '')).toEqual([])
    const assumptions = inputs.filter(({ kind }) => kind === 'assumption')
    expect(new Set(assumptions.map(({ group }) => group))).toEqual(
      new Set(['response', 'stocks', 'regions']),
    )
  })

  it('holds the bounds that the dataset states inside its own', () => {
    const outside = [...ownCatalogue.inputs.values()].filter(
      (input) =>
        input.form === 'number' &&
        input.stated !== null &&
        (input.stated.low < input.min || input.stated.high > input.max),
    )
    expect(outside.map(({ id }) => id)).toEqual([])
  })

  it('says what each preset assumes and on which sources it rests', () => {
    expect(ownCatalogue.presets.map(({ id }) => id)).toEqual(PRESET_IDS)
    const kachin = ownCatalogue.presets.find(({ id }) => id === 'kachin-as-reported')
    expect(kachin?.sources).toContain('dvb_2024_11_21')
  })
})
