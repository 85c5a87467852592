import { type CivilDate } from '@/lib/civil-date'
import { type Format } from '@/ui/format/create-format'
import { type PartRow } from './to-part-rows'

/** What the finding of a list is made from. */
type FoundRow = Pick<PartRow, 'part' | 'outcome' | 'outDays'>

type Words = Pick<Format, 'integer' | 'month' | 'dateLong'>

/** Share of runs from which a part is said to run out: in most of them. */
export const MOST_RUNS = 0.5

/** Share of runs below which running out is rare: one run in twenty. */
export const RARE_RUNS = 0.05

/** Return the finding in one sentence: `27 of 84 parts run out in most runs, the first by Jan 2025`. */
export function toFinding(rows: readonly FoundRow[], { integer, month }: Words): string {
  const { most, first, isCentral } = countOut(rows)
  const parts = `${integer(rows.length)} ${rows.length === 1 ? 'part' : 'parts'}`
  const where = isCentral ? 'in the central run' : 'in most runs'
  if (first === undefined) return `None of ${parts} runs out ${where}`
  const verb = most === 1 ? 'runs' : 'run'
  return `${integer(most)} of ${parts} ${verb} out ${where}, the first by ${month(first.day)}`
}

/** Return how many more parts run out in some runs; undefined where none does. */
export function toSomeOut(
  rows: readonly FoundRow[],
  { integer }: Pick<Words, 'integer'>,
): string | undefined {
  const { some } = countOut(rows)
  if (some === 0) return undefined
  return `${integer(some)} more ${some === 1 ? 'runs' : 'run'} out in one run of 20 or more.`
}

/** Return which part runs out first and when; undefined when none does. */
export function toFirstOut(
  rows: readonly FoundRow[],
  { dateLong }: Pick<Words, 'dateLong'>,
): string | undefined {
  const { first, isCentral } = countOut(rows)
  if (first === undefined) return undefined
  const { row, day } = first
  const site = row.part.site === '' ? '' : ` at ${row.part.site}`
  const when = `the week of ${dateLong(day)}`
  return isCentral
    ? `The first is ${row.part.id}${site}, in ${when}.`
    : `The first is ${row.part.id}${site}: in half of the runs it is out by ${when}.`
}

type OutCount = {
  /** Parts that run out in most runs, and in fewer but not rarely. */
  readonly most: number
  readonly some: number
  /** The part that half of the runs see out first. */
  readonly first: { readonly row: FoundRow; readonly day: CivilDate } | undefined
  /** Whether no runs are made, so that the central run alone is told of. */
  readonly isCentral: boolean
}

/** Lists are long: they are gone through once and not sorted. */
function countOut(rows: readonly FoundRow[]): OutCount {
  let most = 0
  let some = 0
  let first: OutCount['first']
  for (const row of rows) {
    const { stockOutShare } = row.outcome
    const day = row.outDays.p50
    if (stockOutShare >= MOST_RUNS) most += 1
    else if (stockOutShare >= RARE_RUNS) some += 1
    if (day !== undefined && (first === undefined || day < first.day)) first = { row, day }
  }
  return { most, some, first, isCentral: (rows[0]?.outcome.runs ?? 0) === 0 }
}
