import { createKernelChina } from './kernel-china'
import { createDrivers, type Drivers } from './kernel-drivers'
import { createKernelMemory } from './kernel-memory'
import { createKernelOutside } from './kernel-outside'
import { type KernelCourse, type KernelPlan } from './kernel-plan'
import { createKernelRegions } from './kernel-regions'
import { USUAL_ROOM, widen, type KernelRoom } from './kernel-room'

/** Series by week and element, rows of elements one after the other. */
type Series<Name extends string> = Readonly<Record<Name, Float64Array>>

/**
 * The disruption model for many runs: the equations of `simulate`, without an allocation per run.
 *
 * Each run is prepared here and made by the weekly loop, compiled from kernel/, in a memory of its own. That holds the run
 * made last, of whatever plan; its arrays are longer than the run needs.
 */
export type Kernel = {
  /** Make the run of a plan whose inputs `values` holds now; nothing of the runs before it shows. */
  readonly run: (course: KernelCourse) => void
  readonly drivers: Drivers
  /** Demand in balance, t per week. */
  readonly baseDemand: Float64Array
  /** Export value of the valued regions, USD, each region's weeks in a row. */
  readonly exportValue: Float64Array
  /** Quantities in t, prices in USD per kg, and the first week in which an element runs out. */
  readonly china: Series<'supply' | 'demand' | 'used' | 'inventory' | 'prices' | 'outFrom'>
  /** Elements whose market outside is not run hold nothing, unless they were run beside one that is. */
  readonly outside: Series<'arriving' | 'demand' | 'inventory' | 'used' | 'prices' | 'outFrom'>
}

const shared: { kernel?: Kernel; room: KernelRoom } = { room: USUAL_ROOM }

/**
 * Return the kernel of this thread, with room for some plans.
 *
 * All requests share it, and runs of one may follow on runs of another: the loop is compiled once, and gets faster while
 * it is used. Only a market far beyond the usual gets another one.
 */
export function shareKernel(...plans: readonly KernelPlan[]): Kernel {
  const room = plans.reduce(widen, shared.room)
  if (shared.kernel === undefined || room !== shared.room) shared.kernel = createKernel(room)
  shared.room = room
  return shared.kernel
}

function createKernel(room: KernelRoom): Kernel {
  const inputs = new Float64Array(room.inputs)
  const memory = createKernelMemory(room)
  const { stretches } = memory
  const drivers = createDrivers(stretches, inputs, room.weeks)
  const regions = createKernelRegions(memory, inputs)
  const { baseDemand } = regions
  const china = createKernelChina(memory, inputs, baseDemand)
  const outside = createKernelOutside(memory, inputs, baseDemand)
  const counted: { plan?: KernelPlan } = {}

  function countPlan(plan: KernelPlan): void {
    if (plan === counted.plan) return
    counted.plan = plan
    memory.count({
      weeks: plan.weeks,
      elements: plan.elements,
      regionCount: plan.moving.length,
      kindCount: plan.kinds,
      valuedCount: plan.valued.length,
      hasMineWindows: plan.mineWindows.length > 0,
      hasGateWindows: plan.places.length > 0,
      hasLicences: plan.licenceWindows.length > 0,
      hasReleases: plan.releases.length > 0,
      hasLevies: plan.levies.length > 0,
    })
  }

  function run(course: KernelCourse): void {
    const { plan, values } = course
    inputs.set(values)
    countPlan(plan)
    china.startPrices(plan)
    regions.start(plan)
    drivers.refresh(course, baseDemand)
    china.start(plan)
    outside.start(plan)
    memory.run()
  }

  const { supply, demand, used, inventory, prices, outFrom } = stretches
  const { outsideArriving, outsideDemand, outsideInventory } = stretches
  const { outsideUsed, outsidePrices, outsideOutFrom, exportValue } = stretches
  return {
    run,
    drivers,
    baseDemand,
    exportValue,
    china: { supply, demand, used, inventory, prices, outFrom },
    outside: {
      arriving: outsideArriving,
      demand: outsideDemand,
      inventory: outsideInventory,
      used: outsideUsed,
      prices: outsidePrices,
      outFrom: outsideOutFrom,
    },
  }
}
