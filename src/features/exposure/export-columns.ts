import { type Format } from '@/ui/format/create-format'
import { type Column } from '@/ui/tables/column'
import { writeCauses } from './cause-words'
import { writeChance, writeWhen } from './chance-words'
import { writeAdvice, writeDays, writeLoss } from './part-words'
import { type PartRow } from './to-part-rows'

type Told = Pick<Column<PartRow>, 'header' | 'unit' | 'value' | 'priority'> & {
  readonly write: (row: PartRow) => string
}

/** Return the columns of the ranked parts as they leave the page: one fact each, none of them cut. */
export function toExportColumns(format: Format): readonly Column<PartRow>[] {
  const usd = (amount: number | undefined) =>
    amount === undefined ? format.missing('nothing') : format.usd(amount)
  const columns: readonly Told[] = [
    { header: 'Part', write: ({ part }) => part.id },
    {
      header: 'Description',
      priority: 2,
      write: ({ part }) => [part.description, part.site].filter(Boolean).join(' · '),
    },
    { header: 'Material', priority: 3, write: ({ material }) => material },
    { header: 'Decides', priority: 3, unit: 'element', write: ({ elementId }) => elementId },
    {
      header: 'Runs out',
      unit: 'share of runs',
      write: (row) => writeChance(row, format),
      value: ({ outcome }) => outcome.stockOutShare,
    },
    { header: 'When', priority: 2, unit: 'P5 – P95', write: (row) => writeWhen(row, format) },
    {
      header: 'At risk',
      unit: 'USD over the run, mean',
      write: ({ outcome }) => writeLoss(outcome.lossUsd.mean, format),
      value: ({ outcome }) => outcome.lossUsd.mean,
    },
    {
      header: 'Range',
      priority: 2,
      unit: 'USD, P5 – P95',
      write: ({ outcome: { runs, lossUsd } }) =>
        runs === 0
          ? format.missing('no runs')
          : `${writeLoss(lossUsd.p5, format)} – ${writeLoss(lossUsd.p95, format)}`,
    },
    {
      header: 'Score',
      unit: '0 to 100',
      write: ({ outcome: { score } }) =>
        score === undefined ? format.missing('not rated') : format.score(score.value),
      value: ({ outcome }) => outcome.score?.value,
    },
    {
      header: 'Cover',
      priority: 3,
      unit: 'days now',
      write: ({ exposure }) => writeDays(exposure.coverDays, format),
      value: ({ exposure }) => exposure.coverDays,
    },
    { header: 'Cause', write: ({ cause }) => writeCauses(cause, format) },
    { header: 'Do first', write: (row) => writeAdvice(row, format) },
    {
      header: 'It avoids',
      priority: 3,
      unit: 'USD over the run',
      write: ({ first }) => usd(first?.benefitUsd),
      value: ({ first }) => first?.benefitUsd,
    },
  ]
  return columns.map(({ write, ...column }) => ({ ...column, id: column.header, cell: write }))
}
