import { readAt } from '@/lib/read-at'
import { TRADE_FORMS, type TradeForm } from '@/domain/record/history'
import { elementNumberAt } from '@/engine/monte-carlo/input-layout'
import { type KernelPlan } from './kernel-plan'

/** How windows act in the run at hand; they are told by where their numbers begin. */
export type WindowReader = {
  readonly lossAt: (first: number, week: number) => number
  readonly firstWeek: (first: number) => number
  /** First week in which it no longer acts, at most `weeks`. */
  readonly endWeek: (first: number, weeks: number) => number
  /** Factor of a place of the plan in a week. */
  readonly passingAt: (place: number, week: number) => number
}

/** What licences withhold outside China in the run at hand. */
export type KernelLicences = {
  /** Of what comes in each form, by week and element. */
  readonly byForm: Readonly<Record<TradeForm, Float64Array>>
  /** Work it out anew, and the mean of both forms where the loop reads it. */
  readonly refresh: (plan: KernelPlan) => void
}

/** Set up the licences; inputs are read from `values`, the mean goes into `withheld` (src/engine/model/withheld.ts). */
export function createKernelLicences(
  withheld: Float64Array,
  values: Float64Array,
  reader: WindowReader,
): KernelLicences {
  const byForm = {
    compound: new Float64Array(withheld.length),
    magnet: new Float64Array(withheld.length),
  }
  const mean = withheld

  /** Held as what passes until `weigh`. */
  function multiply({ licenceWindows, elements, weeks }: KernelPlan, form: TradeForm): void {
    const { [form]: passing } = byForm
    passing.fill(1, 0, elements * weeks)
    for (const { first, targets, form: own } of licenceWindows) {
      if (own !== undefined && own !== form) continue
      const end = reader.endWeek(first, weeks)
      for (let week = reader.firstWeek(first); week < end; week += 1) {
        const factor = 1 - reader.lossAt(first, week)
        for (const e of targets) {
          passing[week * elements + e] = readAt(passing, week * elements + e) * factor
        }
      }
    }
  }

  /** Share of what users outside use of an element that is separated in China in a week [1 − ψ]. */
  function dependenceOf({ places }: KernelPlan, e: number, own: number, week: number): number {
    let stopped = 0
    for (const [index, { shares }] of places.entries()) {
      const share = shares[e] ?? 0
      if (share > 0) stopped += share * (1 - reader.passingAt(index, week))
    }
    return 1 - own * (1 - stopped)
  }

  function weigh(plan: KernelPlan, e: number): void {
    const { at, elements, weeks } = plan
    const { compound, magnet } = byForm
    const own = readAt(values, elementNumberAt(at, e, 'exChinaOwnShare'))
    const share = readAt(values, elementNumberAt(at, e, 'exChinaMagnetShare'))
    for (let week = 0; week < weeks; week += 1) {
      const place = week * elements + e
      const compoundLoss = 1 - readAt(compound, place)
      const magnetLoss = 1 - readAt(magnet, place)
      const isFree = compoundLoss === 0 && magnetLoss === 0
      const dependence = isFree ? 0 : dependenceOf(plan, e, own, week)
      compound[place] = compoundLoss * dependence
      magnet[place] = magnetLoss * dependence
      mean[place] = share * (magnetLoss * dependence) + (1 - share) * (compoundLoss * dependence)
    }
  }

  return {
    byForm,
    refresh: (plan) => {
      for (const form of TRADE_FORMS) multiply(plan, form)
      for (let e = 0; e < plan.elements; e += 1) weigh(plan, e)
    },
  }
}
