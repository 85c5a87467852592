import { type CivilDate } from '@/lib/civil-date'
import { type InputId, type LabValue } from './lab-input'

/** Scenarios to start from, in the order in which the lab offers them. */
export const PRESET_IDS = [
  'quiet',
  'kachin-as-reported',
  'halt-to-june-2025',
  'gate-reopens-in-march',
  'myanmar-stops',
  'april-2025-licences',
  'both-at-once',
  'quota-2010',
  'kuantan-stops',
  'mountain-pass-late',
  'magnets-stop',
  'licences-again',
] as const

/** Name of a scenario to start from; kept in links, so it never changes its meaning. */
export type PresetId = (typeof PRESET_IDS)[number]

/** Inputs that differ from what a preset gives them. */
export type LabChanges = Readonly<Record<InputId, LabValue>>

/** A scenario of the lab: a preset on a day, and what a reader changed in it. */
export type LabScenario = {
  readonly presetId: PresetId
  /** Up to this day the record speaks; from it on, the scenario. */
  readonly asOf: CivilDate
  readonly changes: LabChanges
}

/** Return the preset's own scenario on a day. */
export function unchanged(presetId: PresetId, asOf: CivilDate): LabScenario {
  return { presetId, asOf, changes: {} }
}

/** Return the value that a scenario gives to `id` itself, or undefined where the preset speaks. */
export function changeOf(changes: LabChanges, id: InputId): LabValue | undefined {
  return Object.hasOwn(changes, id) ? changes[id] : undefined
}
