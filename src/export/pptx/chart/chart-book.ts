import { toPlainNumber } from '@/lib/csv'
import { unzipSync, zipSync } from 'fflate'
import { toXmlSafe } from '@/export/drawing/svg-text'
import { type ChartData, DAY_FORMAT } from './chart-data'
import { FIXED_DAY } from '@/export/pptx/package/fixed-day'

/** Write the workbook behind a chart: categories in column A, one series in each column after it. */
export async function writeChartBook({
  categories,
  columns: drawn,
  helpers = [],
}: ChartData): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  const columns = [...drawn, ...helpers]
  const names =
    categories.kind === 'names'
      ? categories.names.map(toText)
      : categories.days.map((value) => ({ value, type: Number, format: DAY_FORMAT }))
  const rows = names.map((name, at) => [
    name,
    ...columns.map(({ values }) => {
      const value = values[at]
      return value === undefined ? null : { value: toPlainNumber(value), type: Number }
    }),
  ])
  const head = [null, ...columns.map(({ name }) => toText(name))]
  const book = await writeExcelFile([{ sheet: 'Sheet1', data: [head, ...rows] }]).toBlob()
  const parts = unzipSync(new Uint8Array(await book.arrayBuffer()))
  return zipSync(parts, { level: 6, mtime: FIXED_DAY })
}

/** The writer loses the names of what every object has, such as `toString`; a blank before them keeps them. */
function toText(text: string) {
  const safe = toXmlSafe(text)
  return { value: safe in Object.prototype ? ` ${safe}` : safe, type: String }
}
