import { availableParallelism } from 'node:os'
import { type CivilDate } from '@/lib/civil-date'
import { DEFAULT_MARKET, type BuyerMarket } from '@/domain/market/buyer-market'
import { type Market } from '@/domain/market/market'
import {
  SPREAD_SERIES,
  type BandSpread,
  type Extremes,
  type LossDistribution,
  type MonteCarloRequest,
  type MonteCarloResult,
  type Percentiles,
  type WeeklyPercentiles,
} from '@/domain/market/monte-carlo'
import { toCaseCountryIds } from '@/domain/record/case-regions'
import { type ModelRecord } from '@/domain/record/model-record'
import { FORMULA_VERSION, MODEL_VERSION } from '@/domain/market/version'
import { checkNumber, type Fault } from '@/model/faults'
import { runMonteCarlo, checkMonteCarlo, toRatingRequest } from '@/model/many-runs'
import { decode } from './decode'
import { InputError, rejectFaulty } from './input-error'
import {
  onMarket,
  readOwnRecord,
  toPrintedReach,
  toRecordDay,
  type PrintedReach,
} from './own-record'
import {
  toWholeRequest,
  writeAllRuns,
  type NamedOutcome,
  type ScenarioOptions,
} from './scenario-command'
import { startThreadPool } from './thread-pool'
import { monteCarloInput } from './uncertain-schemas'

/** Most threads that can be asked for. */
const MAX_WORKERS = 64

/** Bars of the histogram of the loss. */
const BARS = 40

type Weekly = Readonly<Record<keyof WeeklyPercentiles, readonly number[]>>
type ById<Value> = Readonly<Record<string, Value>>

/** What `monte-carlo` prints; the number of workers plays no part. */
export type MonteCarloOutput = {
  readonly runs: number
  readonly seed: number
  readonly weeks: number
  readonly asOf: CivilDate
  /** Where the buyer stands whom the bands are for. */
  readonly buyer: BuyerMarket
  readonly modelVersion: string
  readonly formulaVersion: string
  readonly element: ById<ById<Weekly>>
  /** The same series of the runs' own no-disruption baselines. */
  readonly baseline: ById<ById<Weekly>>
  /** Each run's own peaks, lowest cover and largest share missing, over the whole run. */
  readonly extremes: Extremes
  readonly region: { readonly exportValueUsd: ById<Weekly> }
  readonly stockOut: ById<{
    readonly china: readonly number[]
    readonly outside: readonly number[]
  }>
  readonly loss: Omit<LossDistribution, 'sorted'> & {
    readonly regionIds: readonly string[]
    readonly min: number
    readonly max: number
    /** The most that each run loses in any week. */
    readonly most: Percentiles | undefined
    /** Ends of the bars, one more than there are counts, USD. */
    readonly histogram: { readonly edges: readonly number[]; readonly counts: readonly number[] }
  }
  readonly bands: readonly BandSpread[]
  /** How far the record reaches that the bands rest on, and how old it is. */
  readonly record: PrintedReach
}

/** Make many runs of an uncertain scenario and return what they amount to. */
export async function runMonteCarloCommand(
  input: unknown,
  today?: CivilDate,
): Promise<MonteCarloOutput> {
  const { runs, seed, workers, asOf, lossRegionIds, buyer, ...asked } = decode(
    monteCarloInput,
    input,
  )
  const record = readOwnRecord()
  const { market, scenario } = onMarket(record, asked)
  const day = toRecordDay(asOf ?? record.info.caseDay, record.info, 'asOf')
  const regionIds = market.regions.map(({ id }) => id)
  const request: MonteCarloRequest = {
    market,
    scenario,
    seed,
    runs,
    elementIds: market.elements.map(({ id }) => id),
    series: SPREAD_SERIES,
    hasBaseline: true,
    hasLossSoFar: true,
    extremesFrom: [0],
    regionIds,
    lossRegionIds: lossRegionIds ?? toCountedIds(record, market),
    rating: toRatingRequest(record, market, { asOf: day, buyer: buyer ?? DEFAULT_MARKET }),
  }
  rejectFaulty([...checkWorkers(workers ?? 1), ...checkMonteCarlo(request)])
  const result = await runOnThreads(request, workers ?? availableParallelism())
  return { ...toOutput(result, request, day), record: toPrintedReach(record.info, today) }
}

/** Return the regions whose losses the page counts; all of a market that has none of them. */
function toCountedIds(record: ModelRecord, { regions }: Market): readonly string[] {
  const ids = regions.map(({ id }) => id)
  const counted = toCaseCountryIds(record).filter((id) => ids.includes(id))
  return counted.length > 0 ? counted : ids
}

/** Make the runs of a scenario that the page exported, as the page makes them, and write each where that is asked. */
export async function runScenarioMonteCarlo(
  named: NamedOutcome,
  options: ScenarioOptions,
  today?: CivilDate,
): Promise<MonteCarloOutput> {
  const workers = options.workers ?? availableParallelism()
  rejectFaulty(checkWorkers(workers))
  const request = toWholeRequest(named, options)
  await writeAllRuns(request, options)
  const result = await runOnThreads(request, workers)
  return {
    ...toOutput(result, request, named.outcome.asOf),
    record: toPrintedReach(named.record.info, today),
  }
}

function checkWorkers(workers: number): readonly Fault[] {
  return checkNumber('workers', workers, {
    min: 1,
    max: MAX_WORKERS,
    isWhole: true,
    hint: 'give a whole number of threads',
  })
}

/** Threads only pay where there is more than one; the outcome is the same. */
async function runOnThreads(
  request: MonteCarloRequest,
  workers: number,
): Promise<MonteCarloResult> {
  const pool = workers > 1 ? startThreadPool(workers) : undefined
  if (pool === undefined) return runMonteCarlo(request)
  const reply = await pool.run(request)
  await pool.stop()
  if (reply.kind === 'faulty') throw new InputError(reply.faults)
  if (reply.kind === 'cancelled') throw new Error('Nobody cancels the runs of the command line')
  return reply.result
}

function toOutput(
  result: MonteCarloResult,
  request: MonteCarloRequest,
  asOf: CivilDate,
): Omit<MonteCarloOutput, 'record'> {
  const { runs, seed, weeks, element, exportValueUsd, stockOut, bands } = result
  const { sorted, ...loss } = result.loss
  return {
    runs,
    seed,
    weeks,
    asOf,
    buyer: request.rating?.buyer ?? DEFAULT_MARKET,
    modelVersion: MODEL_VERSION,
    formulaVersion: FORMULA_VERSION,
    element: mapValues(element, (byId) => mapValues(byId, toLists)),
    baseline: mapValues(result.baseline ?? {}, (byId) => mapValues(byId, toLists)),
    extremes: result.extremes?.[0] ?? {},
    region: { exportValueUsd: mapValues(exportValueUsd, toLists) },
    stockOut: mapValues(stockOut, ({ china, outside }) => ({
      china: Array.from(china),
      outside: Array.from(outside),
    })),
    loss: {
      regionIds: request.lossRegionIds,
      ...loss,
      min: sorted[0] ?? 0,
      max: sorted.at(-1) ?? 0,
      most: result.mostLoss,
      histogram: toHistogram(sorted),
    },
    bands,
  }
}

function toLists({ p5, p25, p50, p75, p95 }: WeeklyPercentiles): Weekly {
  return {
    p5: Array.from(p5),
    p25: Array.from(p25),
    p50: Array.from(p50),
    p75: Array.from(p75),
    p95: Array.from(p95),
  }
}

function toHistogram(sorted: Float64Array): MonteCarloOutput['loss']['histogram'] {
  const first = sorted[0] ?? 0
  const width = ((sorted.at(-1) ?? 0) - first) / BARS
  const counts = Array.from({ length: BARS }, () => 0)
  for (const value of sorted) {
    const bar = width === 0 ? 0 : Math.min(BARS - 1, Math.floor((value - first) / width))
    counts[bar] = (counts[bar] ?? 0) + 1
  }
  return { edges: Array.from({ length: BARS + 1 }, (_, bar) => first + bar * width), counts }
}

function mapValues<From, To>(record: ById<From>, change: (value: From) => To): ById<To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
