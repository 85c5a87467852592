import { type CivilDate } from '@/lib/civil-date'
import { type ModelRecord } from '@/domain/record/model-record'
import { DEFAULT_OUTLOOK, type Outlook } from '@/domain/market/outlook'
import { type Scenario } from '@/domain/market/scenario'
import { toScenario } from '@/engine/from-record/history-windows'

type HistoryPart = Pick<ModelRecord, 'info' | 'regions' | 'gates' | 'history'>

/** Return what the record tells up to `asOf` and nothing after it; levies, which go on, are left out. */
export function toRecordedPast(record: HistoryPart, asOf: CivilDate): Scenario {
  return { ...toScenario(withEveryPlace(record), asOf, withSeverity(0)), levies: [] }
}

/** Return what the record tells and how the overview continues it, so that both pages show the same run. */
export function toRecordedOutlook(record: HistoryPart, asOf: CivilDate): Scenario {
  return toScenario(record, asOf, DEFAULT_OUTLOOK)
}

/** Return a scenario in which everything is lost everywhere from `asOf` on: it shows each place's usual ramp. */
export function toStandstill(record: HistoryPart, asOf: CivilDate): Scenario {
  return toScenario(withEveryPlace(record), asOf, withSeverity(1))
}

/** Let the outlook act on every region and gate, not on those of the first case alone. */
function withEveryPlace(record: HistoryPart): HistoryPart {
  const caseRegionIds = record.regions.map(({ id }) => id)
  const caseGateIds = record.gates.map(({ id }) => id)
  return { ...record, info: { ...record.info, caseRegionIds, caseGateIds } }
}

function withSeverity(severity: number): Outlook {
  return {
    ...DEFAULT_OUTLOOK,
    haltSeverity: severity,
    gateSeverity: severity,
    licenceSeverity: severity,
  }
}
