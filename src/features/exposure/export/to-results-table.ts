import { RESULT_MARK } from '@/domain/parts/column-mapping'
import { type WeeksOrNever } from '@/domain/parts/exposure'
import { type ExportCell, type ExportTable } from '@/export/export-table'
import { toPartsTable } from '@/export/parts-table'
import { type Assessed } from '@/model/exposure'
import { writeCauses } from '@/features/exposure/cause-words'
import { writeAdvice } from '@/features/exposure/part-words'
import { type PartRow } from '@/features/exposure/to-part-rows'
import { type Format } from '@/ui/format/create-format'

type ResultColumn = readonly [title: string, toCell: (row: PartRow, format: Format) => ExportCell]

/** What the model found of a part, with the unit in the title; numbers are raw. */
const COLUMNS: readonly ResultColumn[] = [
  ['read from', ({ outcome: { runs } }) => (runs === 0 ? 'central run' : `${runs} runs`)],
  ['share of runs in which it runs out, 0-1', ({ outcome }) => outcome.stockOutShare],
  ['runs out in the week of, P5', ({ outDays }) => outDays.p5 ?? 'not in the run'],
  ['same, P50', ({ outDays }) => outDays.p50 ?? 'not in the run'],
  ['same, P95', ({ outDays }) => outDays.p95 ?? 'not in the run'],
  ['same, central run', ({ stockOutDay }) => stockOutDay ?? 'not in the run'],
  ['same, at the high end of losses', ({ stockOutDays }) => stockOutDays.high ?? 'not in the run'],
  ['same, at the low end of losses', ({ stockOutDays }) => stockOutDays.low ?? 'not in the run'],
  ['money at risk, USD over the run', ({ outcome }) => outcome.lossUsd.mean],
  ['money at risk, P5, USD', ({ outcome }) => outcome.lossUsd.p5],
  ['money at risk, P95, USD', ({ outcome }) => outcome.lossUsd.p95],
  ['lost revenue, USD over the run', ({ outcome }) => outcome.lostRevenueUsd],
  ['extra cost, USD over the run (below 0: saved)', ({ outcome }) => outcome.extraCostUsd],
  ['use not covered, kg', ({ outcome }) => outcome.missedKg],
  ['score of supply, 0-100', ({ outcome }) => outcome.score?.value],
  ['band', ({ outcome }) => outcome.score?.band],
  ['likelihood L, 0-1', ({ outcome }) => outcome.score?.likelihood],
  ['exposure E, 0-1', ({ outcome }) => outcome.score?.exposure],
  ['vulnerability V, 0-1', ({ outcome }) => outcome.score?.vulnerability],
  ['score formula', ({ outcome }) => outcome.score?.formulaVersion],
  ['cause', ({ cause }, format) => writeCauses(cause, format)],
  ['element that decides', ({ elementId }) => elementId],
  ['share of use delivered now, 0-1', ({ exposure }) => exposure.allocationNow],
  ['days of cover now', ({ exposure }) => exposure.coverDays],
  ['days of cover, lowest, central run', ({ exposure }) => exposure.lowestCoverDays],
  ['time to survive, weeks, central run', ({ exposure }) => writeWeeks(exposure.ttsWeeks)],
  ['time to recover, weeks, central run', ({ exposure }) => writeWeeks(exposure.ttrWeeks)],
  ['share of runs in which TTS < TTR, 0-1', ({ outcome }) => outcome.exposedShare],
  ['do first', (row, format) => writeAdvice(row, format)],
  ['it avoids, USD', ({ first }) => first?.benefitUsd],
  ['it avoids, weeks of missed use', ({ first }) => first?.savedWeeks],
  ['to buy, kg', ({ first }) => first?.kg],
  ['one-off cost, USD', ({ first }) => first?.costUsd],
  ['assumed', ({ assumptions }) => assumptions.map(({ field }) => field).join(', ')],
]

/** Return a list as it was given, with what the model found of each line beside it; the list comes back unchanged. */
export function toResultsTable(
  { list, materials }: Pick<Assessed, 'list' | 'materials'>,
  rows: readonly PartRow[],
  format: Format,
): ExportTable {
  const names = new Map(materials.map(({ id, name }) => [id, name]))
  const given = toPartsTable(list, (id) => names.get(id) ?? id)
  return {
    name: list.name,
    titles: [...given.titles, ...COLUMNS.map(([title]) => `${RESULT_MARK}${title}`)],
    rows: given.rows.map((cells, at) => {
      const row = rows[at]
      return row === undefined
        ? cells
        : [...cells, ...COLUMNS.map(([, toCell]) => toCell(row, format))]
    }),
  }
}

function writeWeeks(weeks: WeeksOrNever): ExportCell {
  return weeks === 'never' ? 'not in the run' : weeks
}
