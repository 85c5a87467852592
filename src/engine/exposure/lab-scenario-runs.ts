import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { type LabScenario } from '@/domain/lab/lab-scenario'
import { type ModelRecord } from '@/domain/record/model-record'
import { type Controller } from '@/domain/record/record'
import { type Outlook } from '@/domain/market/outlook'
import { createCatalogue } from '@/engine/lab/create-catalogue'
import { toLabValues } from '@/engine/lab/lab-values'
import { atLossBound } from '@/engine/from-record/loss-bounds'
import { type ScenarioRun } from '@/engine/score/scenario-run'
import { toScenarioRuns, type ScenarioRuns, type LabSummary } from './scenario-runs'
import { runLabValues, toScenarioRun, type LabOutcome } from '@/engine/lab/lab-outcome'

/** A scenario of the lab, what it may name, and what the page says of it. */
export type LabRunsRequest = {
  readonly record: ModelRecord
  readonly controllers: readonly Controller[]
  readonly catalogue: Catalogue
  readonly scenario: LabScenario
  /** The outlook of the page, which a list goes back to when the scenario is given up. */
  readonly outlook: Outlook
} & Pick<LabSummary, 'name' | 'differences'>

/** Return the runs of a scenario of the lab; throws a `ModelError` that names what keeps it from running. */
export function runLabScenario(request: LabRunsRequest): ScenarioRuns {
  const { record, controllers, catalogue, scenario, outlook, name, differences } = request
  const outcomeOf = (bounded: ModelRecord, known: Catalogue): LabOutcome =>
    runLabValues(bounded, known, toLabValues(known, scenario))
  const atBound = (bound: 'low' | 'high'): ScenarioRun => {
    const bounded = atLossBound(record, bound)
    return toScenarioRun(outcomeOf(bounded, createCatalogue(bounded, controllers)))
  }
  const outcome = outcomeOf(record, catalogue)
  const runs = { central: toScenarioRun(outcome), low: atBound('low'), high: atBound('high') }
  return {
    ...toScenarioRuns(record, outlook, runs),
    lab: {
      name,
      differences,
      uncertain: outcome.isUncertain ? outcome.run.scenario : undefined,
    },
  }
}
