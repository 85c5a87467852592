import { createKernelChina, type KernelChina } from './kernel-china'
import { createDrivers, type Drivers } from './kernel-drivers'
import { createKernelMining } from './kernel-mining'
import { createKernelOutside, type KernelOutside } from './kernel-outside'
import { type KernelPlan } from './kernel-plan'

/**
 * The disruption model for many runs: the equations of `simulate` on flat arrays, without an allocation per run.
 *
 * All arrays belong to the kernel and hold the run made last.
 */
export type Kernel = {
  readonly plan: KernelPlan
  /** Run the inputs that `values` holds now. */
  readonly run: () => void
  readonly drivers: Drivers
  /** Demand in balance, t per week. */
  readonly baseDemand: Float64Array
  /** Export value of the valued regions, USD, each region's weeks in a row. */
  readonly exportValue: Float64Array
  readonly china: Pick<KernelChina, 'supply' | 'inventory' | 'prices' | 'outFrom'>
  readonly outside: Pick<KernelOutside, 'prices' | 'outFrom'>
}

/** Set up the runs of a plan on a row of inputs, of which those that `varies` names change between runs. */
export function createKernel(
  plan: KernelPlan,
  values: Float64Array,
  varies: (first: number, end: number) => boolean,
): Kernel {
  const drivers = createDrivers(plan, values, varies)
  const mining = createKernelMining(plan, values, drivers)
  const china = createKernelChina(plan, values, { drivers, mining })
  const { baseDemand, exportValue } = mining
  const outside = createKernelOutside(plan, values, { drivers, baseDemand, china })

  function run(): void {
    china.readPrices()
    mining.start(china.basePrice)
    drivers.refresh(baseDemand)
    china.start()
    outside.start()
    for (let week = 0; week < plan.weeks; week += 1) {
      mining.run(week, china.price)
      china.trade(week)
      if (plan.outside.length > 0) outside.run(week)
      china.settle(week)
    }
  }

  return { plan, run, drivers, baseDemand, exportValue, china, outside }
}
