import { weeksBetween, type CivilDate } from '@/lib/civil-date'
import { type ModelRecord } from '@/domain/record/model-record'
import { type Outlook } from '@/domain/market/outlook'
import { type UncertainScenario } from '@/domain/market/uncertain-scenario'
import { type ScenarioRun } from '@/engine/score/scenario-run'
import { toLikelihoods, type Likelihoods } from './element-likelihoods'

/** The runs that a list of parts is put into; what they are does not depend on the list. */
export type ScenarioRuns = {
  readonly record: ModelRecord
  readonly asOf: CivilDate
  /** As-of day on the model's axis, weeks after the baseline date, 0 upwards: stocks are taken as counted then. */
  readonly asOfWeek: number
  /** What follows the as-of day unless a scenario of the lab says so. */
  readonly outlook: Outlook
  readonly central: ScenarioRun
  /** The same where every “halted” and “shut” of the record means as little, and as much, as its range says. */
  readonly low: ScenarioRun
  readonly high: ScenarioRun
  readonly likelihoods: Likelihoods
  /** Undefined where the outlook decides. */
  readonly lab: LabSummary | undefined
}

/** A scenario of the lab that decides in place of the outlook. */
export type LabSummary = {
  readonly name: string
  /** What differs from its preset, one phrase each. */
  readonly differences: readonly string[]
  /** What the many runs draw from; undefined where nothing in it is uncertain. */
  readonly uncertain: UncertainScenario | undefined
}

/** Return the runs of a scenario that an outlook decides. */
export function toScenarioRuns(
  record: ModelRecord,
  outlook: Outlook,
  runs: Pick<ScenarioRuns, 'central' | 'low' | 'high'>,
): ScenarioRuns {
  const { asOf } = runs.central
  return {
    record,
    asOf,
    asOfWeek: toAsOfWeek(record, asOf),
    outlook,
    ...runs,
    likelihoods: toLikelihoods(record, runs.central),
    lab: undefined,
  }
}

/** Return the week of a day in which stocks are counted. */
export function toAsOfWeek({ info }: Pick<ModelRecord, 'info'>, asOf: CivilDate): number {
  return Math.max(0, weeksBetween(info.baselineDate, asOf))
}
