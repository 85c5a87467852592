import { type Assessed } from '@/model/exposure'
import { type Format } from '@/ui/format/create-format'
import { type PartRow } from '@/features/exposure/to-part-rows'

/** Return the finding of a part, after the scenario of the lab that it is about, if any. */
export function toHeadline(
  { scenarioRuns }: Pick<Assessed, 'scenarioRuns'>,
  row: PartRow,
  format: Words,
): string {
  const finding = toPartFinding(row, format)
  return scenarioRuns.lab === undefined ? finding : `“${scenarioRuns.lab.name}”: ${finding}`
}

type Words = Pick<Format, 'date' | 'weeks'>

/** Return the finding of a part: when it runs out, and whether supply is back by then. */
export function toPartFinding({ part, exposure, stockOutDay }: PartRow, format: Words): string {
  const { ttrWeeks, ttsWeeks, isExposed } = exposure
  if (stockOutDay === undefined) return `${part.id} does not run out`
  const out = `${part.id} runs out in the week of ${format.date(stockOutDay)}`
  if (!isExposed) return `${out}, though supply returns first`
  if (ttrWeeks === 'never' || ttsWeeks === 'never') return `${out} and supply does not return`
  return `${out}, ${format.weeks(ttrWeeks - ttsWeeks)} before supply returns`
}
