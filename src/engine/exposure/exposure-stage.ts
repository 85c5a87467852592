import { weeksBetween, type CivilDate } from '@/lib/civil-date'
import { type ModelRecord } from '@/domain/record/model-record'
import { type Outlook } from '@/domain/market/outlook'
import { type Scenario } from '@/domain/market/scenario'
import { type UncertainScenario } from '@/domain/market/uncertain-scenario'
import { toLikelihoods } from './element-likelihoods'
import { toScenario } from '@/engine/from-record/history-windows'
import { atLossBound } from '@/engine/from-record/loss-bounds'
import { runPair, type RunPair } from '@/engine/model/run-pair'
import { toMarket } from '@/engine/from-record/to-market'

/** A scenario and its run. */
export type StagedRun = { readonly run: RunPair; readonly scenario: Scenario }

/** The runs that a list of parts is put into; what they are does not depend on the list. */
export type ExposureStage = {
  readonly record: ModelRecord
  readonly asOf: CivilDate
  /** As-of day on the model's axis, weeks after the baseline date, 0 upwards: stocks are taken as counted then. */
  readonly asOfWeek: number
  /** What follows the as-of day unless a scenario of the lab says so. */
  readonly outlook: Outlook
  readonly central: StagedRun
  /** The same where every “halted” and “shut” of the record means as little, and as much, as its range says. */
  readonly low: StagedRun
  readonly high: StagedRun
  /** Likelihood of each rated element, 0 to 1. */
  readonly likelihoods: Readonly<Record<string, number>>
  /** Undefined where the outlook decides. */
  readonly lab: StagedLab | undefined
}

/** A scenario of the lab that decides in place of the outlook. */
export type StagedLab = {
  readonly name: string
  /** What differs from its preset, one phrase each. */
  readonly differences: readonly string[]
  /** What the many runs draw from; undefined where nothing in it is uncertain. */
  readonly uncertain: UncertainScenario | undefined
}

/** Return the runs of the record up to a day and its outlook. */
export function toOutlookStage(
  record: ModelRecord,
  asOf: CivilDate,
  outlook: Outlook,
): ExposureStage {
  const market = toMarket(record)
  const stage = (held: ModelRecord): StagedRun => {
    const scenario = toScenario(held, asOf, outlook)
    return { scenario, run: runPair(market, scenario) }
  }
  const central = stage(record)
  return {
    record,
    asOf,
    asOfWeek: toAsOfWeek(record, asOf),
    outlook,
    central,
    low: stage(atLossBound(record, 'low')),
    high: stage(atLossBound(record, 'high')),
    likelihoods: toLikelihoods(record, { market, scenario: central.scenario, asOf }),
    lab: undefined,
  }
}

/** Return the week of a day in which stocks are counted. */
export function toAsOfWeek({ info }: Pick<ModelRecord, 'info'>, asOf: CivilDate): number {
  return Math.max(0, weeksBetween(info.baselineDate, asOf))
}
