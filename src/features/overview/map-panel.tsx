import { useQuery } from '@tanstack/react-query'
import { memo, useMemo } from 'react'
import { type CivilDate } from '@/lib/civil-date'
import { spanAt } from '@/domain/record/span-at'
import { MAP_LEVELS, type MapLevel } from '@/domain/page/view'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { useSettledView } from '@/state/address/use-view'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { SegmentedControl } from '@/ui/layout/segmented-control'
import { PlaceMap } from '@/ui/map/place-map'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'
import { toMapFlows, toMapPlaces, type MapRecords } from './to-map-places'

type MapPanelProps = { readonly asOf: CivilDate; readonly level: MapLevel }

const LEVEL_LABELS: Readonly<Record<MapLevel, string>> = { kachin: 'Kachin', world: 'World' }

/** What the marks beside the mines' circles mean. */
const MARK_WORDS: Readonly<Record<MapLevel, string>> = {
  kachin: 'Diamond: border gate, crossed where shut.',
  world: 'Square: plant outside China that separates, makes metal or magnets; full where it runs.',
}

/** Who controls the mines, place by place, on the as-of date. */
export const MapPanel = memo(DrawnMapPanel)

function DrawnMapPanel({ asOf, level }: MapPanelProps) {
  const { queries } = useData()
  const { commit } = useSettledView()
  const regions = useQuery(queries.regions)
  const gates = useQuery(queries.gates)
  const towns = useQuery(queries.towns)
  const controllers = useQuery(queries.controllers)
  const plants = useQuery(queries.plants)
  const state = useDataState([regions, gates, towns, controllers, plants])
  const records = useMemo(
    () =>
      regions.data && gates.data && towns.data && controllers.data && plants.data
        ? {
            regions: regions.data,
            gates: gates.data,
            towns: towns.data,
            controllers: controllers.data,
            plants: plants.data,
          }
        : undefined,
    [regions.data, gates.data, towns.data, controllers.data, plants.data],
  )
  return (
    <Panel
      exhibit="map"
      title="Who controls the mines"
      subtitle={`Circle: yearly output in t REO. Colour: who controls. Stripes: halted. ${MARK_WORDS[level]}`}
      state={state}
      minHeight="34rem"
      actions={
        <SegmentedControl
          label="Map"
          isLabelHidden
          options={MAP_LEVELS.map((value) => ({ value, label: LEVEL_LABELS[value] }))}
          value={level}
          onChange={(mapLevel) => commit({ mapLevel })}
        />
      }
    >
      {records !== undefined && <Map asOf={asOf} level={level} records={records} />}
    </Panel>
  )
}

function Map({ asOf, level, records }: MapPanelProps & { readonly records: MapRecords }) {
  const format = useFormat()
  const look = useSourceLookup()
  const { hrefTo } = useSettledView()
  const places = useMemo(
    () => toMapPlaces(records, asOf, level, format),
    [records, asOf, level, format],
  )
  const flows = useMemo(
    () => (level === 'kachin' ? toMapFlows(records.gates, places, asOf) : []),
    [records, places, asOf, level],
  )
  const drawn = new Set(places.map(({ id }) => id))
  // The world map draws Myanmar's areas as one place; what is said of them still counts each.
  const shown = records.regions.filter(
    ({ id, place }) => drawn.has(id) || (level === 'world' && place !== null),
  )
  const shownIds = new Set(
    shown.flatMap(({ control }) => spanAt(control, asOf)?.controllerIds ?? []),
  )
  const halted = shown.filter(({ production }) => spanAt(production, asOf)?.status === 'halted')
  const gates = level === 'kachin' ? records.gates.filter(({ id }) => drawn.has(id)) : []
  const shut = gates.filter(({ history }) => spanAt(history, asOf)?.status === 'shut')
  const plants = level === 'world' ? records.plants : []
  const running = plants.filter(({ history }) => spanAt(history, asOf)?.loss.value === 0)
  const undrawn = [...records.regions, ...records.gates, ...plants].filter(
    ({ place }) => place === null,
  )
  return (
    <>
      <ExhibitFinding words={toFinding({ halted, shown, shut, gates }, format.date(asOf))} />
      <PlaceMap
        level={level}
        places={places.map((place) =>
          place.href === undefined ? place : { ...place, href: hrefTo(place.href) },
        )}
        flows={flows}
        controllers={records.controllers
          .filter(({ id }) => shownIds.has(id))
          .map(({ id, shortName }) => ({ id, label: shortName }))}
        label={`Who controls the mines on ${format.dateLong(asOf)}`}
        sentence={[
          halted.length === 0
            ? `${shown.length} mining regions are drawn; none is halted on ${format.date(asOf)}.`
            : `${halted.length} of ${shown.length} mining regions drawn are halted on ${format.date(asOf)}: ${format.list(halted.map(({ name }) => name))}.`,
          ...(plants.length === 0
            ? []
            : [`Of ${plants.length} plants outside China, ${running.length} run in full.`]),
        ].join(' ')}
        footnote={toFootnote(
          undrawn.map(({ name }) => name),
          format.list,
        )}
        sources={look([
          ...shown.flatMap(({ control, production }) => [
            ...(spanAt(control, asOf)?.sources ?? []),
            ...(spanAt(production, asOf)?.sources ?? []),
          ]),
          ...plants.flatMap(({ history }) => spanAt(history, asOf)?.sources ?? []),
        ])}
      />
    </>
  )
}

type Counted = Readonly<Record<'halted' | 'shown' | 'shut' | 'gates', readonly unknown[]>>

/** Return what the map shows in one sentence, in numbers of places. */
function toFinding({ halted, shown, shut, gates }: Counted, day: string): string {
  const mines = `${halted.length} of ${shown.length} mining regions are halted`
  const passes = gates.length === 0 ? '' : ` and ${shut.length} of ${gates.length} gates are shut`
  return `${mines}${passes} on ${day}`
}

function toFootnote(
  undrawn: readonly string[],
  list: (words: readonly string[]) => string,
): string {
  const moved = 'Marks that would cover each other are moved apart.'
  return undrawn.length === 0
    ? moved
    : `${moved} Not drawn for want of a coordinate: ${list(undrawn)}.`
}
