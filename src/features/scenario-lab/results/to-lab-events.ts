import { weeksBetween, type CivilDate } from '@/lib/civil-date'
import { type ModelRecord } from '@/domain/record/model-record'
import { type TradeForm } from '@/domain/record/history'
import { type Scenario, type Window } from '@/domain/market/scenario'
import { type ChartAnnotation } from '@/ui/charts/chart-series'

/** Part of a week within which things that happen to several places are told as one. */
const SAME_DAY = 0.07

/** What the events of a run are read from. */
export type EventNeeds = {
  readonly record: ModelRecord
  readonly scenario: Scenario
  readonly asOf: CivilDate
  readonly elementId: string
  /** Whether what the record tells happens in the scenario; else only its own windows do, before the as-of date too. */
  readonly isOnRecord: boolean
}

/** Return what is noted on the curves: what the record has up to the as-of date, then what the scenario assumes. */
export function toLabEvents(needs: EventNeeds): readonly ChartAnnotation[] {
  const { record, asOf, isOnRecord } = needs
  const { baselineDate } = record.info
  const recorded = (isOnRecord ? toRecordedEvents(needs) : [])
    .filter(({ day }) => day >= baselineDate && day <= asOf)
    .map(({ day, label }) => ({ x: weeksBetween(baselineDate, day), label }))
  return mergeEvents([...recorded, ...toAssumedEvents(needs)])
}

type DatedEvent = { readonly day: CivilDate; readonly label: string }

function toRecordedEvents({ record, elementId }: EventNeeds): readonly DatedEvent[] {
  const { info, regions, gates, history } = record
  const caseRegions = regions.filter(({ id }) => info.caseRegionIds.includes(id))
  const halts = caseRegions
    .flatMap(({ production }) => production.filter(({ status }) => status === 'halted'))
    .map(({ from }) => from)
    .toSorted()
    .slice(0, 1)
  return [
    ...halts.map((day) => ({ day, label: 'mining halted' })),
    ...caseRegions.flatMap(({ name, control }) =>
      control.slice(1).map(({ from }) => ({ day: from, label: `${name} changes hands` })),
    ),
    ...gates
      .filter(({ id }) => info.caseGateIds.includes(id))
      .flatMap(({ name, history: spans }) =>
        spans.slice(1).map(({ from, status }) => ({ day: from, label: `${name} ${status}` })),
      ),
    ...history.exportControls
      .filter(({ elementIds }) => elementIds.includes(elementId))
      .flatMap(({ inForce }) =>
        inForce === null ? [] : [{ day: inForce.from, label: 'export licences' }],
      ),
  ]
}

/** Starts and ends of windows within the run: after the as-of date where the record tells what was before. */
function toAssumedEvents(needs: EventNeeds): readonly ChartAnnotation[] {
  const { record, scenario, asOf, elementId, isOnRecord } = needs
  const from = isOnRecord ? weeksBetween(record.info.baselineDate, asOf) : 0
  const gateName = (id: string) => record.gates.find((gate) => gate.id === id)?.name ?? id
  const plantName = (id: string) => record.plants.find((plant) => plant.id === id)?.name ?? id
  const licences = scenario.licenceWindows.filter(({ elementIds }) =>
    elementIds.includes(elementId),
  )
  const edges = [
    ...scenario.mineWindows.flatMap((window) =>
      toEdges(window, ['mines stop', 'mines begin to return']),
    ),
    ...scenario.gateWindows.flatMap((window) =>
      toEdges(window, [
        `${gateName(window.gateId)} held back`,
        `${gateName(window.gateId)} passes`,
      ]),
    ),
    ...(scenario.plantWindows ?? []).flatMap((window) =>
      toEdges(window, [`${plantName(window.plantId)} stops`, `${plantName(window.plantId)} runs`]),
    ),
    ...licences.flatMap((window) =>
      toEdges(window, [`${toGoods(window.form)} withheld`, `${toGoods(window.form)} leave again`]),
    ),
    ...scenario.releases
      .filter((release) => release.elementId === elementId)
      .map(({ startWeek }) => ({ x: startWeek, label: 'stockpile release' })),
  ]
  return edges.filter(({ x }) => x > from + SAME_DAY && x < scenario.horizonWeeks)
}

/** What leaves China in a form; a window without one holds back both. */
function toGoods(form: TradeForm | undefined): string {
  return form === undefined ? 'exports' : `${form}s`
}

function toEdges(
  { startWeek, durationWeeks }: Window,
  [starts, ends]: readonly [string, string],
): readonly ChartAnnotation[] {
  return [
    { x: startWeek, label: starts },
    { x: startWeek + durationWeeks, label: ends },
  ]
}

/** Tell what happens on one day to several places once. */
function mergeEvents(events: readonly ChartAnnotation[]): readonly ChartAnnotation[] {
  const sorted = events.toSorted((a, b) => a.x - b.x)
  return sorted.filter(
    ({ x, label }, index) =>
      !sorted.slice(0, index).some((before) => before.label === label && x - before.x < SAME_DAY),
  )
}
