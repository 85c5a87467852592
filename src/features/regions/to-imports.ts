import { groupBy } from '@/lib/group-by'
import { type AnnualImport, type Imports, type MonthlyImport } from '@/domain/record/statistics'

/** One year of China's imports from one partner. */
export type ImportYear = {
  readonly row: AnnualImport
  /** Customs value over gross weight, USD per kg gross. */
  readonly unitValue: number
  /** Part of the gross weight from all partners, 0 to 1; undefined where the total is not in the record. */
  readonly shareOfMass: number | undefined
}

/** One month of a series; undefined where the record has no figure. */
export type ImportMonth = { readonly month: string; readonly row: MonthlyImport | undefined }

/** Return the years of imports from `partner`, oldest first. */
export function toImportYears(imports: Imports, partner: string): readonly ImportYear[] {
  return imports.annual
    .filter((row) => row.partner === partner)
    .toSorted((a, b) => a.year - b.year)
    .map((row) => {
      const world = imports.annual.find(
        ({ year, partner: from }) => year === row.year && from === 'world',
      )
      return {
        row,
        unitValue: row.value.value / (1000 * row.mass.value),
        shareOfMass: world === undefined ? undefined : row.mass.value / world.mass.value,
      }
    })
}

/** Return the remarks of the data on values, each once, with the years that they are made on. */
export function toRemarks(
  years: readonly ImportYear[],
): readonly { readonly remark: string; readonly years: readonly number[] }[] {
  const remarked = years.flatMap(({ row: { year, value } }) =>
    value.note === undefined ? [] : [{ remark: value.note, year }],
  )
  return [...groupBy(remarked, ({ remark }) => remark)].map(([remark, rows]) => ({
    remark,
    years: rows.map(({ year }) => year),
  }))
}

/** Return the `count` months of a series up to its last figure, with those that have none. */
export function toImportMonths(
  imports: Imports,
  seriesId: string,
  count: number,
): readonly ImportMonth[] {
  const rows = imports.monthly.filter(({ series }) => series === seriesId)
  const last = Math.max(...rows.map(({ month }) => toMonthNumber(month)))
  if (!Number.isFinite(last)) return []
  return Array.from({ length: count }, (_, index) => {
    const month = toMonth(last - count + 1 + index)
    return { month, row: rows.find((row) => row.month === month) }
  })
}

/** Return the month with the least, or undefined when none has a figure. */
export function toLowestMonth(months: readonly ImportMonth[]): MonthlyImport | undefined {
  return months
    .flatMap(({ row }) => row ?? [])
    .toSorted((a, b) => a.mass.value - b.mass.value)
    .at(0)
}

/** Return months since year 0 of `YYYY-MM`. */
function toMonthNumber(month: string): number {
  return 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7)) - 1
}

function toMonth(monthNumber: number): string {
  const year = String(Math.floor(monthNumber / 12)).padStart(4, '0')
  return `${year}-${String((monthNumber % 12) + 1).padStart(2, '0')}`
}
