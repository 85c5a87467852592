import { type Format } from '@/ui/format/create-format'
import { type Column } from '@/ui/tables/column'
import { writeAction, writeSpans } from './part-words'
import { type PartRow } from './to-part-rows'

type Told = Pick<Column<PartRow>, 'header' | 'unit' | 'value'> & {
  readonly write: (row: PartRow) => string
}

/** Return the columns of the ranked parts as they leave the page: one fact each, none of them cut. */
export function toExportColumns(format: Format): readonly Column<PartRow>[] {
  const usd = (amount: number | undefined) =>
    amount === undefined ? format.missing('not stated') : format.usd(amount)
  const day = (date: string | undefined) => (date === undefined ? 'never' : format.date(date))
  const columns: readonly Told[] = [
    { header: 'Part', write: ({ part }) => part.id },
    {
      header: 'Description',
      write: ({ part }) => [part.description, part.site].filter(Boolean).join(' · '),
    },
    { header: 'Material', write: ({ material }) => material },
    { header: 'Decides', unit: 'element', write: ({ elementId }) => elementId },
    {
      header: 'Score',
      unit: '0 to 100',
      write: ({ exposure: { score } }) =>
        score === undefined ? format.missing('not rated') : format.score(score.value),
      value: ({ exposure }) => exposure.score?.value,
    },
    {
      header: 'Cover',
      unit: 'days now',
      write: ({ exposure }) => format.integer(exposure.coverDays),
      value: ({ exposure }) => exposure.coverDays,
    },
    { header: 'Runs out', unit: 'week of', write: ({ stockOutDay }) => day(stockOutDay) },
    {
      header: 'In the runs',
      unit: 'P5 – P95',
      write: ({ spread, spreadDays: { p5, p95 } }) =>
        spread === undefined ? format.missing('no runs') : `${day(p5)} – ${day(p95)}`,
    },
    { header: 'TTS / TTR', unit: 'weeks', write: ({ exposure }) => writeSpans(exposure, format) },
    {
      header: 'At risk',
      unit: 'USD over the run',
      write: ({ exposure }) => usd(exposure.moneyAtRiskUsd),
      value: ({ exposure }) => exposure.moneyAtRiskUsd,
    },
    {
      header: 'Do first',
      write: ({ first }) =>
        first === undefined ? 'No action helps' : writeAction(first.kind, format),
    },
    {
      header: 'It avoids',
      unit: 'USD over the run',
      write: ({ first }) => usd(first?.benefitUsd),
      value: ({ first }) => first?.benefitUsd,
    },
  ]
  return columns.map(({ write, ...column }) => ({ ...column, id: column.header, cell: write }))
}
