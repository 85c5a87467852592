import { powerOf } from '@/lib/power-table'
import { readAt } from '@/lib/read-at'
import { WEEKS_PER_YEAR } from '@/engine/constants'
import { parameterAt } from './input-layout'
import { type KernelPlan, type PlanRow } from './kernel-plan'

/** What acts on the market from outside, week by week; rows of elements lie one after the other by week. */
export type Drivers = {
  /** Operating and gate factor by week and moving region [u, o]. */
  readonly operating: Float64Array
  readonly gate: Float64Array
  /** Share of Chinese exports withheld, by week and element [ℓ]. */
  readonly withheld: Float64Array
  /** Stockpile releases, t, by week and element. */
  readonly released: Float64Array
  /** Rise of price because of levies, by week and element [uplift]. */
  readonly uplift: Float64Array
  /** Reference demand over demand in balance, by week, and in the week after the run. */
  readonly growth: Float64Array
  /** Work out everything anew that can differ from the run before. */
  readonly refresh: (baseDemand: Float64Array) => void
  /** Return the factor that the windows of a list leave of a target at any point of the axis, 0 to 1. */
  readonly factorAt: (rows: readonly PlanRow[], target: number, week: number) => number
}

const GROWTH_AT = parameterAt('demandGrowth')

/** Set up the drivers of runs whose inputs stand in `values`; `varies` tells which inputs change between runs. */
export function createDrivers(
  plan: KernelPlan,
  values: Float64Array,
  varies: (first: number, end: number) => boolean,
): Drivers {
  const { at, weeks, elements, baskets } = plan
  const moving = plan.moving.length
  const operating = new Float64Array(plan.moving.length * weeks).fill(1)
  const gate = new Float64Array(plan.moving.length * weeks).fill(1)
  const withheld = new Float64Array(weeks * elements)
  const released = new Float64Array(weeks * elements)
  const uplift = new Float64Array(weeks * elements)
  const growth = new Float64Array(weeks + 1).fill(1)
  const known = { isFresh: false, growth: 0 }
  const isMarketUncertain = varies(at.elements, at.form)

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

  function endWeek(first: number): number {
    const end = readAt(values, first) + readAt(values, first + 2) + readAt(values, first + 3)
    return Math.min(weeks, end)
  }

  function multiplyMines(): void {
    operating.fill(1)
    for (const { first, targets } of plan.mineWindows) {
      for (const target of targets) {
        for (let week = firstWeek(first); week < endWeek(first); week += 1) {
          const place = week * moving + target
          operating[place] = readAt(operating, place) * (1 - lossAt(first, week))
        }
      }
    }
  }

  function multiplyGates(): void {
    gate.fill(1)
    for (const { first, targets } of plan.gateWindows) {
      for (const target of targets) {
        for (let week = firstWeek(first); week < endWeek(first); week += 1) {
          const place = week * moving + target
          gate[place] = readAt(gate, place) * (1 - lossAt(first, week))
        }
      }
    }
  }

  /** Held as what passes, and turned into what is withheld once all windows are in. */
  function multiplyLicences(): void {
    withheld.fill(1)
    for (const { first, targets } of plan.licenceWindows) {
      for (let week = firstWeek(first); week < endWeek(first); week += 1) {
        const passing = 1 - lossAt(first, week)
        for (const e of targets) {
          withheld[week * elements + e] = readAt(withheld, week * elements + e) * passing
        }
      }
    }
    for (let i = 0; i < withheld.length; i += 1) withheld[i] = 1 - readAt(withheld, i)
  }

  function spreadReleases(): void {
    released.fill(0)
    for (const { first, targets } of plan.releases) {
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
  function valueOf(basket: number): number {
    let value = 0
    for (let e = 0; e < elements; e += 1) {
      value += readAt(baskets, basket * elements + e) * readAt(values, at.elements + e * 5)
    }
    return value
  }

  function passLevies(baseDemand: Float64Array): void {
    uplift.fill(0)
    for (const { first, targets } of plan.levies) {
      const [region = 0] = targets
      const basket = basketOf(plan, region)
      const output = readAt(values, at.regions + region * 4) / WEEKS_PER_YEAR
      const perTonne = readAt(values, first + 1) / (1000 * valueOf(basket))
      for (let e = 0; e < elements; e += 1) {
        const share = (output * readAt(baskets, basket * elements + e)) / readAt(baseDemand, e)
        for (let week = firstWeek(first); week < weeks; week += 1) {
          uplift[week * elements + e] = readAt(uplift, week * elements + e) + share * perTonne
        }
      }
    }
  }

  function grow(): void {
    const rate = readAt(values, GROWTH_AT)
    if (rate === known.growth) return
    known.growth = rate
    for (let week = 0; week <= weeks; week += 1) {
      growth[week] = powerOf(1 + rate, week / WEEKS_PER_YEAR)
    }
  }

  const isDue = (rows: readonly PlanRow[], first: number, end: number) =>
    rows.length > 0 && (!known.isFresh || varies(first, end))
  const isMine = () => isDue(plan.mineWindows, at.mineWindows, at.gateWindows)
  const isGate = () => isDue(plan.gateWindows, at.gateWindows, at.licenceWindows)
  const isLicence = () => isDue(plan.licenceWindows, at.licenceWindows, at.levies)
  const isLevy = () =>
    isDue(plan.levies, at.levies, at.releases) || (plan.levies.length > 0 && isMarketUncertain)
  const isRelease = () => isDue(plan.releases, at.releases, at.length)

  return {
    operating,
    gate,
    withheld,
    released,
    uplift,
    growth,
    refresh: (baseDemand) => {
      if (isMine()) multiplyMines()
      if (isGate()) multiplyGates()
      if (isLicence()) multiplyLicences()
      if (isLevy()) passLevies(baseDemand)
      if (isRelease()) spreadReleases()
      grow()
      known.isFresh = true
    },
    factorAt: (rows, target, week) =>
      rows.reduce(
        (factor, { first, targets }) =>
          targets.includes(target) ? factor * (1 - lossAt(first, week)) : factor,
        1,
      ),
  }
}

function basketOf({ moving, steady }: KernelPlan, region: number): number {
  return [...moving, ...steady].find((row) => row.region === region)?.basket ?? 0
}
