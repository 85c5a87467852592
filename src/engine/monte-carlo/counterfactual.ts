import { type Kernel } from './loop/kernel'
import { type KernelCourse } from './loop/kernel-plan'

/** The counterfactual of the inputs at hand; rows of elements lie one after the other by week. */
export type Counterfactual = {
  /** Weeks that it was run for; the last stands for all that follow. */
  readonly weeks: number
  readonly exportValue: Float64Array
  readonly china: Record<'supply' | 'demand' | 'used' | 'inventory' | 'prices', Float64Array>
  readonly outside: Record<'arriving' | 'demand' | 'used' | 'inventory' | 'prices', Float64Array>
  /** Make the run anew if its inputs can differ from those before; overwrites the run that the kernel holds. */
  readonly refresh: () => void
}

/** Set up the counterfactual of runs that a kernel makes; see `planCounterfactual`. */
export function createCounterfactual(kernel: Kernel, course: KernelCourse): Counterfactual {
  const { plan, varies } = course
  const create = () => new Float64Array(plan.weeks * plan.elements)
  const own = {
    exportValue: new Float64Array(plan.weeks * plan.valued.length),
    china: {
      supply: create(),
      demand: create(),
      used: create(),
      inventory: create(),
      prices: create(),
    },
    outside: {
      arriving: create(),
      demand: create(),
      used: create(),
      inventory: create(),
      prices: create(),
    },
  }
  const copies = [
    [own.exportValue, kernel.exportValue],
    [own.china.supply, kernel.china.supply],
    [own.china.demand, kernel.china.demand],
    [own.china.used, kernel.china.used],
    [own.china.inventory, kernel.china.inventory],
    [own.china.prices, kernel.china.prices],
    [own.outside.arriving, kernel.outside.arriving],
    [own.outside.demand, kernel.outside.demand],
    [own.outside.used, kernel.outside.used],
    [own.outside.inventory, kernel.outside.inventory],
    [own.outside.prices, kernel.outside.prices],
  ] as const
  /** All that a counterfactual is made from comes before the windows. */
  const isUncertain = varies(0, plan.at.mineWindows)
  const known = { isMade: false }

  function refresh(): void {
    if (known.isMade && !isUncertain) return
    kernel.run(course)
    for (const [copy, series] of copies) copy.set(series.subarray(0, copy.length))
    known.isMade = true
  }

  return { weeks: plan.weeks, ...own, refresh }
}
