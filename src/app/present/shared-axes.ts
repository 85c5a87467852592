import { createContext, useCallback, useContext } from 'react'
import { create, type StoreApi, useStore } from 'zustand'
import { type Deck, type Pin } from '@/domain/page/deck'
import { uniteRanges } from '@/ui/charts/axis/value-range'
import { type ExhibitChart, type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { toParts } from './create-standalone-router'

/** Both ends of an axis of values. */
type Range = readonly [low: number, high: number]

type Axes = {
  /** Range that the slides of a chart need together, by {@link toAxisKey}. */
  readonly ranges: ReadonlyMap<string, Range>
  /** Slides whose range is known. */
  readonly known: ReadonlySet<string>
  readonly take: (pin: Pin, charts: readonly ExhibitChart[]) => void
}

/** What the slides of a deck need of the axes that they share. */
export type SharedAxes = StoreApi<Axes>

/** Return axes of which nothing is known yet. */
export function createSharedAxes(): SharedAxes {
  return create<Axes>((set) => ({
    ranges: new Map(),
    known: new Set(),
    take: (pin, charts) =>
      set(({ ranges, known }) => {
        const key = toAxisKey(pin)
        const range = rangeOf(charts)
        return {
          known: known.has(pin.id) ? known : new Set([...known, pin.id]),
          ranges: range === undefined ? ranges : withRange(ranges, key, range),
        }
      }),
  }))
}

/** Axes that are shared by none. */
export const NO_AXES = createSharedAxes()

/** The axes that the slides below share; none of them unless a deck is shown. */
export const SharedAxesContext = createContext<SharedAxes>(NO_AXES)

/** Return the range that a slide’s chart shares with others, and what to call with each exhibit that is final. */
export function useSharedRange(pin: Pin): {
  readonly range: Range | undefined
  readonly take: (handle: ExhibitHandle) => void
} {
  const axes = useContext(SharedAxesContext)
  const range = useStore(axes, ({ ranges }) => ranges.get(toAxisKey(pin)))
  const take = useCallback(
    (handle: ExhibitHandle) => {
      if (axes !== NO_AXES) axes.getState().take(pin, handle.describe().charts)
    },
    [axes, pin],
  )
  return { range, take }
}

/** Return the slides of a deck that share an axis with another one, when its slides share axes at all. */
export function toSharing({ pins, sharesAxes }: Pick<Deck, 'pins' | 'sharesAxes'>): readonly Pin[] {
  if (!sharesAxes) return []
  const keys = pins.map(toAxisKey)
  return pins.filter((pin) => keys.filter((key) => key === toAxisKey(pin)).length > 1)
}

/** Return the charts of slides with the axes that they share. */
export function shareAxes(
  deck: Pick<Deck, 'pins' | 'sharesAxes'>,
  chartsOf: (pin: Pin) => readonly ExhibitChart[],
): (pin: Pin) => readonly ExhibitChart[] {
  const sharing = toSharing(deck)
  let ranges: ReadonlyMap<string, Range> = new Map()
  for (const pin of sharing) {
    const range = rangeOf(chartsOf(pin))
    if (range !== undefined) ranges = withRange(ranges, toAxisKey(pin), range)
  }
  return (pin) => {
    const range = sharing.includes(pin) ? ranges.get(toAxisKey(pin)) : undefined
    const charts = chartsOf(pin)
    return range === undefined || rangeOf(charts) === undefined
      ? charts
      : charts.map((chart) => ({ ...chart, range }))
  }
}

/** Slides share an axis when they show the same exhibit of the same page for the same element. */
function toAxisKey({ address, exhibitId }: Pin): string {
  const { path, search } = toParts(address)
  return `${path} ${exhibitId} ${new URLSearchParams(search).get('element') ?? ''}`
}

/** Return the range of an exhibit that is one line chart; undefined for any other. */
function rangeOf(charts: readonly ExhibitChart[]): Range | undefined {
  const [chart, ...others] = charts
  return others.length === 0 && chart?.kind === 'lines' ? chart.range : undefined
}

function withRange(
  ranges: ReadonlyMap<string, Range>,
  key: string,
  range: Range,
): ReadonlyMap<string, Range> {
  const before = ranges.get(key)
  const after = before === undefined ? range : uniteRanges(before, range)
  const isSame = before?.[0] === after[0] && before[1] === after[1]
  return isSame ? ranges : new Map(ranges).set(key, after)
}
