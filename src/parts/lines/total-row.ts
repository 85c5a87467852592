import { toBlank } from '@/domain/parts/cell-text'
import { type ColumnPlan } from '@/parts/columns/column-plan'
import { toText, type RawRow } from '@/parts/file/raw-table'

const TOTAL =
  /^(grand |sub)?-?\s?(total|sum|summe|gesamt|gesamtsumme|zwischensumme|合计|总计|小计)\b|^(合计|总计|小计)/i

/** Report whether a row adds up others: it is called so in place of a part and names no material. */
export function isTotalRow({ cells }: RawRow, places: ColumnPlan['places']): boolean {
  const textOf = (field: 'part' | 'material'): string => {
    const place = places[field]
    return place === undefined ? '' : toText(cells[place] ?? '')
  }
  return TOTAL.test(textOf('part').trim()) && toBlank(textOf('material')) === 'missing'
}
