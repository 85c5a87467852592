import {
  rateOf,
  type BuyerLine,
  type BuyerList,
  type WithholdableField,
} from '@/domain/parts/buyer-list'
import { COLUMN_TITLES, type ColumnField } from '@/domain/parts/column-mapping'
import { WITHHELD, type ExportCell, type ExportTable } from './export-table'

/** What is written of a list. */
export type WrittenList = Pick<BuyerList, 'name' | 'lines' | 'rates'>

type ToCell = (line: BuyerLine) => ExportCell

/** Columns that are always written, so that the list can be read back. */
const ALWAYS: ReadonlySet<ColumnField> = new Set(['part', 'material', 'quantity', 'quantityUnit'])

/**
 * Return a list as a table that comes back unchanged when it is read again.
 *
 * Columns without a value are left out. `toName` gives a material a name that its readers know; the id serves too.
 */
export function toPartsTable(
  { name, lines, rates }: WrittenList,
  toName: (materialId: string) => string = (id) => id,
): ExportTable {
  const columns: readonly (readonly [ColumnField, ToCell])[] = [
    ['part', ({ id }) => id],
    ['description', cellOf('description', ({ description }) => description)],
    ['site', cellOf('site', ({ site }) => site)],
    ['supplier', cellOf('supplier', ({ supplier }) => supplier)],
    ['supplierCountry', cellOf('supplierCountry', ({ supplierCountry }) => supplierCountry)],
    ['material', ({ materialId }) => toName(materialId)],
    ['contents', writeContents],
    ['quantity', ({ usageKgPerYear }) => usageKgPerYear],
    ['quantityUnit', () => 'kg'],
    ['spend', cellOf('spendPerYear', ({ spendPerYear }) => spendPerYear)],
    ['revenue', cellOf('revenuePerYear', ({ revenuePerYear }) => revenuePerYear)],
    ['currency', ({ currency }) => currency],
    ['rate', ({ currency }) => (currency === 'USD' ? undefined : rateOf(rates, currency))],
    ['stock', cellOf('stock', ({ stockDays, stockKg }) => stockDays ?? stockKg)],
    ['stockUnit', writeStockUnit],
    ['contractCover', cellOf('contractCoverShare', (line) => line.contractCoverShare)],
    ['priceFixed', cellOf('priceFixedShare', ({ priceFixedShare }) => priceFixedShare)],
    ['protected', cellOf('protectedShare', ({ protectedShare }) => protectedShare)],
    ['secondSource', cellOf('secondSourceShare', ({ secondSourceShare }) => secondSourceShare)],
    ['alternative', cellOf('hasQualifiedAlternative', (line) => line.hasQualifiedAlternative)],
    ['market', cellOf('market', ({ market }) => market)],
    ['leadTime', cellOf('leadTimeDays', ({ leadTimeDays }) => leadTimeDays)],
    ['owner', cellOf('owner', ({ owner }) => owner)],
    ['status', cellOf('status', ({ status }) => status)],
    ['note', cellOf('note', ({ note }) => note)],
  ]
  const used = columns.filter(
    ([field, toCell]) => ALWAYS.has(field) || lines.some((line) => toCell(line) !== undefined),
  )
  return {
    name,
    titles: used.map(([field]) => COLUMN_TITLES[field]),
    rows: lines.map((line) => used.map(([, toCell]) => toCell(line))),
  }
}

/** Return a writer of a field that the list may hold back. */
function cellOf(field: WithholdableField, toValue: ToCell): ToCell {
  return (line) => toValue(line) ?? (line.withheld.includes(field) ? WITHHELD : undefined)
}

function writeStockUnit({ stockDays, stockKg }: BuyerLine): string | undefined {
  if (stockDays !== undefined) return 'days'
  return stockKg === undefined ? undefined : 'kg'
}

function writeContents({ contents }: BuyerLine): string | undefined {
  if (contents === undefined) return undefined
  return Object.entries(contents)
    .map(([element, share]) => `${element} ${share}`)
    .join('; ')
}
