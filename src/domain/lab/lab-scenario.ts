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

/** What a reader wrote beside one day of the curves. */
export type ChartNote = {
  readonly day: CivilDate
  /** One line of at most `MAX_NOTE_LENGTH` characters, as `toNoteText` leaves it. */
  readonly text: string
}

/** Longest text of a note on the curves, in characters. */
export const MAX_NOTE_LENGTH = 80

/** Most notes on the curves of one scenario. */
export const MAX_CHART_NOTES = 12

/** A scenario of the lab: a preset on a day, and what a reader changed in it. */
export type LabScenario = {
  readonly presetId: PresetId
  /** Up to this day the record speaks; from it on, the scenario. */
  readonly asOf: CivilDate
  readonly changes: LabChanges
  /** Notes on the curves, in the order of their days; absent without any. No run knows of them. */
  readonly chartNotes?: readonly ChartNote[]
}

/** Return the preset's own scenario on a day. */
export function unchanged(presetId: PresetId, asOf: CivilDate): LabScenario {
  return { presetId, asOf, changes: {} }
}

/** Return the value that a scenario gives to `id` itself, or undefined where the preset speaks. */
export function changeOf(changes: LabChanges, id: InputId): LabValue | undefined {
  return Object.hasOwn(changes, id) ? changes[id] : undefined
}

/** What a line of text cannot hold: control characters, those that turn the direction of what follows, halves of pairs. */
const UNFIT = /[\p{Cc}\p{Bidi_Control}\p{Cs}\u{AD}\u{200B}\u{2060}\u{FFFE}\u{FFFF}]/gu

/** Return what was typed or pasted as the one line that a note holds; it may still be too long. */
export function toNoteText(typed: string): string {
  return typed.replaceAll(/\s+/gu, ' ').replaceAll(UNFIT, '').replaceAll(/ +/g, ' ').trim()
}

/** Return what is wrong with the text of a note and how to mend it, or undefined when it can be used. */
export function checkNoteText(text: string): string | undefined {
  const length = Array.from(text).length
  if (text.trim() === '') return 'is empty; write what the note says'
  if (length > MAX_NOTE_LENGTH) {
    return `has ${length} characters; give at most ${MAX_NOTE_LENGTH}`
  }
  return text === toNoteText(text)
    ? undefined
    : 'holds characters that do not fit into a line; write plain words with single spaces'
}

/** Return a scenario with these notes on its curves, in the order of their days; those of one day keep their order. */
export function withChartNotes(scenario: LabScenario, notes: readonly ChartNote[]): LabScenario {
  const { chartNotes: _, ...rest } = scenario
  const chartNotes = notes.toSorted((a, b) => a.day.localeCompare(b.day))
  return chartNotes.length === 0 ? rest : { ...rest, chartNotes }
}
