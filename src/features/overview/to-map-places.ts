import { type CivilDate } from '@/lib/civil-date'
import { groupBy } from '@/lib/group-by'
import { CASE_COUNTRY } from '@/domain/record/case-regions'
import { type GateSpan } from '@/domain/record/history'
import {
  type Controller,
  type GateRecord,
  type PlantRecord,
  type RegionRecord,
  type TownRecord,
} from '@/domain/record/record'
import { spanAt } from '@/domain/record/span-at'
import { type MapLevel } from '@/domain/page/view'
import { type Format } from '@/ui/format/create-format'
import { type MapFlow, type MapPlace } from '@/ui/map/place'
import { PLANT_STAGE_WORDS, plantSpanAt, writePlantState } from '@/ui/plants/plant-words'
import { toGroupPlace } from './to-group-place'

/** Records that the map draws. */
export type MapRecords = {
  readonly regions: readonly RegionRecord[]
  readonly gates: readonly GateRecord[]
  readonly towns: readonly TownRecord[]
  readonly plants: readonly PlantRecord[]
  readonly controllers: readonly Controller[]
}

const PRODUCTION_WORDS = { running: 'running', halted: 'halted', restarting: 'restarting' } as const
/** A mine that runs needs no second line on the map. */
const SUBLABELS = { running: undefined, halted: 'halted', restarting: 'restarting' } as const
const GATE_WORDS = {
  open: 'open for ore',
  limited: 'limited for ore',
  shut: 'shut for ore',
} as const

/** Frame of the Kachin level, degrees; what lies outside is drawn on the world level only. */
const KACHIN = { west: 96.9, east: 99.1, south: 23.7, north: 26.7 } as const

/** Return what stands on the map of `level` on `asOf`, in reading order. Places without a coordinate are left out. */
export function toMapPlaces(
  records: MapRecords,
  asOf: CivilDate,
  level: MapLevel,
  format: Format,
): readonly MapPlace[] {
  const drawn = (region: RegionRecord) => toRegion(region, records, asOf, format)
  if (level === 'world') {
    // They lie too close together for the world map, and are drawn there as one place.
    const near = records.regions.filter(({ country }) => country === CASE_COUNTRY)
    const far = records.regions.filter(({ country }) => country !== CASE_COUNTRY)
    return [
      ...toGroupPlace(near, asOf, format),
      ...far.flatMap(drawn),
      ...toPlantPlaces(records.plants, asOf, format),
    ]
  }
  const regions = records.regions.flatMap(drawn)
  const gates = records.gates.flatMap((gate) => toGate(gate, asOf, format))
  const towns = records.towns.map(toTown)
  return [...regions, ...gates, ...towns].filter(isInKachin)
}

/** Return the ore flows of the Kachin level: from each gate to the town beyond it, dotted where nothing moves. */
export function toMapFlows(
  gates: readonly GateRecord[],
  places: readonly MapPlace[],
  asOf: CivilDate,
): readonly MapFlow[] {
  const destination = places.find(({ id }) => id === 'tengchong')
  if (destination === undefined) return []
  return gates
    .filter(
      ({ id, farSide }) => farSide.includes('Tengchong') && places.some((place) => place.id === id),
    )
    .map((gate) => {
      const status = spanAt(gate.history, asOf)?.status ?? 'open'
      return {
        id: `${gate.id}-to-${destination.id}`,
        fromId: gate.id,
        toId: destination.id,
        isMoving: status !== 'shut',
        label: `Ore from ${gate.name} to Tengchong: ${status === 'shut' ? 'nothing passes' : status}`,
      }
    })
}

function toRegion(
  region: RegionRecord,
  { controllers }: MapRecords,
  asOf: CivilDate,
  format: Format,
): MapPlace[] {
  const { place, output } = region
  if (place === null) return []
  const control = spanAt(region.control, asOf)
  const production = spanAt(region.production, asOf)
  const status = production?.status ?? 'running'
  const controllerIds = control?.controllerIds ?? []
  const holders = nameControllers(controllerIds, controllers)
  const words = [
    holders.length === 0
      ? 'control not recorded'
      : `controlled by ${format.list(holders)}${toSince(control?.from, format)}`,
    `mines ${PRODUCTION_WORDS[status]}${toSince(production?.from, format)}`,
    `${format.tonnes(output.value)} REO a year (${output.evidence}, ${output.period})`,
    ...(place.precision === 'approximate' ? ['location approximate'] : []),
  ]
  return [
    {
      id: region.id,
      label: region.name,
      sublabel: SUBLABELS[status],
      longitude: place.longitude,
      latitude: place.latitude,
      kind: 'region',
      output: output.value,
      controllerIds,
      isHalted: status === 'halted',
      href: `/regions/${region.id}`,
      description: words.join('; '),
    },
  ]
}

function nameControllers(
  ids: readonly string[],
  controllers: readonly Controller[],
): readonly string[] {
  return ids.map((id) => controllers.find((row) => row.id === id)?.name ?? id)
}

function toSince(day: CivilDate | undefined, format: Format): string {
  return day === undefined || day < '2024-01-01' ? '' : ` since ${format.date(day)}`
}

function toGate(gate: GateRecord, asOf: CivilDate, format: Format): MapPlace[] {
  if (gate.place === null) return []
  const span: GateSpan | undefined = spanAt(gate.history, asOf)
  const status = span?.status ?? 'open'
  return [
    {
      id: gate.id,
      label: gate.name,
      longitude: gate.place.longitude,
      latitude: gate.place.latitude,
      kind: 'gate',
      gateStatus: status,
      description: `border gate to ${gate.farSide}, ${GATE_WORDS[status]}${toSince(span?.from, format)}`,
    },
  ]
}

/** Return a mark for each place with plants, which several may share; its words name each of them. */
function toPlantPlaces(
  plants: readonly PlantRecord[],
  asOf: CivilDate,
  format: Format,
): readonly MapPlace[] {
  const placed = plants.flatMap((plant) =>
    plant.place === null ? [] : [{ plant, place: plant.place }],
  )
  const sites = groupBy(placed, ({ place }) => `${place.latitude} ${place.longitude}`)
  return [...sites.values()].flatMap((site): readonly MapPlace[] => {
    const [first] = site
    if (first === undefined) return []
    const shares = site.map(({ plant }) => 1 - (plantSpanAt(plant, asOf)?.loss.value ?? 1))
    const words = site.map(
      ({ plant }) =>
        `${plant.name} (${PLANT_STAGE_WORDS[plant.stage].toLowerCase()}), ${writePlantState(plant, asOf, format)}`,
    )
    return [
      {
        id: `plant-${first.plant.id}`,
        label: first.plant.name.split(',')[0] ?? first.plant.name,
        longitude: first.place.longitude,
        latitude: first.place.latitude,
        kind: 'plant',
        runningShare: shares.reduce((sum, share) => sum + share, 0) / site.length,
        href: '/regions',
        description: words.join('; '),
      },
    ]
  })
}

function toTown(town: TownRecord): MapPlace {
  return {
    id: town.id,
    label: town.name,
    longitude: town.place.longitude,
    latitude: town.place.latitude,
    kind: 'town',
    description: 'town, for orientation',
  }
}

function isInKachin({ longitude, latitude }: MapPlace): boolean {
  return (
    longitude > KACHIN.west &&
    longitude < KACHIN.east &&
    latitude > KACHIN.south &&
    latitude < KACHIN.north
  )
}
