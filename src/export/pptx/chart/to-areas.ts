import { type ChartColor } from '@/ui/charts/chart-series'
import { type ExhibitBand } from '@/ui/exhibit/exhibit'
import { type ChartColumn } from './chart-data'

/** One layer of a stack of areas: it lies on those before it. */
export type Area = {
  readonly column: ChartColumn
  readonly color: ChartColor
  /** How much of what lies below it is hidden, 0 to 1; nothing of the layer that only lifts the others. */
  readonly alpha: number
  /** Name in the key; undefined where another layer stands for the band. */
  readonly label: string | undefined
}

/** Each band hides so much more than the one around it. */
const ALPHA = 0.2

/** Return bands as stacks of areas, one for each colour: bands of one colour lie within each other, the widest first. */
export function toAreas(bands: readonly ExhibitBand[]): readonly (readonly Area[])[] {
  const colors = [...new Set(bands.map(({ color }) => color))]
  return colors.map((color) => toStack(bands.filter((band) => band.color === color)))
}

/** From below: what lifts, then up through the lower edges to the innermost band, and on to the widest upper edge. */
function toStack(bands: readonly ExhibitBand[]): readonly Area[] {
  const [widest] = bands
  if (widest === undefined) return []
  const { color } = widest
  const lower = bands.map(({ low }) => fillEnds(low))
  const upper = bands.map(({ high }) => fillEnds(high)).toReversed()
  const edges = [...lower, ...upper]
  const names = bands.map(({ label }) => label)
  return edges.map((edge, at): Area => {
    const below = edges[at - 1]
    const depth = Math.min(at, edges.length - at)
    const isFirst = at >= 1 && at <= bands.length
    return {
      color,
      alpha: at === 0 ? 0 : 1 - (1 - ALPHA) ** depth,
      label: isFirst ? names[at - 1] : undefined,
      column: {
        name: at === 0 ? `${widest.label}: below` : `${names[depth - 1] ?? ''}: layer ${at}`,
        values: below === undefined ? edge : edge.map((value, x) => value - (below[x] ?? 0)),
      },
    }
  })
}

/** Where a band has no value it has no height: it goes on level from its nearest one, so that it falls to no axis. */
function fillEnds(edge: readonly number[]): readonly number[] {
  const nearest = (at: number): number => {
    for (let away = 0; away < edge.length; away += 1) {
      const found = [edge[at + away], edge[at - away]].find(
        (value) => value !== undefined && Number.isFinite(value),
      )
      if (found !== undefined) return found
    }
    return 0
  }
  return edge.map((value, at) => (Number.isFinite(value) ? value : nearest(at)))
}
