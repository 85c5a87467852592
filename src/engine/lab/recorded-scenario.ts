import { type CivilDate, weeksBetween } from '@/lib/civil-date'
import { DEFAULT_OUTLOOK, type Outlook } from '@/domain/market/outlook'
import { type Scenario } from '@/domain/market/scenario'
import { toScenario, type DatedRecord } from '@/engine/from-record/history-windows'

/**
 * Return what the record tells up to `asOf` and nothing after it; levies, which go on, are left out. No lever of the
 * outlook reaches plants, so that their windows from the as-of date on are left out by their first week.
 */
export function toRecordedPast(record: DatedRecord, asOf: CivilDate): Scenario {
  const told = toScenario(withEveryPlace(record), asOf, withSeverity(0))
  const asOfWeek = weeksBetween(record.info.baselineDate, asOf)
  const plantWindows = (told.plantWindows ?? []).filter(({ startWeek }) => startWeek < asOfWeek)
  return { ...told, plantWindows, levies: [] }
}

/** Return what the record tells and how the overview continues it, so that both pages show the same run. */
export function toRecordedOutlook(record: DatedRecord, asOf: CivilDate): Scenario {
  return toScenario(record, asOf, DEFAULT_OUTLOOK)
}

/** Return a scenario in which everything is lost everywhere from `asOf` on: it shows each place's usual ramp. */
export function toStandstill(record: DatedRecord, asOf: CivilDate): Scenario {
  return toScenario(withEveryPlace(record), asOf, withSeverity(1))
}

/** Let the outlook act on every region and gate, not on those of the first case alone. */
function withEveryPlace(record: DatedRecord): DatedRecord {
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
