import { type Assessed } from '@/model/exposure'
import { type Format } from '@/ui/format/create-format'
import { MOST_RUNS, RARE_RUNS } from '@/features/exposure/to-finding'
import { type PartRow } from '@/features/exposure/to-part-rows'

/** Return the finding of a part, after the scenario of the lab that it is about, if any. */
export function toHeadline(
  { scenarioRuns }: Pick<Assessed, 'scenarioRuns'>,
  row: Found,
  format: Words,
): string {
  const finding = toPartFinding(row, format)
  return scenarioRuns.lab === undefined ? finding : `“${scenarioRuns.lab.name}”: ${finding}`
}

type Words = Pick<Format, 'date' | 'percent'>

type Found = Pick<PartRow, 'part' | 'outcome' | 'outDays'>

/** Return the finding of a part: in how many runs it runs out and when, and whether supply is back by then. */
export function toPartFinding({ part, outcome, outDays }: Found, format: Words): string {
  const { runs, stockOutShare, exposedShare } = outcome
  const { p5, p50 } = outDays
  if (runs === 0) {
    return p50 === undefined
      ? `${part.id} does not run out in the central run`
      : `${part.id} runs out in the week of ${format.date(p50)} in the central run`
  }
  if (stockOutShare === 0) return `${part.id} does not run out in any run`
  const chance = format.percent(stockOutShare)
  if (stockOutShare < RARE_RUNS) return `${part.id} hardly ever runs out: in ${chance} of runs`
  const out = `${part.id} runs out in ${chance} of runs`
  if (p50 === undefined) {
    return p5 === undefined ? out : `${out}, from the week of ${format.date(p5)} on`
  }
  const back = exposedShare >= MOST_RUNS ? ', before supply returns' : ''
  return `${out}, in half by the week of ${format.date(p50)}${back}`
}
