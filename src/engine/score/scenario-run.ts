import { type CivilDate } from '@/lib/civil-date'
import { type Scenario } from '@/domain/market/scenario'
import { type RegionRecord } from '@/domain/record/record'
import { type RunPair } from '@/engine/model/run-pair'

/** A scenario of one day with its run: all that scores, figures and lists of parts are read from. */
export type ScenarioRun = {
  /** Last day of the record that the scenario knows; what follows is assumed. */
  readonly asOf: CivilDate
  readonly scenario: Scenario
  readonly run: RunPair
  /** Regions with who holds them in the scenario: what unrest is read from. */
  readonly regions: readonly RegionRecord[]
}
