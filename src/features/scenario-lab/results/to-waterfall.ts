import { roundToTotal } from '@/lib/largest-remainder'
import { type InputId, type InputKind } from '@/domain/lab/lab-input'
import { type ShareOut } from '@/domain/lab/lab-question'
import { type MeasureScale } from './measure-words'

/** How an input is told of. */
export type InputWords = (id: InputId) => { readonly label: string; readonly kind: InputKind }

/** One step of a waterfall, in the unit of the measure; what is drawn is what is written. */
export type WaterfallStep = {
  readonly id: string
  readonly label: string
  readonly kind: 'start' | InputKind | 'subtotal' | 'end'
  /** Whether a subtotal is of levers or of assumptions. */
  readonly of?: InputKind | undefined
  /** Where the bar begins and ends. */
  readonly from: number
  readonly to: number
  /** Height of a start or end, change of all others. */
  readonly value: number
}

/** A change taken apart. */
export type Waterfall = {
  readonly steps: readonly WaterfallStep[]
  /** Displayed change: the displayed parts add up to it. */
  readonly total: number
}

/** Most inputs of a kind that have a bar of their own. */
const MOST_BARS = 8

type Part = { readonly id: string; readonly label: string; readonly shown: number }

/**
 * Return the way from one value to another, levers first, then assumptions, each with its subtotal.
 *
 * Both ends are rounded by themselves, and parts so that they add up to what the ends differ by; those beyond the eight largest of a kind are added up.
 */
export function toWaterfall(share: ShareOut, { step }: MeasureScale, words: InputWords): Waterfall {
  const values = share.parts.map(({ value }) => value)
  const start = Math.round(share.from / step)
  const total = Math.round(share.to / step) - start
  const shown = roundToTotal(
    values.map((value) => value / step),
    total,
  )
  const parts = share.parts.map(({ inputId }, index) => ({
    id: inputId,
    ...words(inputId),
    shown: shown[index] ?? 0,
  }))
  const steps = [toEdge('start', start)]
  let level = start
  for (const kind of ['lever', 'assumption'] as const) {
    const mine = parts.filter((part) => part.kind === kind)
    const before = level
    for (const part of toFew(mine, kind)) {
      steps.push({
        id: part.id,
        label: part.label,
        kind,
        of: undefined,
        ...toBar(level, part.shown),
      })
      level += part.shown
    }
    if (mine.length > 0) {
      const label = kind === 'lever' ? 'All levers' : 'All assumptions'
      steps.push({ id: kind, label, kind: 'subtotal', of: kind, ...toBar(before, level - before) })
    }
  }
  steps.push(toEdge('end', level))
  return {
    steps: steps.map((bar) => scale(bar, step)),
    total: toShown(total, step),
  }
}

function toEdge(kind: 'start' | 'end', level: number): WaterfallStep {
  return { id: kind, label: '', kind, of: undefined, from: 0, to: level, value: level }
}

function toBar(level: number, value: number) {
  return { from: level, to: level + value, value }
}

function toFew(parts: readonly Part[], kind: InputKind): readonly Part[] {
  const sorted = parts.toSorted((a, b) => Math.abs(b.shown) - Math.abs(a.shown))
  const rest = sorted.slice(MOST_BARS)
  if (rest.length < 2) return sorted
  const shown = rest.reduce((sum, part) => sum + part.shown, 0)
  const label = `${rest.length} more ${kind === 'lever' ? 'levers' : 'assumptions'}`
  return [...sorted.slice(0, MOST_BARS), { id: `more ${kind}`, label, shown }]
}

function scale(bar: WaterfallStep, step: number): WaterfallStep {
  const { from, to, value } = bar
  return {
    ...bar,
    from: toShown(from, step),
    to: toShown(to, step),
    value: toShown(value, step),
  }
}

/** Multiply without the dust that a step of a tenth leaves. */
function toShown(count: number, step: number): number {
  return step < 1 ? count / Math.round(1 / step) : count * step
}

/** Return the least and the most that a waterfall reaches: the ends of its axis. */
export function toWaterfallRange(steps: readonly WaterfallStep[]): readonly [number, number] {
  const levels = steps.flatMap(({ kind, from, to }) =>
    kind === 'start' || kind === 'end' ? [to] : [from, to],
  )
  const low = Math.min(...levels)
  const high = Math.max(...levels)
  return low === high ? [low - 1, high + 1] : [low, high]
}
