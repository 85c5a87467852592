import { type Source } from '@/domain/record/source'
import { type Edition } from '@/record/edition'
import { checkRecord } from '@/record/rules/check-record'
import { type RecordFault } from '@/record/rules/record-fault'
import { UNCITED } from '@/record/rules/sources'
import { toTarget, type Amendment, type Change } from './amendment'
import { ELEMENT_FIGURES, REGION_FIGURES } from './answer-at'
import { recordAt } from './record-at'
import { ROW_KEYS } from './row-keys'

/**
 * Return what keeps amendments from being accepted together into an edition: places that the record does not have, and
 * rules that it would break. What was wrong with the edition before is not counted.
 */
export function checkAmendments(
  edition: Edition,
  amendments: readonly Amendment[],
): readonly RecordFault[] {
  const misplaced = amendments.flatMap((amendment) => misplacedChanges(edition, amendment))
  if (misplaced.length > 0) return misplaced
  const accepted = amendments.map((amendment) => ({ ...amendment, state: 'accepted' as const }))
  const before = new Set(checkRecord(edition).map(toText))
  const after = checkRecord(withCurrentEdition(recordAt(edition, accepted, null), amendments))
  const leftOver = new Set(edition.bibliography.sources.map(toLeftOver))
  return after.filter((fault) => !before.has(toText(fault)) && !leftOver.has(toText(fault)))
}

/** A source of what an amendment takes the place of may be cited by nothing else: it is told as what stood before. */
function toLeftOver({ id }: Source): string {
  return toText({ path: `bibliography.sources.${id}`, message: UNCITED })
}

/** An amended record is as new as its newest amendment: its sources may be dated up to then. */
function withCurrentEdition(edition: Edition, amendments: readonly Amendment[]): Edition {
  const newest =
    amendments
      .map(({ madeOn }) => madeOn)
      .toSorted()
      .at(-1) ?? ''
  const { info } = edition
  const vintage = newest > info.vintage ? newest : info.vintage
  return { ...edition, info: { ...info, vintage } }
}

function toText({ path, message }: Pick<RecordFault, 'path' | 'message'>): string {
  return `${path} ${message}`
}

function misplacedChanges(edition: Edition, { id, changes }: Amendment): readonly RecordFault[] {
  return changes.flatMap((change) =>
    hasPlace(edition, change)
      ? []
      : [
          {
            path: `${id}.${toTarget(change)}`,
            message: 'is no place of the record, or not the place that its row names',
            remedy: 'Name a region, gate, plant, element or row that the record has.',
          },
        ],
  )
}

function hasPlace(edition: Edition, change: Change): boolean {
  switch (change.table) {
    case 'regions.control':
    case 'regions.production':
      return edition.regions.some(({ id }) => id === change.key)
    case 'gates.history':
      return edition.gates.some(({ id }) => id === change.key)
    case 'plants.history':
      return edition.plants.some(({ id }) => id === change.key)
    case 'regions.figures':
      return isFigureOf(edition.regions, REGION_FIGURES, change.key)
    case 'elements.figures':
      return isFigureOf(edition.elements, ELEMENT_FIGURES, change.key)
    case 'parameters':
      return Object.hasOwn(edition.parameters, change.key)
    case 'history.licences':
      return edition.history.exportControls.some((control) =>
        control.forms.some((form) => ROW_KEYS.licences(control.id, form) === change.key),
      )
    default:
      return hasOwnKey(change)
  }
}

function isFigureOf(
  rows: readonly { readonly id: string }[],
  fields: readonly string[],
  key: string,
): boolean {
  return rows.some(({ id }) => fields.some((field) => key === `${id} ${field}`))
}

type RowChange = Exclude<
  Change,
  {
    readonly table:
      | `regions.${string}`
      | 'gates.history'
      | 'plants.history'
      | 'elements.figures'
      | 'parameters'
      | 'history.licences'
  }
>

function hasOwnKey(change: RowChange): boolean {
  return keyOfRow(change) === change.key
}

function keyOfRow(change: RowChange): string {
  switch (change.table) {
    case 'history.events':
      return ROW_KEYS.id(change.after)
    case 'production':
      return ROW_KEYS.production(change.after)
    case 'supplyShares':
      return ROW_KEYS.supplyShare(change.after)
    case 'governance':
      return ROW_KEYS.country(change.after)
    case 'criticality':
      return ROW_KEYS.element(change.after)
    default:
      return keyOfTrade(change)
  }
}

type TradeChange = Extract<
  RowChange,
  { readonly table: `imports.${string}` | `exports.${string}` | `prices.${string}` }
>

function keyOfTrade(change: TradeChange): string {
  switch (change.table) {
    case 'imports.series':
      return ROW_KEYS.id(change.after)
    case 'imports.annual':
      return ROW_KEYS.annualImport(change.after)
    case 'imports.monthly':
    case 'exports.monthly':
      return ROW_KEYS.month(change.after)
    case 'prices.annual':
      return ROW_KEYS.annualPrice(change.after)
    case 'prices.points':
      return ROW_KEYS.pricePoint(change.after)
  }
}
