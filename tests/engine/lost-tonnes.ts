import { readAt } from '@/lib/read-at'
import { placesOf, type Market } from '@/domain/market/market'
import { type Scenario } from '@/domain/market/scenario'
import { type SeriesById, type Simulation } from '@/domain/market/simulation'

/** Weeks in a year, as docs/model.md writes it. */
const W = 365.25 / 7

/** What rounding may leave behind, relative to what moves. */
const TOLERANCE = 1e-9

/**
 * Return where a run makes or loses tonnes, by name and week, against docs/model.md §1 written out once more.
 *
 * What is mined is shipped or waits behind its gate or plant. What arrives, is released or newly mined is used or stays in stock,
 * in China and outside it. Anything that is no number, or below zero, is named too.
 */
export function lostTonnes(market: Market, scenario: Scenario, run: Simulation): readonly string[] {
  return [
    ...notNumbers(run),
    ...lostByRegions(market, run),
    ...lostByElements(market, scenario, run),
  ]
}

function notNumbers({ element, region }: Simulation): readonly string[] {
  return Object.entries({ ...element, ...region }).flatMap(([name, byId]) =>
    Object.entries(byId)
      .filter(([, values]) => !values.every((value) => value >= 0 && value < Infinity))
      .map(([id]) => `${name} of ${id} is below zero or no number`),
  )
}

function lostByRegions(market: Market, { region }: Simulation): readonly string[] {
  return market.regions.flatMap((own) => {
    const { id, outputTonnesPerYear, spareCapacity } = own
    const hasWay = placesOf(own).length > 0
    const mined = seriesOf(region.mined, id)
    const exported = seriesOf(region.exported, id)
    const backlog = seriesOf(region.backlog, id)
    const operating = seriesOf(region.operating, id)
    const faults: string[] = []
    mined.forEach((tonnes, week) => {
      const before = week === 0 ? 0 : readAt(backlog, week - 1)
      const waits = before + tonnes - readAt(exported, week)
      if (!isNear(waits, readAt(backlog, week), before + tonnes))
        faults.push(`ore of ${id}, week ${week}`)
      const most = (outputTonnesPerYear / W) * readAt(operating, week) * (1 + spareCapacity)
      if (tonnes > most * (1 + TOLERANCE)) faults.push(`${id} mines more than it can, week ${week}`)
      if (!hasWay && readAt(backlog, week) !== 0) faults.push(`${id} waits behind no gate`)
    })
    return faults
  })
}

function lostByElements(market: Market, scenario: Scenario, run: Simulation): readonly string[] {
  return market.elements.flatMap(({ id, exChinaShare }) => [
    ...lostOnTheWay(id, { market, scenario, run }),
    ...lostFromStocks(id, exChinaShare, run),
  ])
}

/** Supply is what arrives, what is released, and new mines, which only ever grow, up to their limit. */
function lostOnTheWay(
  id: string,
  { market, scenario, run }: { market: Market; scenario: Scenario; run: Simulation },
): readonly string[] {
  const { newSupplyMax } = { ...market.parameters, ...scenario.parameters }
  const arriving = toArrivals(market, id, run)
  const usual = toSuppliers(market, id).reduce((sum, row) => sum + row.usual * row.share, 0)
  const releases = scenario.releases.filter(({ elementId }) => elementId === id)
  const supply = seriesOf(run.element.supply, id)
  const opened = Array.from(supply, (tonnes, week) => {
    const released = releases.reduce(
      (sum, { startWeek, durationWeeks, tonnes: all }) =>
        sum + all * shareOfWeek(week, startWeek, durationWeeks),
      0,
    )
    return tonnes - readAt(arriving, week) - released
  })
  return opened.flatMap((fresh, week) => {
    const slack = TOLERANCE * (readAt(supply, week) + usual)
    const isGrowing = fresh >= (opened[week - 1] ?? 0) - slack
    const isWithin = fresh <= newSupplyMax * usual + slack
    return isGrowing && isWithin ? [] : [`arrivals of ${id}, week ${week}`]
  })
}

/** Stock, arrivals and use agree in China and outside it. */
function lostFromStocks(
  id: string,
  exChinaShare: number,
  { element }: Simulation,
): readonly string[] {
  const inventory = seriesOf(element.inventory, id)
  const supply = seriesOf(element.supply, id)
  const consumption = seriesOf(element.consumption, id)
  const stock = seriesOf(element.exChinaInventory, id)
  const arrivals = seriesOf(element.exChinaArrivals, id)
  const use = seriesOf(element.exChinaConsumption, id)
  return Array.from({ length: inventory.length - 1 }, (_, week) => {
    const passed = exChinaShare * readAt(consumption, week)
    const held = readAt(inventory, week) + readAt(supply, week)
    const left = held - readAt(consumption, week) + passed - readAt(arrivals, week)
    const abroad = readAt(stock, week) + readAt(arrivals, week)
    return [
      ...(isNear(left, readAt(inventory, week + 1), held) ? [] : [`stock of ${id}, week ${week}`]),
      ...(isNear(abroad - readAt(use, week), readAt(stock, week + 1), abroad + held)
        ? []
        : [`stock of ${id} outside China, week ${week}`]),
    ]
  }).flat()
}

/** Return what arrives of an element, week by week: what left its region a lead time ago, or usual output before. */
function toArrivals(market: Market, id: string, { region }: Simulation): Float64Array {
  const weeks = Object.values(region.exported)[0]?.length ?? 0
  const arriving = new Float64Array(weeks)
  for (const { share, usual, leadWeeks, regionId } of toSuppliers(market, id)) {
    const exported = seriesOf(region.exported, regionId)
    for (let week = 0; week < weeks; week += 1) {
      const left = week < leadWeeks ? usual : readAt(exported, week - leadWeeks)
      arriving[week] = readAt(arriving, week) + left * share
    }
  }
  return arriving
}

/** Return the regions that hold an element, with their usual tonnes a week and the element's share in these. */
function toSuppliers({ elements, regions }: Market, elementId: string) {
  return regions.flatMap(({ id, leadWeeks, outputTonnesPerYear, basket }) => {
    const content = basket[elementId] ?? 0
    const whole = elements.reduce((sum, element) => sum + (basket[element.id] ?? 0), 0)
    const supplier = { regionId: id, leadWeeks, usual: outputTonnesPerYear / W }
    return content === 0 ? [] : [{ ...supplier, share: content / whole }]
  })
}

/** Return the share of a span of weeks that falls into one week. */
function shareOfWeek(week: number, start: number, duration: number): number {
  const overlap = Math.min(start + duration, week + 1) - Math.max(start, week)
  return Math.max(0, overlap) / duration
}

function seriesOf(series: SeriesById, id: string): Float64Array {
  return series[id] ?? new Float64Array(0)
}

function isNear(actual: number, expected: number, size: number): boolean {
  return Math.abs(actual - expected) <= TOLERANCE * (size + 1)
}
