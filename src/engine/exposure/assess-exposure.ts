import { type CivilDate } from '@/lib/civil-date'
import { toPartLines, type BuyerList } from '@/domain/parts/buyer-list'
import { type Exposure } from '@/domain/parts/exposure'
import { type Material } from '@/domain/parts/material'
import { type ModelRecord } from '@/domain/record/model-record'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { withDefaults } from '@/domain/parts/part-defaults'
import { type CompletedPart } from '@/domain/parts/part'
import { type Scenario } from '@/domain/market/scenario'
import { bringStocks } from './bring-stocks'
import { exposeParts } from './expose-parts'
import { toPartLosses, type PartLosses } from './part-losses'
import { type RunPair } from '@/engine/model/run-pair'
import { type ScenarioRuns } from './scenario-runs'

/** What the pages of the buyer's list are made from. */
export type Assessed = {
  readonly list: BuyerList
  readonly materials: readonly Material[]
  readonly scenarioRuns: ScenarioRuns
  readonly record: ModelRecord
  readonly asOf: CivilDate
  /** As-of day on the model's axis, weeks after the baseline date, 0 upwards: stocks are taken as counted then. */
  readonly asOfWeek: number
  /** Where a line that does not say is taken to be bought. */
  readonly market: BuyerMarket | undefined
  readonly parts: readonly CompletedPart[]
  readonly run: RunPair
  readonly scenario: Scenario
  readonly exposure: Exposure
  /** The same list where every “halted” and “shut” of the record means as little, and as much, as its range says. */
  readonly range: { readonly low: Bound; readonly high: Bound }
}

/** One run and what it takes from the list. */
export type Bound = { readonly run: RunPair; readonly losses: PartLosses }

/** What an assessment needs. */
export type AssessRequest = {
  readonly list: BuyerList
  readonly materials: readonly Material[]
  readonly scenarioRuns: ScenarioRuns
  /** Where a line that does not say is taken to be bought; outside China by default. */
  readonly market?: BuyerMarket | undefined
}

/** Put a list of parts into the runs of a scenario; throws a `ModelError` on a faulty list. */
export function assessExposure(request: AssessRequest): Assessed {
  const { list, materials, scenarioRuns, market } = request
  const { central, low, high, likelihoods } = scenarioRuns
  const completed = toPartLines(list).map((line) => withDefaults(line, market))
  const parts = bringStocks(completed, request)
  const shared = {
    parts: parts.map(({ part }) => part),
    materials,
    countedAt: scenarioRuns.asOfWeek,
  }
  return toAssessed(request, {
    parts,
    exposure: exposeParts({ ...central, ...shared, likelihoods }),
    losses: {
      low: toPartLosses({ ...low, ...shared }),
      high: toPartLosses({ ...high, ...shared }),
    },
  })
}

/** What was worked out of a list, wherever that was done. */
export type WorkedOut = Pick<Assessed, 'parts' | 'exposure'> & {
  readonly losses: { readonly low: PartLosses; readonly high: PartLosses }
}

/** Put what was worked out beside what it was worked out from. */
export function toAssessed(
  { list, materials, scenarioRuns, market }: AssessRequest,
  { parts, exposure, losses }: WorkedOut,
): Assessed {
  const { record, asOf, asOfWeek, central, low, high } = scenarioRuns
  return {
    list,
    materials,
    scenarioRuns,
    record,
    asOf,
    asOfWeek,
    market,
    parts,
    run: central.run,
    scenario: central.scenario,
    exposure,
    range: {
      low: { run: low.run, losses: losses.low },
      high: { run: high.run, losses: losses.high },
    },
  }
}
