import { inBuyerOrder, MARKET_WORDS, type BuyerMarket } from '@/domain/market/buyer-market'
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
import {
  createLabOutcomes,
  toLabFigures,
  type LabFigures,
  type LabMarketFigures,
  type LabOutcome,
} from './lab-outcome'
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

/** What a sweep is made for. */
export type SweepNeeds = {
  readonly elementId: string
  /** Where the buyer stands whose columns come first, and whom the runs are rated for. */
  readonly market: BuyerMarket
  readonly runs: number
  readonly seed: number
}

/** Make the function that readies scenarios of a record for a sweep over one element. */
export function createSweep(
  record: ModelRecord,
  catalogue: Catalogue,
  { elementId, market, runs, seed }: SweepNeeds,
): (scenario: LabScenario) => SweepReply {
  const outcomeOf = createLabOutcomes(record, catalogue)
  const requests = createLabRequests(record, market)
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

type SweepCell = string | number | undefined

type SweepColumn = {
  readonly title: string
  readonly read: (measured: Measured) => SweepCell
}

const PERCENTILE_NAMES = ['p5', 'p25', 'p50', 'p75', 'p95'] as const satisfies PercentileName[]

/** Columns of a sweep for a buyer, each with its unit: the buyer's market first, the other after it. */
function toColumns(buyer: BuyerMarket): readonly SweepColumn[] {
  const markets = inBuyerOrder(buyer)
  return [
    { title: 'runs', read: ({ result }) => result?.runs ?? 1 },
    ...markets.flatMap(toScoreColumns),
    {
      title: `share of runs in the most frequent band, buyer ${MARKET_WORDS[buyer]} (share)`,
      read: ({ result, elementId }) => toTopShare(result, elementId),
    },
    ...MARKET_MEASURES.flatMap(({ name, unit, central }) =>
      markets.map((market): SweepColumn => ({
        title: `${name} ${MARKET_WORDS[market]}, central run (${unit})`,
        read: ({ item }) => toCell(central(item.figures[market])),
      })),
    ),
    ...MARKET_MEASURES.flatMap((measure) =>
      markets.flatMap((market) => toOwnColumns(measure, market)),
    ),
    ...markets.map((market): SweepColumn => ({
      title: `share of runs that run out ${MARKET_WORDS[market]} (share)`,
      read: ({ result, elementId }) => result?.stockOut[elementId]?.[market].at(-1),
    })),
    {
      title: 'export value foregone, central run (USD)',
      read: ({ item }) => item.figures.foregone.usd,
    },
    ...PERCENTILE_NAMES.map((name): SweepColumn => ({
      title: `export value foregone, ${name.toUpperCase()} (USD)`,
      read: ({ item, result }) => result?.loss.percentiles[name] ?? item.figures.foregone.usd,
    })),
  ]
}

function toScoreColumns(market: BuyerMarket): readonly SweepColumn[] {
  const buyer = `buyer ${MARKET_WORDS[market]}, central run`
  return [
    { title: `score, ${buyer} (0 to 100)`, read: ({ item }) => item.figures[market].score.value },
    { title: `band, ${buyer}`, read: ({ item }) => item.figures[market].score.band },
  ]
}

/** A measure of a market: its words, and how it is read from the central run and from each run by itself. */
type MarketMeasure = {
  readonly name: string
  readonly unit: string
  readonly central: (figures: LabMarketFigures) => number
  readonly own: Readonly<Record<BuyerMarket, ExtremeName>>
}

const MARKET_MEASURES: readonly MarketMeasure[] = [
  {
    name: 'peak price',
    unit: 'USD/kg oxide',
    central: ({ peakPrice }) => peakPrice,
    own: { china: 'peakPrice', outside: 'peakPriceOutside' },
  },
  {
    name: 'lowest stock cover',
    unit: 'weeks',
    central: ({ lowestCoverWeeks }) => lowestCoverWeeks,
    own: { china: 'leastCover', outside: 'leastCoverOutside' },
  },
]

/** What each run is read for by itself, from the as-of date on, by percentile; the central run where nothing varies. */
function toOwnColumns(
  { name, unit, central, own }: MarketMeasure,
  market: BuyerMarket,
): readonly SweepColumn[] {
  return PERCENTILE_NAMES.map((percentile) => ({
    title: `${name} ${MARKET_WORDS[market]} of each run, ${percentile.toUpperCase()} (${unit})`,
    read: ({ item, result, elementId }) => {
      const one = toCell(central(item.figures[market]))
      const each = result?.extremes?.at(-1)?.[elementId]?.[own[market]][percentile]
      return one === undefined ? undefined : (each ?? one)
    },
  }))
}

/** There is no cover where nobody asks for the element. */
function toCell(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined
}

/** Return the titles of the results of a sweep for a buyer. */
export function toSweepTitles(buyer: BuyerMarket): readonly string[] {
  return toColumns(buyer).map(({ title }) => title)
}

/** Return the results of one scenario, in the order of `toSweepTitles`; undefined where there is nothing to tell. */
export function toSweepCells(measured: Measured, buyer: BuyerMarket): readonly SweepCell[] {
  return toColumns(buyer).map(({ read }) => read(measured))
}

function toTopShare(result: MonteCarloResult | undefined, elementId: string): number | undefined {
  const spread: BandSpread | undefined = result?.bands.find((row) => row.elementId === elementId)
  return spread && Math.max(...Object.values(spread.shares))
}
