import { type ProofBlock } from '@/domain/page/proof'
import { type Exhibit } from '@/ui/exhibit/exhibit'
import { type ProofScope } from '@/ui/exhibit/proof-scope'
import { type SourceRef } from '@/ui/evidence/source-ref'

/** Return what an export of `exhibit` carries so that it can be checked without the page. */
export function toProof(exhibit: Exhibit, scope: ProofScope): ProofBlock {
  return {
    ...scope,
    title: exhibit.title,
    units: toUnits(exhibit),
    sources: exhibit.sources.map(toSourceText),
  }
}

/** Measure and units in words: those of the whole, of its charts, and of the columns that have one. */
function toUnits({ subtitle, charts, tables }: Exhibit): string {
  const columns = tables.flatMap((table) => table.columns)
  const units = columns.flatMap(({ header, unit = '' }) =>
    unit === '' ? [] : [`${header}: ${unit}`],
  )
  const measures = charts.flatMap((chart) =>
    chart.subtitle === '' ? [] : [`${chart.title}: ${chart.subtitle}`],
  )
  const words = [subtitle, ...(charts.length > 1 ? measures : []), ...units]
  return [...new Set(words.filter((word) => word !== ''))].join('; ')
}

function toSourceText({ title, publisher, date }: SourceRef): string {
  return [title, `${publisher} ${date}`.trim()].filter((part) => part !== '').join(', ')
}
