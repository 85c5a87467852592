import { type Market } from '@/domain/market/market'
import { type Scenario } from '@/domain/market/scenario'
import { type ElementSeriesName, type RegionSeriesName } from '@/domain/market/simulation'

type SeriesById = Readonly<Record<string, readonly number[]>>

/** A request with the series that the model's equations give for it. */
type ModelVector = {
  readonly scenario: Scenario
  readonly expected: {
    readonly element: Readonly<Record<ElementSeriesName, SeriesById>>
    readonly region: Readonly<Record<RegionSeriesName, SeriesById>>
  }
}

/** Requests with the series that the model's equations give for them. */
export const modelVectors = Object.values(
  import.meta.glob<ModelVector>('/tests/vectors/model/*.json', { eager: true, import: 'default' }),
)

const markets = Object.values(
  import.meta.glob<Market>('/tests/vectors/reference-market.json', {
    eager: true,
    import: 'default',
  }),
)

/** The complete market that the model's vectors were made with. */
export const referenceMarket = firstOf(markets)

/** A scenario in which nothing happens. */
export const quietScenario: Scenario = {
  name: 'quiet',
  horizonWeeks: 156,
  parameters: {},
  mineWindows: [],
  gateWindows: [],
  licenceWindows: [],
  levies: [],
  releases: [],
}

function firstOf<Item>(items: readonly Item[]): Item {
  const [first] = items
  if (first === undefined) throw new Error('The file is missing')
  return first
}
