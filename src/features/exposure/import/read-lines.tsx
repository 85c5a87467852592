import { type BuyerLine } from '@/domain/parts/buyer-list'
import { type MaterialWords, type ReadList } from '@/parts/thread/parts-reader'
import { writeDays, writeKg } from '@/features/exposure/part-words'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { DataTable } from '@/ui/tables/data-table'

type ReadLinesProps = {
  /** The first lines, each with where it stands in the list. */
  readonly rows: ReadList['firstLines']
  readonly materials: readonly MaterialWords[]
}

/** The first lines as they were understood. */
export function ReadLines({ rows, materials }: ReadLinesProps) {
  const format = useFormat()
  const names = new Map(materials.map(({ id, name }) => [id, name]))
  const writeMoney = (amount: number | undefined, { currency }: BuyerLine) =>
    amount === undefined ? 'not stated' : `${format.integer(amount)} ${currency}`
  return (
    <DataTable
      caption={`The first ${format.integer(rows.length)} lines as they were understood`}
      columns={[
        { id: 'number', header: 'Line', cell: ({ number }) => format.integer(number) },
        { id: 'part', header: 'Part', isRowHeader: true, cell: ({ line }) => line.id },
        {
          id: 'material',
          header: 'Material',
          cell: ({ line }) => names.get(line.materialId) ?? line.materialId,
        },
        {
          id: 'usage',
          header: 'Use',
          unit: 'per year',
          align: 'end',
          cell: ({ line }) => writeKg(line.usageKgPerYear, format),
        },
        {
          id: 'stock',
          header: 'Stock',
          align: 'end',
          priority: 2,
          cell: ({ line }) => writeStock(line, format),
        },
        {
          id: 'revenue',
          header: 'Revenue',
          unit: 'per year',
          align: 'end',
          priority: 3,
          cell: ({ line }) => writeMoney(line.revenuePerYear, line),
        },
      ]}
      isDense
      maxHeight="18rem"
      rowId={({ number }) => String(number)}
      rows={rows}
    />
  )
}

function writeStock({ stockDays, stockKg, withheld }: BuyerLine, format: Format): string {
  if (stockDays !== undefined) return writeDays(stockDays, format)
  if (stockKg !== undefined) return writeKg(stockKg, format)
  return withheld.includes('stock') ? 'withheld' : 'not stated'
}
