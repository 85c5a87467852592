import {
  type BandSpread,
  type ExtremeName,
  type MonteCarloRequest,
  type MonteCarloResult,
  type PercentileName,
} from '@/domain/market/monte-carlo'
import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { type LabScenario } from '@/domain/lab/lab-scenario'
import { type ModelRecord } from '@/domain/record/model-record'
import { toCaseCountryIds } from '@/domain/record/case-regions'
import { createLabOutcomes, toLabFigures, type LabFigures, type LabOutcome } from './lab-outcome'
import { createLabRequests } from './lab-requests'
import { type Fault } from '@/engine/model/model-error'

/** A scenario of a sweep: its central run, and the request for its many runs where anything in it is uncertain. */
export type SweepItem = {
  readonly outcome: LabOutcome
  readonly figures: LabFigures
  readonly request: MonteCarloRequest | undefined
}

/** A scenario that can be swept, or why it cannot be run. */
export type SweepReply =
  | { readonly kind: 'ready'; readonly item: SweepItem }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] }

/** Make the function that readies scenarios of a record for a sweep over one element. */
export function createSweep(
  record: ModelRecord,
  catalogue: Catalogue,
  {
    elementId,
    runs,
    seed,
  }: { readonly elementId: string; readonly runs: number; readonly seed: number },
): (scenario: LabScenario) => SweepReply {
  const outcomeOf = createLabOutcomes(record, catalogue)
  const requests = createLabRequests(record)
  const regionIds = toCaseCountryIds(record)
  return (scenario) => {
    const reply = outcomeOf(scenario)
    if (reply.kind === 'faulty') return reply
    const { outcome } = reply
    const figures = toLabFigures(record, outcome, elementId, regionIds)
    const request = outcome.isUncertain
      ? { ...requests.of(outcome, elementId), runs, seed }
      : undefined
    return { kind: 'ready', item: { outcome, figures, request } }
  }
}

type Measured = {
  readonly item: SweepItem
  readonly elementId: string
  /** Many runs; undefined where nothing is uncertain. */
  readonly result: MonteCarloResult | undefined
}

type SweepColumn = {
  readonly title: string
  readonly read: (measured: Measured) => string | number | undefined
}

const PERCENTILE_NAMES = ['p5', 'p25', 'p50', 'p75', 'p95'] as const satisfies PercentileName[]

/** Columns of a sweep, each with its unit; percentiles stand in columns of their own. */
const SWEEP_COLUMNS: readonly SweepColumn[] = [
  { title: 'runs', read: ({ result }) => result?.runs ?? 1 },
  { title: 'score, central run (0 to 100)', read: ({ item }) => item.figures.score.value },
  { title: 'band, central run', read: ({ item }) => item.figures.score.band },
  {
    title: 'share of runs in the most frequent band (share)',
    read: ({ result, elementId }) => toTopShare(result, elementId),
  },
  {
    title: 'peak price in China, central run (USD/kg oxide)',
    read: ({ item }) => item.figures.peakPrice,
  },
  {
    title: 'peak price outside China, central run (USD/kg oxide)',
    read: ({ item }) => item.figures.peakPriceOutside,
  },
  {
    title: 'lowest stock cover in China, central run (weeks)',
    read: ({ item }) => item.figures.lowestCoverWeeks,
  },
  ...toOwnColumns('peak price in China of each run', 'USD/kg oxide', {
    name: 'peakPrice',
    central: ({ peakPrice }) => peakPrice,
  }),
  ...toOwnColumns('peak price outside China of each run', 'USD/kg oxide', {
    name: 'peakPriceOutside',
    central: ({ peakPriceOutside }) => peakPriceOutside,
  }),
  ...toOwnColumns('lowest stock cover in China of each run', 'weeks', {
    name: 'leastCover',
    central: ({ lowestCoverWeeks }) => lowestCoverWeeks,
  }),
  {
    title: 'share of runs that run out in China (share)',
    read: ({ result, elementId }) => result?.stockOut[elementId]?.china.at(-1),
  },
  {
    title: 'share of runs that run out outside China (share)',
    read: ({ result, elementId }) => result?.stockOut[elementId]?.outside.at(-1),
  },
  {
    title: 'export value foregone, central run (USD)',
    read: ({ item }) => item.figures.foregone.usd,
  },
  ...PERCENTILE_NAMES.map((name) => ({
    title: `export value foregone, ${name.toUpperCase()} (USD)`,
    read: ({ item, result }: Measured) =>
      result?.loss.percentiles[name] ?? item.figures.foregone.usd,
  })),
]

/** What each run is read for by itself, from the as-of date on, by percentile; the central run where nothing varies. */
function toOwnColumns(
  title: string,
  unit: string,
  {
    name,
    central,
  }: { readonly name: ExtremeName; readonly central: (figures: LabFigures) => number },
): readonly SweepColumn[] {
  return PERCENTILE_NAMES.map((percentile) => ({
    title: `${title}, ${percentile.toUpperCase()} (${unit})`,
    read: ({ item, result, elementId }) =>
      result?.extremes?.at(-1)?.[elementId]?.[name][percentile] ?? central(item.figures),
  }))
}

/** Titles of the results of a sweep. */
export const SWEEP_TITLES: readonly string[] = SWEEP_COLUMNS.map(({ title }) => title)

/** Return the results of one scenario, in the order of `SWEEP_TITLES`; undefined where nothing is uncertain to ask. */
export function toSweepCells(measured: Measured): readonly (string | number | undefined)[] {
  return SWEEP_COLUMNS.map(({ read }) => read(measured))
}

function toTopShare(result: MonteCarloResult | undefined, elementId: string): number | undefined {
  const spread: BandSpread | undefined = result?.bands.find((row) => row.elementId === elementId)
  return spread && Math.max(...Object.values(spread.shares))
}
