import { type DensityPoint } from '@/domain/market/distribution-curve'
import { clamp } from '@/lib/clamp'

/** Ends of a density's axis, and the least change that a hand can make on it. */
export type Axis = { readonly low: number; readonly high: number; readonly step: number }

/** A point of a density that a hand can move. */
export type DensityHandle = { readonly id: string; readonly label: string; readonly value: number }

/** Free room on both sides of what is drawn, as a share of it: somewhere to pull a handle to. */
const ROOM = 0.3

/** Fewest steps across the axis; with fewer a curve could not be shaped. */
const FEWEST_STEPS = 50

/** Return the axis for a curve and its handles: about them, within what is accepted. */
export function toAxis(
  density: readonly DensityPoint[],
  handles: readonly DensityHandle[],
  { min, max, step }: { readonly min: number; readonly max: number; readonly step: number },
): Axis {
  const values = [...density, ...handles].map(({ value }) => value)
  const lowest = values.length === 0 ? min : Math.min(...values)
  const highest = values.length === 0 ? max : Math.max(...values)
  const room = Math.max(step, ROOM * (highest - lowest))
  const low = clamp(lowest - room, min, max)
  const high = clamp(highest + room, min, max)
  return { low, high, step: toStep(high - low, step) }
}

function toStep(length: number, step: number): number {
  if (length <= 0 || length / step >= FEWEST_STEPS) return step
  return 10 ** Math.floor(Math.log10(length / FEWEST_STEPS))
}
