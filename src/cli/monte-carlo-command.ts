import { availableParallelism } from 'node:os'
import { isCivilDate, type CivilDate } from '@/lib/civil-date'
import { DEFAULT_MARKET } from '@/domain/market/buyer-market'
import { type Market } from '@/domain/market/market'
import {
  SPREAD_SERIES,
  type BandSpread,
  type LossDistribution,
  type MonteCarloRequest,
  type MonteCarloResult,
  type WeeklyPercentiles,
} from '@/domain/market/monte-carlo'
import { type UncertainScenario } from '@/domain/market/uncertain-scenario'
import { FORMULA_VERSION, MODEL_VERSION } from '@/domain/market/version'
import { checkNumber } from '@/model/faults'
import { runMonteCarlo, checkMonteCarlo, toRatingRequest } from '@/model/many-runs'
import { decode } from './decode'
import { InputError, rejectFaulty } from './input-error'
import { onMarket, readOwnRecord } from './own-record'
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
  readonly modelVersion: string
  readonly formulaVersion: string
  readonly element: ById<ById<Weekly>>
  readonly region: { readonly exportValueUsd: ById<Weekly> }
  readonly stockOut: ById<{
    readonly china: readonly number[]
    readonly outside: readonly number[]
  }>
  readonly loss: Omit<LossDistribution, 'sorted'> & {
    readonly regionIds: readonly string[]
    readonly min: number
    readonly max: number
    /** Ends of the bars, one more than there are counts, USD. */
    readonly histogram: { readonly edges: readonly number[]; readonly counts: readonly number[] }
  }
  readonly bands: readonly BandSpread[]
}

/** Make many runs of an uncertain scenario and return what they amount to. */
export async function runMonteCarloCommand(input: unknown): Promise<MonteCarloOutput> {
  const { runs, seed, workers, asOf, lossRegionIds, ...asked } = decode(monteCarloInput, input)
  const record = readOwnRecord()
  const { market, scenario } = onMarket(record, asked)
  const day = toDay(asOf ?? record.info.caseDay)
  const regionIds = market.regions.map(({ id }) => id)
  const request: MonteCarloRequest = {
    market,
    scenario,
    seed,
    runs,
    elementIds: market.elements.map(({ id }) => id),
    series: SPREAD_SERIES,
    regionIds,
    lossRegionIds: lossRegionIds ?? toTouchedIds(market, scenario),
    rating: toRatingRequest(record, market, { asOf: day, buyer: DEFAULT_MARKET }),
  }
  rejectFaulty([
    ...checkNumber('workers', workers ?? 1, {
      min: 1,
      max: MAX_WORKERS,
      isWhole: true,
      hint: 'give a whole number of threads',
    }),
    ...checkMonteCarlo(request),
  ])
  return toOutput(await runOnThreads(request, workers ?? availableParallelism()), request, day)
}

function toDay(text: string): CivilDate {
  const message = `${text} is not a day; give YYYY-MM-DD`
  if (!isCivilDate(text)) throw new InputError([{ path: 'asOf', message }])
  return text
}

/** Return the regions whose mines or gates a scenario acts on; all where it acts on none. */
function toTouchedIds({ regions }: Market, scenario: UncertainScenario): readonly string[] {
  const mines = new Set(scenario.mineWindows.map(({ regionId }) => regionId))
  const gates = new Set(scenario.gateWindows.map(({ gateId }) => gateId))
  const touched = regions.filter(({ id, gateId }) => mines.has(id) || gates.has(gateId ?? ''))
  return (touched.length > 0 ? touched : regions).map(({ id }) => id)
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
): MonteCarloOutput {
  const { runs, seed, weeks, element, exportValueUsd, stockOut, bands } = result
  const { sorted, ...loss } = result.loss
  return {
    runs,
    seed,
    weeks,
    asOf,
    modelVersion: MODEL_VERSION,
    formulaVersion: FORMULA_VERSION,
    element: mapValues(element, (byId) => mapValues(byId, toLists)),
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
