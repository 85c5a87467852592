import { copyColumn } from '@/lib/block'
import { CHINA_USED } from '@/engine/monte-carlo/china-columns'
import { createKernelChina } from '@/engine/monte-carlo/kernel-china'
import { createDrivers } from '@/engine/monte-carlo/kernel-drivers'
import { createKernelMining } from '@/engine/monte-carlo/kernel-mining'
import { createKernelOutside } from '@/engine/monte-carlo/kernel-outside'
import { type KernelPlan } from '@/engine/monte-carlo/kernel-plan'

/** What a run of the market uses and pays; rows of elements lie one after the other by week. */
export type UseKernel = {
  readonly weeks: number
  readonly china: { readonly used: Float64Array; readonly prices: Float64Array }
  readonly outside: { readonly used: Float64Array; readonly prices: Float64Array }
  /** Run the inputs that `values` holds now. */
  readonly run: () => void
}

/** Set up the kernel of the model so that it keeps what is used in both markets; see `createKernel`. */
export function createUseKernel(
  plan: KernelPlan,
  values: Float64Array,
  varies: (first: number, end: number) => boolean,
): UseKernel {
  const drivers = createDrivers(plan, values, varies)
  const mining = createKernelMining(plan, values, drivers)
  const china = createKernelChina(plan, values, { drivers, mining })
  const { baseDemand } = mining
  const outside = createKernelOutside(plan, values, { drivers, baseDemand, china })
  const length = plan.weeks * plan.elements
  const own = { china: new Float64Array(length), outside: new Float64Array(length) }

  function run(): void {
    china.readPrices()
    mining.start(china.basePrice)
    drivers.refresh(baseDemand)
    china.start()
    outside.start()
    for (let week = 0; week < plan.weeks; week += 1) {
      mining.run(week, china.price)
      china.trade(week)
      copyColumn(china.state, CHINA_USED, { target: own.china, first: week * plan.elements })
      if (plan.outside.length > 0) {
        outside.run(week)
        own.outside.set(outside.used, week * plan.elements)
      }
      china.settle(week)
    }
  }

  return {
    weeks: plan.weeks,
    china: { used: own.china, prices: china.prices },
    outside: { used: own.outside, prices: outside.prices },
    run,
  }
}
