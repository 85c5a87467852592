import { z } from 'zod/mini'
import { type Named, type ReadItem, type StoredKind } from './kept-kind'

const entry = z.looseObject({ schemaVersion: z.int(), revision: z.int() })

/** Return the entry of an item: its version, the count of writings when it was written, and the item itself. */
export function toEntry<Item extends Named>(
  { version, field }: StoredKind<Item, never>['item'],
  item: Item,
  revision: number,
): unknown {
  return { schemaVersion: version, revision, [field]: item }
}

/** Return the revision of an entry, whether what it holds can be read or not; 0 when it has none. */
export function revisionOf(kept: unknown): number {
  const read = entry.safeParse(kept)
  return read.success ? read.data.revision : 0
}

/** Return the item of an entry of this or an earlier version, or null where it cannot be read. */
export function readEntry<Item extends Named>(
  { version, field, read }: StoredKind<Item, never>['item'],
  id: string,
  kept: unknown,
): ReadItem<Item> | null {
  const parsed = entry.safeParse(kept)
  if (!parsed.success || parsed.data.schemaVersion > version) return null
  const result = read(parsed.data[field], parsed.data.schemaVersion, id)
  return result === null ? null : { ...result, item: { ...result.item, id } }
}
