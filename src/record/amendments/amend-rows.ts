import { groupBy } from '@/lib/group-by'
import { PARAMETER_IDS } from '@/domain/market/market'
import { type Span } from '@/domain/record/history'
import { type Source } from '@/domain/record/source'
import { type Sourced } from '@/domain/record/sourced'
import { type Edition } from '@/record/edition'
import { type AmendedTable, type Change, type ChangeOf } from './amendment'
import { knownSpans, type Knowledge } from './as-known'
import { overlaySpans } from './overlay-span'

/** Return the changes to one table. */
export function changesTo<Table extends AmendedTable>(
  changes: readonly Change[],
  table: Table,
): readonly ChangeOf<Table>[] {
  const known = tables.get(changes) ?? groupBy(changes, (change) => change.table)
  tables.set(changes, known)
  const isOf = (change: Change): change is Extract<Change, ChangeOf<Table>> =>
    change.table === table
  return (known.get(table) ?? []).filter(isOf)
}

/** Changes by their table, gone through once for all tables. */
const tables = new WeakMap<readonly Change[], ReadonlyMap<AmendedTable, readonly Change[]>>()

type Spans<Kind> = ReadonlyMap<string, readonly Kind[]>

/** Return spans by the history that they are laid over, in the order of their amendments. */
export function spansBy<Kind>(
  changes: readonly { readonly key: string; readonly after: Kind }[],
): Spans<Kind> {
  const groups = groupBy(changes, ({ key }) => key)
  return new Map([...groups].map(([key, rows]) => [key, rows.map(({ after }) => after)]))
}

/** Return the newest row of each key. */
export function rowsBy<Row>(
  changes: readonly { readonly key: string; readonly after: Row }[],
): ReadonlyMap<string, Row> {
  return new Map(changes.map(({ key, after }) => [key, after]))
}

/** Return a history as it was known, with spans laid over it. */
export function toSpans<Kind extends Span>(
  spans: readonly Kind[],
  added: readonly Kind[] | undefined,
  knowledge: Knowledge | undefined,
): readonly Kind[] {
  return overlayAll(knowledge === undefined ? spans : knownSpans(spans, knowledge), added)
}

/** Return a history with spans laid over it, itself where there are none. */
export function overlayAll<Kind extends Span>(
  spans: readonly Kind[],
  added: readonly Kind[] | undefined,
): readonly Kind[] {
  return added === undefined ? spans : overlaySpans(spans, added)
}

/** Return rows with those of changes in the place of theirs, and new ones after them. */
export function withRows<Row>(
  rows: readonly Row[],
  changes: readonly { readonly key: string; readonly after: Row }[],
  keyOf: (row: Row) => string,
): readonly Row[] {
  if (changes.length === 0) return rows
  const after = new Map(rows.map((row) => [keyOf(row), row]))
  for (const change of changes) after.set(change.key, change.after)
  return [...after.values()]
}

/** Return the rows whose figure had been published. */
export function knownRows<Row>(
  rows: readonly Row[],
  figureOf: (row: Row) => Pick<Sourced<unknown>, 'sources'>,
  knowledge: Knowledge | undefined,
): readonly Row[] {
  return knowledge === undefined
    ? rows
    : rows.filter((row) => knowledge.isKnown(figureOf(row).sources))
}

/** Return the figures of one region or element that are amended. */
export function withFigures<Field extends string>(
  id: string,
  fields: readonly Field[],
  figures: ReadonlyMap<string, Sourced<number>>,
): Partial<Record<Field, Sourced<number>>> {
  const changed: Partial<Record<Field, Sourced<number>>> = {}
  for (const field of fields) {
    const figure = figures.get(`${id} ${field}`)
    if (figure !== undefined) changed[field] = figure
  }
  return changed
}

/** Return the assumptions of the model with those that are amended in their place. */
export function withParameters(
  parameters: Edition['parameters'],
  figures: ReadonlyMap<string, Sourced<number>>,
): Edition['parameters'] {
  const changed = { ...parameters }
  for (const id of PARAMETER_IDS) {
    const figure = figures.get(id)
    if (figure !== undefined) changed[id] = { label: parameters[id].label, ...figure }
  }
  return changed
}

/** Return sources with new ones after them. */
export function withSources(
  sources: readonly Source[],
  added: readonly Source[],
): readonly Source[] {
  if (added.length === 0) return sources
  const known = new Set(sources.map(({ id }) => id))
  const news = new Map(
    added.filter(({ id }) => !known.has(id)).map((source) => [source.id, source]),
  )
  return [...sources, ...news.values()]
}
