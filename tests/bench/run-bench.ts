import elements from '@mock-data/elements.json'
import gates from '@mock-data/gates.json'
import history from '@mock-data/history.json'
import info from '@mock-data/info.json'
import parameters from '@mock-data/parameters.json'
import plants from '@mock-data/plants.json'
import regions from '@mock-data/regions.json'
import { endpoints } from '@/contracts/endpoints'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { toScenario } from '@/engine/from-record/history-windows'
import { runPair } from '@/engine/model/run-pair'
import { createSimulator } from '@/engine/model/simulate'
import { toMarket } from '@/engine/from-record/to-market'

export { measureAmendments, measureOfficialFile } from './record-bench'

const WARM_UP = 200
const ROUNDS = 300

/** Median times of one run and of a run with its counterfactual, milliseconds, after warming up. */
export function measureRun(): { readonly median: number; readonly pairMedian: number } {
  const record = {
    info: endpoints.info.answer.parse(info),
    elements: endpoints.elements.answer.parse(elements),
    regions: endpoints.regions.answer.parse(regions),
    gates: endpoints.gates.answer.parse(gates),
    plants: endpoints.plants.answer.parse(plants),
    history: endpoints.history.answer.parse(history),
    parameters: endpoints.parameters.answer.parse(parameters),
  }
  const market = toMarket(record)
  const scenario = toScenario(record, '2024-11-20', DEFAULT_OUTLOOK)
  const run = createSimulator(market)
  return {
    median: medianOf(() => run(scenario)),
    pairMedian: medianOf(() => runPair(market, scenario)),
  }
}

function medianOf(work: () => unknown): number {
  for (let round = 0; round < WARM_UP; round += 1) work()
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    for (let repeat = 0; repeat < 5; repeat += 1) work()
    return (performance.now() - start) / 5
  })
  return times.toSorted((a, b) => a - b)[ROUNDS / 2] ?? Number.NaN
}
