import { type BarShapeProps } from 'recharts'

/** A bar with a thin outline in its own colour, so that a hatched one keeps its edges. */
export function BarShape({ x, y, width, height, fill }: BarShapeProps) {
  return <rect height={height} style={{ fill }} width={width} x={x} y={y} />
}
