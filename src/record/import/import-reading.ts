import { type Source } from '@/domain/record/source'
import { type AmendedTable, type ChangeOf } from '@/record/amendments/amendment'

/** Kinds of official files, with what people call them. */
export const IMPORT_KINDS = {
  comtrade: 'UN Comtrade, annual or monthly',
  'comtrade-tariff-line': 'UN Comtrade, tariff lines',
  'usgs-mcs': 'USGS Mineral Commodity Summaries',
  wgi: 'Worldwide Governance Indicators',
  'eu-crm': 'EU study on critical raw materials',
  acled: 'ACLED',
} as const

/** Kind of an official file. */
export type ImportKind = keyof typeof IMPORT_KINDS

/** A place of a file that was not understood, and why. */
export type NotUnderstood = { readonly where: string; readonly message: string }

/** A row as a file has it, with the table and key under which the record holds it. */
export type ImportedRow = {
  readonly [Table in AmendedTable]: Omit<ChangeOf<Table>, 'before'>
}[AmendedTable]

/** What an official file says of the record: its rows, the source that they rest on, and what was not understood. */
export type ImportReading = {
  readonly rows: readonly ImportedRow[]
  readonly sources: readonly Source[]
  readonly notUnderstood: readonly NotUnderstood[]
}

/** Most places of one fault that are named; the rest are counted. */
const MOST_PLACES = 5

/** Return faults with the places of one and the same message joined, in the order in which they came. */
export function joinPlaces(faults: readonly NotUnderstood[]): readonly NotUnderstood[] {
  const places = new Map<string, string[]>()
  for (const { where, message } of faults) {
    const known = places.get(message)
    if (known === undefined) places.set(message, [where])
    else known.push(where)
  }
  return [...places].map(([message, wheres]) => ({
    where:
      wheres.length <= MOST_PLACES
        ? wheres.join(', ')
        : `${wheres.slice(0, MOST_PLACES).join(', ')} and ${wheres.length - MOST_PLACES} more`,
    message,
  }))
}
