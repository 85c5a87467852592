import { type BuyerLine } from '@/domain/buyer-list'
import { type MaterialWords } from '@/parts/parts-reader'
import { useFormat } from '@/ui/format/format-context'
import { DataTable } from '@/ui/tables/data-table'

type ReadLinesProps = {
  readonly lines: readonly BuyerLine[]
  readonly lineNumbers: readonly number[]
  readonly materials: readonly MaterialWords[]
}

/** Lines that the preview shows. */
const MOST_SHOWN = 20

/** The first lines as they were understood. */
export function ReadLines({ lines, lineNumbers, materials }: ReadLinesProps) {
  const format = useFormat()
  const names = new Map(materials.map(({ id, name }) => [id, name]))
  const rows = lines
    .slice(0, MOST_SHOWN)
    .map((line, at) => ({ line, number: lineNumbers[at] ?? 0 }))
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
          unit: 'kg per year',
          align: 'end',
          cell: ({ line }) => format.integer(line.usageKgPerYear),
        },
        {
          id: 'stock',
          header: 'Stock',
          align: 'end',
          priority: 2,
          cell: ({ line }) => writeStock(line, format.integer),
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

function writeStock(
  { stockDays, stockKg, withheld }: BuyerLine,
  integer: (value: number) => string,
): string {
  if (stockDays !== undefined) return `${integer(stockDays)} days`
  if (stockKg !== undefined) return `${integer(stockKg)} kg`
  return withheld.includes('stock') ? 'withheld' : 'not stated'
}
