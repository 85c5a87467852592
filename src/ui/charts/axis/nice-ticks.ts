/** Round steps an axis may take within a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10] as const

/** Ends and ticks of an axis. */
export type AxisRange = {
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
}

/** Return about `count` round ticks that enclose `low` to `high`. */
export function niceTicks(low: number, high: number, count = 5): AxisRange {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { domain: [0, 1], ticks: [0, 1] }
  const top = high > low ? high : low + (Math.abs(low) || 1)
  const step = toNiceStep((top - low) / Math.max(1, count - 1))
  const first = Math.floor(low / step + 1e-9)
  const last = Math.ceil(top / step - 1e-9)
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    clean((first + index) * step),
  )
  return { domain: [clean(first * step), clean(last * step)], ticks }
}

/** Return up to about `count` round ticks of which `write` makes no two the same word; one alone where all read alike. */
export function distinctTicks(
  low: number,
  high: number,
  { count, write }: { readonly count: number; readonly write: (tick: number) => string },
): AxisRange {
  const range = niceTicks(low, high, count)
  const words = range.ticks.map(write)
  if (new Set(words).size === words.length) return range
  if (count > 2) return distinctTicks(low, high, { count: count - 1, write })
  return {
    ...range,
    ticks: range.ticks.filter((_, index) => !words.slice(0, index).includes(words[index] ?? '')),
  }
}

/** Return the smallest round step that is not much narrower than `rough`. */
function toNiceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = STEPS.find((candidate) => candidate * power >= rough * 0.8) ?? 10
  return step * power
}

/** Take off the noise that multiplying by a decimal step leaves behind. */
function clean(value: number): number {
  return Number(value.toPrecision(12))
}
