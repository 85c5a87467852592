import { type Format } from '@/ui/format/create-format'
import { type PartRow } from './to-part-rows'

type ChanceRow = Pick<PartRow, 'outcome' | 'outDays'>

/** Write in which share of the runs a part runs out: `85 %`; in the central run, whether it does. */
export function writeChance(
  { outcome }: Pick<ChanceRow, 'outcome'>,
  format: Pick<Format, 'percent'>,
): string {
  if (outcome.runs === 0) return outcome.stockOutShare === 0 ? 'not in the run' : 'in the run'
  return outcome.stockOutShare === 0 ? 'never' : format.percent(outcome.stockOutShare)
}

/** Write when it runs out: P5 to P95 of the runs, or from P5 on where fewer than 95 % of them run out; days gone by are marked. */
export function writeWhen(
  { outcome, outDays: { p5, p95 } }: ChanceRow,
  { month, date }: Pick<Format, 'month' | 'date'>,
  today?: string,
): string {
  if (outcome.stockOutShare === 0) return 'lasts to the end'
  if (p5 === undefined) return 'in fewer than one run in 20'
  const mark = today !== undefined && p5 < today ? toPastMark(p95, today) : ''
  if (outcome.runs === 0) return `week of ${date(p5)}${mark}`
  if (p95 === undefined) return `from ${month(p5)}${mark}`
  return `${month(p5) === month(p95) ? month(p5) : `${month(p5)} – ${month(p95)}`}${mark}`
}

function toPastMark(last: string | undefined, today: string): string {
  return last !== undefined && last < today ? ', gone by' : ', partly gone by'
}
