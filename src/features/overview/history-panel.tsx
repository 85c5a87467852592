import { useQuery } from '@tanstack/react-query'
import { memo, useMemo, useEffect, useState } from 'react'
import { type CivilDate, addDays, clampDate } from '@/lib/civil-date'
import { CASE_COUNTRY } from '@/domain/record/case-regions'
import { type Controller, type GateRecord, type RegionRecord } from '@/domain/record/record'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { useSettledView } from '@/state/address/use-view'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { HistoryTimeline } from '@/ui/timeline/history-timeline'
import { type TimelineGate, type TimelineRegion } from '@/ui/timeline/timeline-row'
import { spanAt } from '@/domain/record/span-at'
import { type Format } from '@/ui/format/create-format'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'

/** Days that one step of the playback moves on, and how long a step is shown. */
const STEP_DAYS = 7
const STEP_MILLISECONDS = 350

/** Move the as-of date forward week by week until `lastDay`; started, and stopped, by one button. */
function usePlayback(
  asOf: CivilDate,
  lastDay: CivilDate,
): {
  readonly isPlaying: boolean
  readonly toggle: () => void
} {
  const { defaults, drag, commit } = useSettledView()
  const [isPlaying, setIsPlaying] = useState(false)
  useEffect(() => {
    if (!isPlaying) return undefined
    const timer = setTimeout(() => {
      const next = clampDate(addDays(asOf, STEP_DAYS), asOf, lastDay)
      if (next < lastDay) {
        drag({ asOf: next })
        return
      }
      commit({ asOf: lastDay }, 'replace')
      setIsPlaying(false)
    }, STEP_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [isPlaying, asOf, lastDay, drag, commit])
  const toggle = (): void => {
    if (isPlaying) commit({}, 'replace')
    else if (asOf >= lastDay) drag({ asOf: defaults.asOf })
    setIsPlaying(!isPlaying)
  }
  return { isPlaying, toggle }
}

const PRODUCTION_LABELS = {
  running: 'mines running',
  halted: 'mines halted',
  restarting: 'mines restarting',
} as const
const GATE_LABELS = {
  open: 'open for ore',
  limited: 'limited for ore',
  shut: 'shut for ore',
} as const

/** Who held what and what ran, day by day; the scrubber moves the whole page. */
export const HistoryPanel = memo(DrawnHistoryPanel)

function DrawnHistoryPanel({ asOf }: { readonly asOf: CivilDate }) {
  const { queries } = useData()
  const info = useQuery(queries.info)
  const regions = useQuery(queries.regions)
  const gates = useQuery(queries.gates)
  const history = useQuery(queries.history)
  const controllers = useQuery(queries.controllers)
  const state = useDataState([info, regions, gates, history, controllers])
  const look = useSourceLookup()
  const format = useFormat()
  const { drag, commit, hrefTo } = useSettledView()
  const playback = usePlayback(asOf, info.data?.lastDay ?? asOf)
  const rows = useMemo(() => {
    if (regions.data === undefined || gates.data === undefined || controllers.data === undefined)
      return undefined
    const caseRegions = regions.data.filter(({ country }) => country === CASE_COUNTRY)
    const used = new Set(caseRegions.map(({ gateId }) => gateId))
    const names = controllers.data
    return {
      caseRegions,
      regions: caseRegions.map((region) => toTimelineRegion(region, names, hrefTo)),
      gates: gates.data.filter(({ id }) => used.has(id)).map(toTimelineGate),
      controllers: toKeys(caseRegions, names),
      sources: caseRegions.flatMap(({ control, production }) =>
        [...control, ...production].flatMap((span) => span.sources),
      ),
    }
  }, [regions.data, gates.data, controllers.data, hrefTo])
  return (
    <Panel
      exhibit="history"
      title="Who controlled the mines, and which mines and gates ran"
      subtitle={`Control and production of Myanmar’s mining regions, and the gates their ore passes, day by day. As of ${format.date(asOf)}.`}
      state={state}
      minHeight="26rem"
    >
      {rows !== undefined && <ExhibitFinding words={toFinding(rows.caseRegions, asOf, format)} />}
      {rows !== undefined && info.data !== undefined && history.data !== undefined && (
        <HistoryTimeline
          firstDay={info.data.firstDay}
          lastDay={info.data.lastDay}
          asOf={asOf}
          onAsOf={(day) => drag({ asOf: day })}
          onAsOfCommit={(day) => commit({ asOf: day }, 'replace')}
          regions={rows.regions}
          gates={rows.gates}
          controllers={rows.controllers}
          events={history.data.events}
          isPlaying={playback.isPlaying}
          onTogglePlay={playback.toggle}
          sources={look(rows.sources)}
        />
      )}
    </Panel>
  )
}

/** Return how many regions stand still on a day, and since when the first of them does. */
function toFinding(
  regions: readonly RegionRecord[],
  asOf: CivilDate,
  format: Pick<Format, 'integer' | 'date'>,
): string {
  const spans = regions.flatMap(({ production }) => spanAt(production, asOf) ?? [])
  const halted = spans.filter(({ status }) => status === 'halted')
  const since = halted.map(({ from }) => from).toSorted()[0]
  const count = `${format.integer(halted.length)} of Myanmar’s ${format.integer(regions.length)} mining regions`
  return since === undefined
    ? `No mining region of Myanmar is halted on ${format.date(asOf)}`
    : `${count} are halted on ${format.date(asOf)}, the first since ${format.date(since)}`
}

function toTimelineRegion(
  region: RegionRecord,
  controllers: readonly Controller[],
  hrefTo: (path: string) => string,
): TimelineRegion {
  return {
    id: region.id,
    label: region.name,
    href: hrefTo(`/regions/${region.id}`),
    control: region.control.map(({ from, to, controllerIds }) => ({
      from,
      to,
      controllerIds,
      label: controllerIds
        .map((id) => controllers.find((row) => row.id === id)?.name ?? id)
        .join(' and '),
    })),
    production: region.production.map(({ from, to, status }) => ({
      from,
      to,
      status,
      label: PRODUCTION_LABELS[status],
    })),
  }
}

function toTimelineGate({ id, name, history }: GateRecord): TimelineGate {
  return {
    id,
    label: name,
    spans: history.map(({ from, to, status }) => ({
      from,
      to,
      status,
      label: GATE_LABELS[status],
    })),
  }
}

function toKeys(regions: readonly RegionRecord[], controllers: readonly Controller[]) {
  const shownIds = new Set(
    regions.flatMap(({ control }) => control.flatMap((span) => span.controllerIds)),
  )
  return controllers
    .filter(({ id }) => shownIds.has(id))
    .map(({ id, shortName }) => ({ id, label: shortName }))
}
