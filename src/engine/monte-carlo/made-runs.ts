import { type MonteCarloRequest, type MonteCarloResult } from '@/domain/market/monte-carlo'
import { countColumns } from './loop/run-columns'
import { type Tally } from './run-many'
import { BLOCK_RUNS } from './tasks'

/** Most values that are kept for a request that may follow: 8 MB. */
const MAX_VALUES = 2 ** 20

/** Runs that were made, in whole blocks. */
export type MadeRuns = {
  /** Columns by part, then by block. */
  readonly parts: readonly (readonly Float64Array[])[]
  /** By the first run of each block. */
  readonly tallies: ReadonlyMap<number, Tally>
}

const NONE: MadeRuns = { parts: [], tallies: new Map() }

type KeptRuns = { readonly request: MonteCarloRequest; readonly made: MadeRuns }

/** What results stand on, for as long as somebody has them. */
const keptRuns = new WeakMap<MonteCarloResult, KeptRuns>()

/** Report whether the runs of a request are worth holding: few enough, and in whole blocks, which others can go on from. */
export function areKept(request: MonteCarloRequest): boolean {
  const isSmall = request.runs * countColumns(request) <= MAX_VALUES
  return isSmall && request.runs % BLOCK_RUNS === 0
}

/** Hold the runs that a result stands on. */
export function holdRuns(
  result: MonteCarloResult,
  request: MonteCarloRequest,
  made: MadeRuns,
): void {
  keptRuns.set(result, { request, made })
}

/** Return the runs of an earlier result if they are the first of those that a request wants; else none. */
export function recallRuns(request: MonteCarloRequest, earlier?: MonteCarloResult): MadeRuns {
  const known = earlier === undefined ? undefined : keptRuns.get(earlier)
  return known !== undefined && isMore(request, known.request) ? known.made : NONE
}

/** Report whether a request asks for more runs of what another asked for, and for nothing else. */
function isMore({ runs, ...request }: MonteCarloRequest, other: MonteCarloRequest): boolean {
  const { runs: fewer, ...rest } = other
  const asked = Object.entries(request)
  const known = new Map<string, unknown>(Object.entries(rest))
  const isSame =
    asked.length === known.size && asked.every(([name, value]) => known.get(name) === value)
  return isSame && runs > fewer
}
