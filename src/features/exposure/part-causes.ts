import { type PartCause, type PartOutcome } from '@/domain/parts/part-outcome'
import { traceCauses, type Assessed } from '@/model/exposure'

type Causes = readonly (PartCause | undefined)[]

/** Causes of a list in one run of its stage, by what was worked out of it: they are asked for line by line. */
const known = { central: new WeakMap<Assessed, Causes>(), high: new WeakMap<Assessed, Causes>() }

/** Share of runs from which a part that does not run short in the central run is explained by the one of high losses. */
const OFTEN = 0.05

/** Return why a line runs short or costs more: in the central run or, where that misses nothing, at the high end of losses. */
export function causeOf(
  assessed: Assessed,
  index: number,
  { stockOutShare }: Pick<PartOutcome, 'stockOutShare'>,
): PartCause | undefined {
  const central = causesOf(assessed, 'central')[index]
  if (central?.what === 'supply' || stockOutShare < OFTEN) return central
  return causesOf(assessed, 'high')[index] ?? central
}

/** Return why each line runs short or costs more in one run of the list, in list order. */
export function causesOf(assessed: Assessed, bound: 'central' | 'high'): Causes {
  const kept = known[bound].get(assessed)
  if (kept !== undefined) return kept
  const { scenarioRuns, parts, materials, asOfWeek } = assessed
  const { run, scenario } = scenarioRuns[bound]
  const list = { parts: parts.map(({ part }) => part), materials, countedAt: asOfWeek }
  const causes = traceCauses({ run, scenario, ...list })
  known[bound].set(assessed, causes)
  return causes
}
