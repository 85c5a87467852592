import { powerOf } from '@/lib/power-table'
import { readAt } from '@/lib/read-at'
import { type TradeForm } from '@/domain/record/history'
import { WEEKS_PER_YEAR } from '@/engine/model/constants'
import { elementNumberAt, parameterAt, REGION_LENGTH } from '@/engine/monte-carlo/input-layout'
import { type Stretches } from './kernel-memory'
import { createKernelLicences } from './kernel-licences'
import { type KernelCourse, type KernelPlan, type PlanPlace, type PlanRow } from './kernel-plan'

/** What acts on the market from outside, week by week, which the loop reads where it stands in the memory. */
export type Drivers = {
  /** Reference demand over demand in balance, by week, and in the week after the run. */
  readonly growth: Float64Array
  /** Work out everything anew that can differ from the run before; what no row of the plan acts on is left alone. */
  readonly refresh: (course: KernelCourse, baseDemand: Float64Array) => void
  /** Share of what users outside China receive in a form that licences withhold, by week and element; see `Withheld`. */
  readonly withheld: Readonly<Record<TradeForm, Float64Array>>
  /** Return the share of what users outside use of an element that is separated in China, at any point of the axis [1 − ψ]. */
  readonly dependenceAt: (plan: KernelPlan, e: number, week: number) => number
  /** Return the least factor of the gates and plants that a moving region passes, at any point of the axis, 0 to 1. */
  readonly gateAt: (plan: KernelPlan, target: number, week: number) => number
  /** Return the factor that the windows of a list leave of a target at any point of the axis, 0 to 1. */
  readonly factorAt: (rows: readonly PlanRow[], target: number, week: number) => number
}

const GROWTH_AT = parameterAt('demandGrowth')

/** Set up the drivers of runs whose inputs stand in `values`; `longest` is in weeks. */
export function createDrivers(
  stretches: Stretches,
  values: Float64Array,
  longest: number,
): Drivers {
  const { operating, gate, released, uplift, growth } = stretches
  const placeRows: Float64Array[] = []
  const known: { plan?: KernelPlan; growth: number; weeks: number } = {
    growth: 0,
    weeks: longest,
  }
  growth.fill(1)
  const licences = createKernelLicences(stretches.withheld, values, {
    lossAt,
    firstWeek,
    endWeek,
    passingAt: (place, week) => readAt(placeRows[place] ?? growth, week),
  })

  function lossAt(first: number, week: number): number {
    const start = readAt(values, first)
    const severity = readAt(values, first + 1)
    const fade = week - (start + readAt(values, first + 2))
    if (week < start) return 0
    if (fade < 0) return severity
    const ramp = readAt(values, first + 3)
    return fade >= ramp ? 0 : severity * (1 - fade / ramp)
  }

  function firstWeek(first: number): number {
    return Math.max(0, Math.ceil(readAt(values, first)))
  }

  function endWeek(first: number, weeks: number): number {
    const end = readAt(values, first) + readAt(values, first + 2) + readAt(values, first + 3)
    return Math.min(weeks, end)
  }

  function multiplyMines({ mineWindows, moving: { length: moving }, weeks }: KernelPlan): void {
    operating.fill(1, 0, moving * weeks)
    for (const { first, targets } of mineWindows) {
      for (const target of targets) {
        for (let week = firstWeek(first); week < endWeek(first, weeks); week += 1) {
          const place = week * moving + target
          operating[place] = readAt(operating, place) * (1 - lossAt(first, week))
        }
      }
    }
  }

  /** Return what the windows of a place leave of it, week by week, and the weeks between which it is not all. */
  function narrow(place: number, { windows }: PlanPlace, weeks: number) {
    const row = (placeRows[place] ??= new Float64Array(longest))
    row.fill(1, 0, weeks)
    let from = weeks
    let to = 0
    for (const first of windows) {
      const start = firstWeek(first)
      const end = endWeek(first, weeks)
      from = Math.min(from, start)
      to = Math.max(to, end)
      for (let week = start; week < end; week += 1) {
        row[week] = readAt(row, week) * (1 - lossAt(first, week))
      }
    }
    return { row, from, to }
  }

  /** A region is held back by the tightest of the gates and plants on its way. */
  function multiplyPlaces({ places, moving: { length: moving }, weeks }: KernelPlan): void {
    gate.fill(1, 0, moving * weeks)
    for (const [index, place] of places.entries()) {
      const { row, from, to } = narrow(index, place, weeks)
      for (const target of place.targets) {
        for (let week = from; week < to; week += 1) {
          const at = week * moving + target
          gate[at] = Math.min(readAt(gate, at), readAt(row, week))
        }
      }
    }
  }

  function spreadReleases({ releases, elements, weeks }: KernelPlan): void {
    released.fill(0, 0, elements * weeks)
    for (const { first, targets } of releases) {
      const start = readAt(values, first)
      const duration = readAt(values, first + 1)
      const end = start + duration
      const to = Math.min(weeks, end)
      for (let week = Math.max(0, Math.floor(start)); week < to; week += 1) {
        const part = (Math.min(end, week + 1) - Math.max(start, week)) / duration
        for (const e of targets) {
          const i = week * elements + e
          released[i] = readAt(released, i) + readAt(values, first + 2) * part
        }
      }
    }
  }

  /** Value of one kilogram of a region's basket in balance, USD. */
  function valueOf({ at, elements, baskets }: KernelPlan, basket: number): number {
    let value = 0
    for (let e = 0; e < elements; e += 1) {
      value +=
        readAt(baskets, basket * elements + e) *
        readAt(values, elementNumberAt(at, e, 'basePriceUsdPerKg'))
    }
    return value
  }

  function passLevies(plan: KernelPlan, baseDemand: Float64Array): void {
    const { at, weeks, elements, baskets } = plan
    uplift.fill(0, 0, elements * weeks)
    for (const { first, targets } of plan.levies) {
      const [region = 0] = targets
      const basket = basketOf(plan, region)
      const output = readAt(values, at.regions + region * REGION_LENGTH) / WEEKS_PER_YEAR
      const perTonne = readAt(values, first + 1) / (1000 * valueOf(plan, basket))
      for (let e = 0; e < elements; e += 1) {
        const share = (output * readAt(baskets, basket * elements + e)) / readAt(baseDemand, e)
        for (let week = firstWeek(first); week < weeks; week += 1) {
          uplift[week * elements + e] = readAt(uplift, week * elements + e) + share * perTonne
        }
      }
    }
  }

  function grow({ weeks }: KernelPlan): void {
    const rate = readAt(values, GROWTH_AT)
    if (rate === known.growth && weeks <= known.weeks) return
    known.growth = rate
    known.weeks = weeks
    for (let week = 0; week <= weeks; week += 1) {
      growth[week] = powerOf(1 + rate, week / WEEKS_PER_YEAR)
    }
  }

  /** The drivers of a plan without rows are never read, so the counterfactual leaves those of its run in place. */
  function refresh({ plan, varies }: KernelCourse, baseDemand: Float64Array): void {
    const { at } = plan
    const isFresh = plan === known.plan
    const isDue = (rows: readonly unknown[], first: number, end: number) =>
      rows.length > 0 && (!isFresh || varies(first, end))
    if (isDue(plan.mineWindows, at.mineWindows, at.gateWindows)) multiplyMines(plan)
    if (isDue(plan.places, at.gateWindows, at.licenceWindows)) multiplyPlaces(plan)
    const isLicence = isDue(plan.licenceWindows, at.plantWindows, at.levies)
    if (isLicence || (plan.licenceWindows.length > 0 && plan.isDependenceDrawn)) {
      licences.refresh(plan)
    }
    const isLevy = isDue(plan.levies, at.levies, at.releases)
    if (isLevy || isDue(plan.levies, at.elements, at.mineWindows)) passLevies(plan, baseDemand)
    if (isDue(plan.releases, at.releases, at.length)) spreadReleases(plan)
    grow(plan)
    if (hasRows(plan)) known.plan = plan
  }

  /** Return the factor that windows leave at any point of the axis. */
  function factorOf(windows: readonly number[], week: number): number {
    return windows.reduce((factor, first) => factor * (1 - lossAt(first, week)), 1)
  }

  return {
    growth,
    withheld: licences.byForm,
    refresh,
    dependenceAt: ({ at, places }, e, week) => {
      const stopped = places.reduce((sum, { shares, windows }) => {
        const share = shares[e] ?? 0
        return share > 0 ? sum + share * (1 - factorOf(windows, week)) : sum
      }, 0)
      return 1 - readAt(values, elementNumberAt(at, e, 'exChinaOwnShare')) * (1 - stopped)
    },
    gateAt: ({ places }, target, week) =>
      places
        .filter(({ targets }) => targets.includes(target))
        .reduce((least, { windows }) => Math.min(least, factorOf(windows, week)), 1),
    factorAt: (rows, target, week) =>
      factorOf(
        rows.filter(({ targets }) => targets.includes(target)).map(({ first }) => first),
        week,
      ),
  }
}

function basketOf({ moving, steady }: KernelPlan, region: number): number {
  return [...moving, ...steady].find((row) => row.region === region)?.basket ?? 0
}

function hasRows(plan: KernelPlan): boolean {
  const { mineWindows, places, licenceWindows, levies, releases } = plan
  return [mineWindows, places, licenceWindows, levies, releases].some(({ length }) => length > 0)
}
