import { type CivilDate, weeksBetween } from '@/lib/civil-date'
import { type ExportControl, type LevyRecord, type LicenceHistory } from '@/domain/record/history'
import { type ModelRecord } from '@/domain/record/model-record'
import { DEFAULT_OUTLOOK, type Outlook } from '@/domain/market/outlook'
import { type GateRecord, type PlantRecord, type RegionRecord } from '@/domain/record/record'
import {
  type GateWindow,
  type Levy,
  type LicenceWindow,
  type MineWindow,
  type PlantWindow,
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
import { separationPlants } from './to-market'

/** What a scenario is told from. */
export type DatedRecord = Pick<ModelRecord, 'info' | 'regions' | 'gates' | 'plants' | 'history'>

/**
 * Return the scenario that the record tells up to `asOf` and `outlook` continues from there (docs/model.md §1).
 *
 * Nothing dated after `asOf` plays a part, not even the known end of what had begun. A severity lever of the outlook
 * acts on the regions and gates of the first case, on the licences in force, and starts a new window where none is.
 */
export function toScenario(record: DatedRecord, asOf: CivilDate, outlook: Outlook): Scenario {
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
    plantWindows: separationPlants(record).flatMap((plant) =>
      toPlantWindows(plant, at, {
        haltWeeks: outlook.haltWeeks,
        restWeeks: info.horizonWeeks - weeksBetween(info.baselineDate, asOf),
      }),
    ),
    licenceWindows: toLicenceWindows(history.exportControls, at, {
      weeks: outlook.licenceWeeks,
      severity: outlook.licenceSeverity,
    }),
    levies: history.levies.flatMap((levy) => toLevies(levy, at)),
    releases: [],
  }
}

/**
 * Return the plants that do not run on the baseline date, for a run of `horizonWeeks` weeks: a market in balance is one
 * in which they are still to start.
 */
export function toStandingPlants(
  { info, ...record }: DatedRecord,
  horizonWeeks: number,
): readonly PlantWindow[] {
  const day = info.baselineDate
  const told = toScenario({ ...record, info: { ...info, horizonWeeks } }, day, DEFAULT_OUTLOOK)
  return told.plantWindows ?? []
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

/** Weeks for which a plant that stands still on the as-of date goes on so, and weeks from then to the end of the run. */
type PlantOutlook = { readonly haltWeeks: number; readonly restWeeks: number }

/**
 * A plant that stands still or runs at a part goes on so for as long as mines that stand still do. One that is still to
 * start, or starting, goes on so to the end of the run: on the as-of date nobody knows when it will run.
 */
function toPlantWindows(
  { id, history }: PlantRecord,
  asOf: AsOf,
  { haltWeeks, restWeeks }: PlantOutlook,
): readonly PlantWindow[] {
  return history.flatMap(({ from, to, loss, status }) => {
    const span = { from, to, loss: loss.value, rampWeeks: 0 }
    const weeks = status === 'planned' || status === 'starting' ? restWeeks : haltWeeks
    return toSpanWindows(span, asOf, { weeks, severity: null }).map((window) =>
      Object.assign({}, window, { plantId: id }),
    )
  })
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
  newRampWeeks = lastRampWeeks(spans, asOf.date),
): readonly Window[] {
  const recorded = spans.flatMap((span) => toSpanWindows(span, asOf, next))
  if (spans.some((span) => isInForce(span, asOf))) return recorded
  return [...recorded, ...toNewWindow(asOf, next, newRampWeeks)]
}

function lastRampWeeks(spans: readonly LossSpan[], date: CivilDate): number {
  const known = spans
    .filter((span) => isKnown(span, date))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return (known.findLast(({ loss }) => loss > 0) ?? known.at(-1))?.rampWeeks ?? 0
}

/**
 * A span of a licence history gives way to the next on its last day; only what is in force on the as-of date fades.
 * A lever set while nothing is withheld acts on the elements and forms of the record: a hypothesis needs a list.
 */
function toLicenceWindows(
  controls: readonly ExportControl[],
  asOf: AsOf,
  next: Continuation,
): readonly LicenceWindow[] {
  return controls
    .flatMap(({ forms }) => forms)
    .flatMap((history) => {
      const recoveryWeeks = history.recoveryWeeks.value
      const spans = toLicenceSpans(history, asOf)
      return toTargetWindows(spans, asOf, next, recoveryWeeks).map((window) =>
        toLicence(window, history),
      )
    })
}

function toLicence(window: Window, { form, elementIds }: LicenceHistory): LicenceWindow {
  return { ...window, form, elementIds }
}

function toLicenceSpans({ spans, recoveryWeeks }: LicenceHistory, asOf: AsOf): readonly LossSpan[] {
  return spans
    .map(({ from, to, withheld }) => ({ from, to, loss: withheld.value, rampWeeks: 0 }))
    .map((span) => (isInForce(span, asOf) ? { ...span, rampWeeks: recoveryWeeks.value } : span))
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
