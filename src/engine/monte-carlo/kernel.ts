import { createKernelChina, type KernelChina } from './kernel-china'
import { createDrivers, type Drivers } from './kernel-drivers'
import { createKernelMining } from './kernel-mining'
import { createKernelOutside, type KernelOutside } from './kernel-outside'
import { type KernelCourse, type KernelPlan } from './kernel-plan'
import { USUAL_ROOM, widen, type KernelRoom } from './kernel-room'

/**
 * The disruption model for many runs: the equations of `simulate` on flat arrays, without an allocation per run.
 *
 * All arrays belong to the kernel and hold the run made last, of whatever plan; they are longer than it needs.
 */
export type Kernel = {
  /** Make the run of a plan whose inputs `values` holds now; nothing of the runs before it shows. */
  readonly run: (course: KernelCourse) => void
  readonly drivers: Drivers
  /** Demand in balance, t per week. */
  readonly baseDemand: Float64Array
  /** Export value of the valued regions, USD, each region's weeks in a row. */
  readonly exportValue: Float64Array
  readonly china: Pick<KernelChina, 'supply' | 'used' | 'inventory' | 'prices' | 'outFrom'>
  readonly outside: Pick<KernelOutside, 'used' | 'prices' | 'outFrom'>
}

const held: { kernel?: Kernel; room: KernelRoom } = { room: USUAL_ROOM }

/**
 * Return the kernel of this thread, with room for some plans.
 *
 * All requests share it, and runs of one may follow on runs of another: V8 takes the arrays of functions that exist
 * once for constants, and with a kernel for each request a run took half as long again. Only a market far beyond the
 * usual gets another one.
 */
export function shareKernel(...plans: readonly KernelPlan[]): Kernel {
  const room = plans.reduce(widen, held.room)
  if (held.kernel === undefined || room !== held.room) held.kernel = createKernel(room)
  held.room = room
  return held.kernel
}

function createKernel(room: KernelRoom): Kernel {
  const inputs = new Float64Array(room.inputs)
  const drivers = createDrivers(room, inputs)
  const mining = createKernelMining(room, inputs, drivers)
  const china = createKernelChina(room, inputs, { drivers, mining })
  const { baseDemand, exportValue } = mining
  const outside = createKernelOutside(room, inputs, { drivers, baseDemand, china })

  function run(course: KernelCourse): void {
    const { plan, values } = course
    const isOutside = plan.outside.length > 0
    inputs.set(values)
    china.readPrices(plan)
    mining.start(plan, china.basePrice)
    drivers.refresh(course, baseDemand)
    china.start(plan)
    outside.start(plan)
    for (let week = 0; week < plan.weeks; week += 1) {
      mining.run(week, china.price)
      china.trade(week)
      if (isOutside) outside.run(week)
      china.settle(week)
    }
  }

  return { run, drivers, baseDemand, exportValue, china, outside }
}
