import { type LabFault } from '@/domain/lab/lab-check'
import { splitRetired } from './retired-inputs'
import { toVersionOne } from './scenario-migrations'

/**
 * Version of what is written now: files, and the entries of the browser's database.
 *
 * Since version 2 a scenario may have notes on its curves; one of version 1 has none, and reads as it is.
 */
export const DOCUMENT_VERSION = 2

/**
 * Return a kept scenario of an earlier version in the shape of the present one; anything else as it is.
 *
 * Version 0 was flat, without id, notes and versions: `{ title, preset, asof, set: { "halt.pangwa.loss": 50 } }`.
 */
export function migrateDocument(kept: unknown, version: number, id: string): unknown {
  if (version !== 0 || !isObject(kept)) return kept
  const { title, preset, asof, set, ...rest } = kept
  return {
    ...rest,
    id,
    name: title,
    notes: '',
    scenario: { presetId: preset, asOf: asof, changes: isObject(set) ? migrateChanges(set) : set },
    versions: [],
  }
}

function migrateChanges(set: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(set).map(([id, value]) => {
      if (typeof value !== 'number') return [id, value]
      const change = toVersionOne({ id, value })
      return [change.id, change.value]
    }),
  )
}

/** A kept scenario without what the equations in use do not know, and a sentence for what is left out. */
export type CurrentDocument = { readonly kept: unknown; readonly notes: readonly LabFault[] }

/** Leave out of a kept scenario and its versions what only earlier equations had. */
export function dropRetired(kept: unknown): CurrentDocument {
  if (!isObject(kept)) return { kept, notes: [] }
  const own = dropFromHolder(kept)
  const versions = toList(kept['versions']).map(dropFromHolder)
  const isList = Array.isArray(kept['versions'])
  return {
    kept: { ...own.kept, ...(isList && { versions: versions.map((version) => version.kept) }) },
    notes: withoutRepeats([own, ...versions].flatMap(({ notes }) => notes)),
  }
}

/** A scenario and its versions are likely to lack the same: once is enough. */
function withoutRepeats(notes: readonly LabFault[]): readonly LabFault[] {
  return [...new Map(notes.map((note) => [note.message, note])).values()]
}

function dropFromHolder<Holder>(holder: Holder): { kept: Holder; notes: readonly LabFault[] } {
  const scenario: unknown = isObject(holder) ? holder['scenario'] : undefined
  const changes: unknown = isObject(scenario) ? scenario['changes'] : undefined
  if (!isObject(scenario) || !isObject(changes)) return { kept: holder, notes: [] }
  const entries = Object.entries(changes).map(([id, value]) => ({ id, value }))
  const { kept, notes } = splitRetired(entries)
  const left = Object.fromEntries(kept.map(({ id, value }) => [id, value]))
  return { kept: { ...holder, scenario: { ...scenario, changes: left } }, notes }
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Report whether something is an object with names, not a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
