import { RESULT_MARK } from '@/domain/parts/column-mapping'
import { type WeeksOrNever } from '@/domain/parts/exposure'
import { type ExportCell, type ExportTable } from '@/export/export-table'
import { toPartsTable } from '@/export/parts-table'
import { type Assessed } from '@/model/exposure'
import { type PartRow } from '@/features/exposure/to-part-rows'

type ResultColumn = readonly [title: string, toCell: (row: PartRow) => ExportCell]

/** What the model found of a part, with the unit in the title; numbers are raw. */
const COLUMNS: readonly ResultColumn[] = [
  ['money at risk, USD over the run', ({ exposure }) => exposure.moneyAtRiskUsd],
  ['lost revenue, USD over the run', ({ exposure }) => exposure.lostRevenueUsd],
  ['extra cost, USD over the run', ({ exposure }) => exposure.extraCostUsd],
  ['score, 0-100', ({ exposure }) => exposure.score?.value],
  ['band', ({ exposure }) => exposure.score?.band],
  ['likelihood L, 0-1', ({ exposure }) => exposure.score?.likelihood],
  ['exposure E, 0-1', ({ exposure }) => exposure.score?.exposure],
  ['vulnerability V, 0-1', ({ exposure }) => exposure.score?.vulnerability],
  ['element that decides', ({ elementId }) => elementId],
  ['days of cover now', ({ exposure }) => exposure.coverDays],
  ['days of cover, lowest', ({ exposure }) => exposure.lowestCoverDays],
  ['runs out in the week of', ({ stockOutDay }) => stockOutDay ?? 'not in the run'],
  ['same, at the high end of losses', ({ stockOutDays }) => stockOutDays.high ?? 'not in the run'],
  ['same, at the low end of losses', ({ stockOutDays }) => stockOutDays.low ?? 'not in the run'],
  ['same, P5 of the runs', ({ spread, spreadDays }) => writeSpread(spread, spreadDays.p5)],
  ['same, P95 of the runs', ({ spread, spreadDays }) => writeSpread(spread, spreadDays.p95)],
  ['money at risk, P5 of the runs, USD', ({ spread }) => spread?.moneyAtRiskUsd.p5],
  ['money at risk, P95 of the runs, USD', ({ spread }) => spread?.moneyAtRiskUsd.p95],
  ['share of runs in which it runs out, 0-1', ({ spread }) => spread?.stockOutShare],
  ['time to survive, weeks', ({ exposure }) => writeWeeks(exposure.ttsWeeks)],
  ['time to recover, weeks', ({ exposure }) => writeWeeks(exposure.ttrWeeks)],
  ['exposed (TTS < TTR)', ({ exposure }) => exposure.isExposed],
  ['do first', ({ first }) => first && FIRST_WORDS[first.kind]],
  ['it avoids, USD', ({ first }) => first?.benefitUsd],
  ['it avoids, weeks of missed use', ({ first }) => first?.savedWeeks],
  ['one-off cost, USD', ({ first }) => first?.costUsd],
  ['assumed', ({ assumptions }) => assumptions.map(({ field }) => field).join(', ')],
]

const FIRST_WORDS = {
  holdMore: 'hold more stock',
  secondSource: 'qualify a second source',
  fixPrice: 'fix the price',
} as const

/** Return a list as it was given, with what the model found of each line beside it; the list comes back unchanged. */
export function toResultsTable(
  { list, materials }: Pick<Assessed, 'list' | 'materials'>,
  rows: readonly PartRow[],
): ExportTable {
  const names = new Map(materials.map(({ id, name }) => [id, name]))
  const given = toPartsTable(list, (id) => names.get(id) ?? id)
  return {
    name: list.name,
    titles: [...given.titles, ...COLUMNS.map(([title]) => `${RESULT_MARK}${title}`)],
    rows: given.rows.map((cells, at) => {
      const row = rows[at]
      return row === undefined ? cells : [...cells, ...COLUMNS.map(([, toCell]) => toCell(row))]
    }),
  }
}

/** Runs that are not made say nothing. */
function writeSpread(spread: PartRow['spread'], day: string | undefined): ExportCell {
  return spread === undefined ? undefined : (day ?? 'not in the run')
}

function writeWeeks(weeks: WeeksOrNever): ExportCell {
  return weeks === 'never' ? 'not in the run' : weeks
}
