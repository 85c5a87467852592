import { type CivilDate, weeksBetween } from '@/lib/civil-date'
import { type ExportControl, type LevyRecord } from '@/domain/record/history'
import { type ModelRecord } from '@/domain/record/model-record'
import { type Outlook } from '@/domain/market/outlook'
import { type GateRecord, type RegionRecord } from '@/domain/record/record'
import {
  type GateWindow,
  type Levy,
  type LicenceWindow,
  type MineWindow,
  type Scenario,
  type Window,
} from '@/domain/market/scenario'
import {
  isInForce,
  isKnown,
  toNewWindow,
  toSpanWindows,
  type AsOf,
  type Continuation,
  type LossSpan,
} from './span-windows'

/**
 * Return the scenario that the record tells up to `asOf` and `outlook` continues from there (docs/model.md §1).
 *
 * Nothing dated after `asOf` plays a part, not even the known end of what had begun. A severity lever of the outlook
 * acts on the regions and gates of the first case, on the licences in force, and starts a new window where none is.
 */
export function toScenario(
  record: Pick<ModelRecord, 'info' | 'regions' | 'gates' | 'history'>,
  asOf: CivilDate,
  outlook: Outlook,
): Scenario {
  const { info, regions, gates, history } = record
  const at: AsOf = { baselineDate: info.baselineDate, date: asOf }
  const gatesInUse = new Set(regions.map(({ gateId }) => gateId))
  return {
    name: `as of ${asOf}`,
    horizonWeeks: info.horizonWeeks,
    parameters: {},
    mineWindows: regions.flatMap((region) => {
      const isCase = info.caseRegionIds.includes(region.id)
      const severity = isCase ? outlook.haltSeverity : null
      return toMineWindows(region, at, { weeks: outlook.haltWeeks, severity })
    }),
    gateWindows: gates
      .filter(({ id }) => gatesInUse.has(id))
      .flatMap((gate) => {
        const severity = info.caseGateIds.includes(gate.id) ? outlook.gateSeverity : null
        return toGateWindows(gate, at, { weeks: outlook.gateWeeks, severity })
      }),
    licenceWindows: toLicenceWindows(history.exportControls, at, {
      weeks: outlook.licenceWeeks,
      severity: outlook.licenceSeverity,
    }),
    levies: history.levies.flatMap((levy) => toLevies(levy, at)),
    releases: [],
  }
}

/** A lever that starts a new halt takes the ramp of the last loss known by then, else of the state it ends. */
function toMineWindows(
  region: RegionRecord,
  asOf: AsOf,
  next: Continuation,
): readonly MineWindow[] {
  const spans = region.production.map((span) => ({
    from: span.from,
    to: span.to,
    loss: span.loss.value,
    rampWeeks: span.recoveryWeeks.value,
  }))
  return toTargetWindows(spans, asOf, next).map((window) => atRegion(window, region.id))
}

/** A gate lets everything through again on the day it reopens: its record holds no recovery. */
function toGateWindows(gate: GateRecord, asOf: AsOf, next: Continuation): readonly GateWindow[] {
  const spans = gate.history.map(({ from, to, loss }) => ({
    from,
    to,
    loss: loss.value,
    rampWeeks: 0,
  }))
  return toTargetWindows(spans, asOf, next).map((window) => atGate(window, gate.id))
}

function atRegion(window: Window, regionId: string): MineWindow {
  return { ...window, regionId }
}

function atGate(window: Window, gateId: string): GateWindow {
  return { ...window, gateId }
}

function toTargetWindows(
  spans: readonly LossSpan[],
  asOf: AsOf,
  next: Continuation,
): readonly Window[] {
  const recorded = spans.flatMap((span) => toSpanWindows(span, asOf, next))
  if (spans.some((span) => isInForce(span, asOf))) return recorded
  return [...recorded, ...toNewWindow(asOf, next, lastRampWeeks(spans, asOf.date))]
}

function lastRampWeeks(spans: readonly LossSpan[], date: CivilDate): number {
  const known = spans
    .filter((span) => isKnown(span, date))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return (known.findLast(({ loss }) => loss > 0) ?? known.at(-1))?.rampWeeks ?? 0
}

/**
 * A control holds back its full loss until it is eased or ends, whichever comes first. A lever set while none is in
 * force acts on the elements of the record's first control, with its recovery: a hypothesis needs a list.
 */
function toLicenceWindows(
  controls: readonly ExportControl[],
  asOf: AsOf,
  next: Continuation,
): readonly LicenceWindow[] {
  const recorded = controls.flatMap((control) =>
    toSpanWindows(toTightSpan(control), asOf, next).map((window) => toLicence(window, control)),
  )
  const [first] = controls.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const isAnyInForce = controls.some((control) => isInForce(toTightSpan(control), asOf))
  if (first === undefined || isAnyInForce) return recorded
  const added = toNewWindow(asOf, next, first.recoveryWeeks.value)
  return [...recorded, ...added.map((window) => toLicence(window, first))]
}

function toLicence(window: Window, { elementIds }: ExportControl): LicenceWindow {
  return { ...window, elementIds }
}

function toTightSpan({ from, to, easedFrom, loss, recoveryWeeks }: ExportControl): LossSpan {
  const ends = [to, easedFrom].filter((day) => day !== null).toSorted()
  return { from, to: ends[0] ?? null, loss: loss.value, rampWeeks: recoveryWeeks.value }
}

/** Only a levy in force on the as-of date counts; it goes on to the end of the run. */
function toLevies(levy: LevyRecord, { baselineDate, date }: AsOf): readonly Levy[] {
  const isOver = levy.to !== null && levy.to <= date
  if (!isKnown(levy, date) || isOver) return []
  return [
    {
      regionId: levy.regionId,
      startWeek: weeksBetween(baselineDate, levy.from),
      usdPerTonne: levy.usdPerTonne.value,
    },
  ]
}
