import { ELEMENT_SERIES, REGION_SERIES, type SeriesById } from '@/domain/market/simulation'
import { simulate } from '@/model/runs'
import { decode } from './decode'
import { simulateInput } from './input-schemas'
import { readOwnMarket } from './own-record'

/** Weekly series as JSON holds them. */
type SeriesOutput = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>

/** Run a scenario and return every weekly series, by name and id. */
export function runSimulate(input: unknown): { element: SeriesOutput; region: SeriesOutput } {
  const { market, scenario } = decode(simulateInput, input)
  const run = simulate(market ?? readOwnMarket(), scenario)
  return {
    element: Object.fromEntries(ELEMENT_SERIES.map((name) => [name, toLists(run.element[name])])),
    region: Object.fromEntries(REGION_SERIES.map((name) => [name, toLists(run.region[name])])),
  }
}

function toLists(series: SeriesById): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(Object.entries(series).map(([id, values]) => [id, Array.from(values)]))
}
