import { greater, lesser } from '@/lib/extremes'
import { powerOf } from '@/lib/power-table'
import { readAt } from '@/lib/read-at'
import { parameterAt } from '@/engine/monte-carlo/input-layout'
import { type KernelChina } from '@/engine/monte-carlo/kernel-china'
import { type KernelOutside } from '@/engine/monte-carlo/kernel-outside'
import { type KernelPlan } from '@/engine/monte-carlo/kernel-plan'

const DEMAND_ELASTICITY = parameterAt('demandElasticity')
const DEMAND_LAG = parameterAt('exChinaDemandLagWeeks')
const ELEMENT_LENGTH = 5
const SHARE = 2
const COVER = 3

/** What is used outside China, which the kernel of the model works out and does not keep. */
export type OutsideUse = {
  /** Use of each element in the week followed last, t. */
  readonly used: Float64Array
  /** Set everything back to balance under the inputs of a new run. */
  readonly start: (baseDemand: Float64Array) => void
  /** Follow one week that the kernel has run outside China, before China settles. */
  readonly follow: (week: number) => void
}

/** The markets of a run of the kernel. */
type Markets = { readonly china: KernelChina; readonly outside: KernelOutside }

/**
 * Follow the use outside China beside a kernel: step 6 of the model and the habit AX of step 8, from what China wants
 * and uses, what it withholds, and prices outside.
 */
export function createOutsideUse(
  { at, elements }: KernelPlan,
  values: Float64Array,
  { china, outside }: Markets,
): OutsideUse {
  /** What buyers have got used to [AX]. */
  const habits = new Float64Array(elements)
  const share = new Float64Array(elements)
  const stock = new Float64Array(elements)
  const used = new Float64Array(elements)

  function start(baseDemand: Float64Array): void {
    habits.fill(1)
    for (let e = 0; e < elements; e += 1) {
      const first = at.elements + e * ELEMENT_LENGTH
      share[e] = readAt(values, first + SHARE)
      stock[e] = readAt(values, first + COVER) * (readAt(share, e) * readAt(baseDemand, e))
    }
  }

  function follow(week: number): void {
    const { wanted, used: usedInAll, basePrice } = china
    const { withheld, prices } = outside
    const perLag = 1 / greater(1, readAt(values, DEMAND_LAG))
    const first = week * elements
    const exponent = -readAt(values, DEMAND_ELASTICITY)
    for (let e = 0; e < elements; e += 1) {
      const habit = readAt(habits, e)
      const staying = habit === 1 ? 1 : powerOf(habit, exponent)
      const demand = readAt(share, e) * readAt(wanted, e) * staying
      const arriving = readAt(share, e) * readAt(usedInAll, e) - readAt(withheld, e)
      const ready = readAt(stock, e) + arriving
      const use = lesser(demand, ready)
      used[e] = use
      stock[e] = greater(0, ready - use)
      habits[e] = habit + (readAt(prices, first + e) / readAt(basePrice, e) - habit) * perLag
    }
  }

  return { used, start, follow }
}
