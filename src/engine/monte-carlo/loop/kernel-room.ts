import { MAX_HORIZON_WEEKS } from '@/engine/model/check-scenario'
import { type KernelPlan } from './kernel-plan'

/** How much the arrays of a kernel hold. */
export type KernelRoom = {
  readonly elements: number
  readonly regions: number
  readonly weeks: number
  /** Numbers in the row of inputs. */
  readonly inputs: number
}

/** Twice the market of today over the longest run; 2 MB. */
export const USUAL_ROOM: KernelRoom = {
  elements: 32,
  regions: 48,
  weeks: MAX_HORIZON_WEEKS,
  inputs: 2048,
}

/** Return a room itself if it holds the runs of a plan, or the least that does and holds all that it held. */
export function widen(room: KernelRoom, plan: KernelPlan): KernelRoom {
  const { elements, moving, steady, weeks, at } = plan
  const wider = {
    elements: Math.max(room.elements, elements),
    regions: Math.max(room.regions, moving.length + steady.length),
    weeks: Math.max(room.weeks, weeks),
    inputs: Math.max(room.inputs, at.length),
  }
  const isEnough =
    wider.elements === room.elements &&
    wider.regions === room.regions &&
    wider.weeks === room.weeks &&
    wider.inputs === room.inputs
  return isEnough ? room : wider
}
