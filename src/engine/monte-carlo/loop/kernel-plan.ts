import { readAt } from '@/lib/read-at'
import { placesOf, separationShareOf, type Market } from '@/domain/market/market'
import { type TradeForm } from '@/domain/record/history'
import { REGION_NUMBERS, type UncertainScenario } from '@/domain/market/uncertain-scenario'
import { compileMarket } from '@/engine/model/compile-market'
import { staysInBalance } from '@/engine/monte-carlo/balance'
import {
  elementNumberAt,
  layOutInputs,
  REGION_LENGTH,
  ROW_LENGTH,
  type InputLayout,
} from '@/engine/monte-carlo/input-layout'

const SPARE = REGION_NUMBERS.indexOf('spareCapacity')

/** A window, levy or release: where its numbers begin in the row of inputs, and the rows of the model it acts on. */
export type PlanRow = { readonly first: number; readonly targets: readonly number[] }

/** Licences: a row, and the form whose exports they hold back, or both. */
export type PlanLicences = PlanRow & { readonly form: TradeForm | undefined }

/** A gate or plant that windows act on. */
export type PlanPlace = {
  /** Where the numbers of each of its windows begin in the row of inputs. */
  readonly windows: readonly number[]
  /** Moving regions whose product passes it. */
  readonly targets: readonly number[]
  /** Its share of what is separated outside China, by element; none for a gate. */
  readonly shares: readonly number[]
}

/** A region of the kernel: where it stands in the market, what its oxide consists of, and whether it passes a gate or plant. */
export type PlanRegion = {
  readonly region: number
  /** Row of `baskets`; regions with the same oxide share one. */
  readonly basket: number
  readonly hasGate: boolean
}

/** Everything about a scenario on a market that is the same in every run, laid out for the kernel. */
export type KernelPlan = {
  readonly at: InputLayout
  readonly weeks: number
  readonly elements: number
  /** Regions whose flow can change during a run: windows, gates or spare capacity act on them. */
  readonly moving: readonly PlanRegion[]
  /** The others: they export their normal output every week. */
  readonly steady: readonly PlanRegion[]
  /** How many distinct contents of oxide there are. */
  readonly kinds: number
  /** These contents, basket after basket, each summing to 1. */
  readonly baskets: Float64Array
  /** The same two by two, element by element, as the loop reads them; an odd one stands beside an empty one. */
  readonly basketPairs: Float64Array
  /** Regions whose export value is wanted. */
  readonly valued: readonly PlanRegion[]
  readonly mineWindows: readonly PlanRow[]
  readonly places: readonly PlanPlace[]
  readonly licenceWindows: readonly PlanLicences[]
  /** Whether what decides how licences bite besides their windows is uncertain: what is separated or bought in which form. */
  readonly isDependenceDrawn: boolean
  readonly levies: readonly PlanRow[]
  readonly releases: readonly PlanRow[]
  /** Elements whose market outside China has to be run: all where licences act back on China. */
  readonly outside: readonly number[]
}

/** A plan with the inputs of the run at hand, of which those that `varies` names change between runs. */
export type KernelCourse = {
  readonly plan: KernelPlan
  readonly values: Float64Array
  readonly varies: (first: number, end: number) => boolean
}

/** What a plan is made for. */
export type PlanNeeds = {
  readonly market: Market
  readonly scenario: UncertainScenario
  /** Regions whose weekly export value is wanted. */
  readonly valuedIds: readonly string[]
  /** Whether inputs from one place up to another are uncertain. */
  readonly varies: (first: number, end: number) => boolean
  /** Row of inputs, central values. */
  readonly centrals: Float64Array
  /** Elements whose series outside China are wanted. */
  readonly outsideIds: readonly string[]
}

/** Plan the runs of a scenario. */
export function planKernel({
  market,
  scenario,
  valuedIds,
  varies,
  centrals,
  outsideIds,
}: PlanNeeds): KernelPlan {
  const at = layOutInputs(market, scenario)
  const { baskets, basketOf } = collectBaskets(market)
  const indexOf = new Map(market.regions.map(({ id }, index) => [id, index]))
  const elementOf = new Map(market.elements.map(({ id }, index) => [id, index]))
  const regions = market.regions.map((own, region) => ({
    region,
    basket: basketOf[region] ?? 0,
    hasGate: placesOf(own).length > 0,
  }))
  const places = listPlaces(at, market, scenario)
  const touched = new Set([
    ...scenario.mineWindows.map(({ regionId }) => regionId),
    ...places.flatMap(({ regionIds }) => regionIds),
  ])
  const isMoving = ({ region }: PlanRegion) => {
    const spare = at.regions + region * REGION_LENGTH + SPARE
    return (
      touched.has(market.regions[region]?.id ?? '') ||
      varies(spare, spare + 1) ||
      readAt(centrals, spare) > 0
    )
  }
  const moving = regions.filter(isMoving)
  const positionOf = new Map(moving.map(({ region }, position) => [region, position]))
  const toPositions = (ids: readonly string[]) =>
    ids.flatMap((id) => positionOf.get(indexOf.get(id) ?? -1) ?? [])
  return {
    at,
    weeks: scenario.horizonWeeks,
    elements: market.elements.length,
    moving,
    steady: regions.filter((region) => !isMoving(region)),
    kinds: baskets.length / market.elements.length,
    baskets,
    basketPairs: toPairs(baskets, market.elements.length),
    valued: regions.filter(({ region }) => valuedIds.includes(market.regions[region]?.id ?? '')),
    mineWindows: toRows(at.mineWindows, ROW_LENGTH.window, scenario.mineWindows, (window) =>
      toPositions([window.regionId]),
    ),
    places: places.map(({ windows, regionIds, shares }) => ({
      windows,
      targets: toPositions(regionIds),
      shares,
    })),
    licenceWindows: scenario.licenceWindows.map(({ form, elementIds }, index) => ({
      first: at.licenceWindows + index * ROW_LENGTH.window,
      targets: elementIds.flatMap((id) => elementOf.get(id) ?? []),
      form,
    })),
    isDependenceDrawn: isDependenceDrawn(at, market, varies),
    levies: toRows(at.levies, ROW_LENGTH.levy, scenario.levies, ({ regionId }) => [
      indexOf.get(regionId) ?? 0,
    ]),
    releases: toRows(at.releases, ROW_LENGTH.release, scenario.releases, ({ elementId }) => [
      elementOf.get(elementId) ?? 0,
    ]),
    outside: market.elements.flatMap(({ id }, e) =>
      scenario.licenceWindows.length > 0 || outsideIds.includes(id) ? e : [],
    ),
  }
}

/**
 * Plan the run in which nothing happens, on the same row of inputs; where it stays in balance to the last bit, one week
 * stands for all.
 */
export function planCounterfactual(needs: PlanNeeds): KernelPlan {
  const { market, scenario } = needs
  const withoutWindows = { ...scenario, mineWindows: [], gateWindows: [], plantWindows: [] }
  return {
    ...planKernel({
      ...needs,
      scenario: { ...withoutWindows, licenceWindows: [], levies: [], releases: [] },
    }),
    at: layOutInputs(market, scenario),
    weeks: staysInBalance(market, scenario) ? 1 : scenario.horizonWeeks,
  }
}

function toRows<Item>(
  start: number,
  length: number,
  items: readonly Item[],
  toTargets: (item: Item) => readonly number[],
): readonly PlanRow[] {
  return items.map((item, index) => ({ first: start + index * length, targets: toTargets(item) }))
}

/** A gate or plant with the windows that act on it and the regions behind it. */
type NamedPlace = Omit<PlanPlace, 'targets'> & { readonly regionIds: readonly string[] }

/** List the gates and plants that windows act on. */
function listPlaces(
  at: InputLayout,
  market: Market,
  { gateWindows, plantWindows = [] }: UncertainScenario,
): readonly NamedPlace[] {
  const named = [
    ...gateWindows.map(({ gateId }, index) => [gateId, at.gateWindows, index] as const),
    ...plantWindows.map(({ plantId }, index) => [plantId, at.plantWindows, index] as const),
  ]
  return [...new Set(named.map(([id]) => id))].map((id) => {
    const plant = market.plants?.find((candidate) => candidate.id === id)
    return {
      windows: named.flatMap(([own, start, index]) =>
        own === id ? start + index * ROW_LENGTH.window : [],
      ),
      regionIds: market.regions
        .filter((region) => placesOf(region).includes(id))
        .map((region) => region.id),
      shares: plant ? market.elements.map((element) => separationShareOf(plant, element.id)) : [],
    }
  })
}

function isDependenceDrawn(
  at: InputLayout,
  { elements }: Market,
  varies: PlanNeeds['varies'],
): boolean {
  return elements.some((_, e) =>
    (['exChinaOwnShare', 'exChinaMagnetShare'] as const).some((name) => {
      const place = elementNumberAt(at, e, name)
      return varies(place, place + 1)
    }),
  )
}

/** Find the distinct rows of content, which regions with the same kind of ore share to the last bit. */
function collectBaskets(market: Market) {
  const { content } = compileMarket(market)
  const size = market.elements.length
  const rows: Float64Array[] = []
  const names = new Map<string, number>()
  const basketOf = market.regions.map((_, r) => {
    const row = content.slice(r * size, (r + 1) * size)
    const name = row.join()
    const known = names.get(name)
    if (known !== undefined) return known
    names.set(name, rows.length)
    return rows.push(row) - 1
  })
  const baskets = new Float64Array(rows.length * size)
  rows.forEach((row, index) => {
    baskets.set(row, index * size)
  })
  return { baskets, basketOf }
}

function toPairs(baskets: Float64Array, elements: number): Float64Array {
  const kinds = baskets.length / elements
  const pairs = new Float64Array(Math.ceil(kinds / 2) * 2 * elements)
  baskets.forEach((content, place) => {
    const kind = Math.floor(place / elements)
    const pair = Math.floor(kind / 2) * elements + (place % elements)
    pairs[2 * pair + (kind % 2)] = content
  })
  return pairs
}
