import { type Sourced } from '@/domain/record/sourced'
import {
  toTarget,
  type AmendedRows,
  type AmendedTable,
  type Change,
  type ChangeOf,
} from '@/record/amendments/amendment'
import { ROW_KEYS } from '@/record/amendments/row-keys'
import { type Edition } from '@/record/edition'
import { type ImportedRow } from './import-reading'

/** A row of a file beside what the record holds in its place. */
export type ComparedRow = {
  readonly is: 'new' | 'same' | 'differs'
  readonly target: string
  readonly change: Change
}

/** Return what each row of a file means for the record: new, the same, or different; where it differs both are kept. */
export function compareRows(
  rows: readonly ImportedRow[],
  edition: Edition,
): readonly ComparedRow[] {
  return rows.map((row) => toComparison(edition, row))
}

function toComparison(edition: Edition, row: ImportedRow): ComparedRow {
  switch (row.table) {
    case 'imports.annual': {
      const held = find(edition.imports.annual, ROW_KEYS.annualImport, row.key)
      return compare(row, held, (before, after) => ({
        ...after,
        mass: withOld(before.mass, after.mass),
        value: withOld(before.value, after.value),
      }))
    }
    case 'imports.monthly': {
      const held = find(edition.imports.monthly, ROW_KEYS.month, row.key)
      return compare(row, held, (before, after) => ({
        ...after,
        mass: withOld(before.mass, after.mass),
      }))
    }
    case 'production': {
      const held = find(edition.production, ROW_KEYS.production, row.key)
      return compare(row, held, (before, after) => ({
        ...after,
        output: withOld(before.output, after.output),
      }))
    }
    case 'prices.annual': {
      const held = find(edition.prices.annual, ROW_KEYS.annualPrice, row.key)
      return compare(row, held, (before, after) => ({
        ...after,
        price: withOld(before.price, after.price),
      }))
    }
    default:
      return toStudyComparison(edition, row)
  }
}

function toStudyComparison(edition: Edition, row: ImportedRow): ComparedRow {
  switch (row.table) {
    case 'supplyShares': {
      const held = find(edition.supplyShares, ROW_KEYS.supplyShare, row.key)
      return compare(row, held, (before, after) => ({
        ...after,
        share: withOld(before.share, after.share),
        tradeFactor: withOld(before.tradeFactor, after.tradeFactor),
      }))
    }
    case 'governance': {
      const held = find(edition.governance, ROW_KEYS.country, row.key)
      return compare(row, held?.latestMean === null ? undefined : held, (before, after) => ({
        ...after,
        latestMean:
          before.latestMean === null || after.latestMean === null
            ? after.latestMean
            : withOld(before.latestMean, after.latestMean),
      }))
    }
    case 'criticality':
      return compare(row, find(edition.criticality, ROW_KEYS.element, row.key), (_, after) => after)
    case 'imports.series':
      return compare(row, find(edition.imports.series, ROW_KEYS.id, row.key), (_, after) => after)
    case 'history.events': {
      // A candidate is known where the record tells of the same day and place under an id of its own.
      const { date, place } = row.after
      const held = edition.history.events.find(
        (event) => event.id === row.key || (event.date === date && event.place.includes(place)),
      )
      return held === undefined
        ? compare(row, undefined, (_, after) => after)
        : { is: 'same', target: toTarget(row), change: { ...row, before: held } }
    }
    default:
      throw new Error(`No official file brings ${row.table}.`)
  }
}

function find<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  key: string,
): Row | undefined {
  return rows.find((row) => keyOf(row) === key)
}

type Compared<Table extends AmendedTable> = Omit<ComparedRow, 'change'> & {
  readonly change: ChangeOf<Table>
}

function compare<Table extends AmendedTable>(
  row: Omit<ChangeOf<Table>, 'before'>,
  before: AmendedRows[Table] | undefined,
  keepBoth: (before: AmendedRows[Table], after: AmendedRows[Table]) => AmendedRows[Table],
): Compared<Table> {
  const { table, key, after } = row
  const target = `${table}.${key}`
  if (before === undefined)
    return { is: 'new', target, change: { table, key, before: null, after } }
  const is = isSame(before, after) ? 'same' : 'differs'
  return { is, target, change: { table, key, before, after: keepBoth(before, after) } }
}

/** What may differ between two prints of one and the same fact. */
const WORDS = new Set(['note', 'sources', 'period', 'basis', 'alternatives', 'range', 'label'])

function isSame(before: unknown, after: unknown): boolean {
  if (isFigure(before) && isFigure(after)) {
    return before.evidence === after.evidence && isSameValue(before.value, after.value)
  }
  if (typeof before !== 'object' || typeof after !== 'object') return before === after
  if (before === null || after === null) return before === after
  const held: Readonly<Record<string, unknown>> = { ...before }
  return Object.entries(after).every(([key, value]) => WORDS.has(key) || isSame(held[key], value))
}

type Figure = Pick<Sourced<unknown>, 'value' | 'evidence'>

function isFigure(value: unknown): value is Figure {
  return typeof value === 'object' && value !== null && 'value' in value && 'evidence' in value
}

/** A figure that was rounded for the record is the same as the one that it was rounded from. */
function isSameValue(before: unknown, after: unknown): boolean {
  if (typeof before !== 'number' || typeof after !== 'number') return before === after
  const decimals = /\.(\d+)$/.exec(String(before))?.[1]?.length ?? 0
  return Math.abs(before - after) <= 0.5 * 10 ** -decimals + 1e-9
}

/** Return a figure with the one that it takes the place of among its alternatives; `note` says how that came about. */
export function withOld<Value extends number | null>(
  before: Sourced<Value>,
  after: Sourced<Value>,
  note = 'Used in this record until a newer file was imported.',
): Sourced<Value> {
  const kept = before.alternatives ?? []
  const { value, unit, sources } = before
  const old =
    value === null || isSameValue(value, after.value) ? [] : [{ value, unit, sources, note }]
  const alternatives = [...kept, ...old]
  return alternatives.length === 0 ? after : { ...after, alternatives }
}
