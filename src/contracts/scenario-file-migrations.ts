import { toVersionOne } from './scenario-migrations'

/** Version of what is written now: files, and the entries of the browser's database. */
export const DOCUMENT_VERSION = 1

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

/** Report whether something is an object with names, not a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
