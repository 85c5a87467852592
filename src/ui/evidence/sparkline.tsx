import { useMemo } from 'react'
import { VisuallyHidden } from '@/ui/layout/visually-hidden'
import styles from './sparkline.module.css'

/** Props of {@link Sparkline}. */
export type SparklineProps = {
  readonly values: readonly number[] | Float64Array
  /** What the line shows, in a sentence; read aloud in place of the drawing. */
  readonly label: string
  readonly width?: number | undefined
  readonly height?: number | undefined
  /** Index from which the line is a projection and drawn dashed. */
  readonly projectedFrom?: number | undefined
  readonly includeZero?: boolean | undefined
}

/** Small line without axes. */
export function Sparkline({
  values,
  label,
  width = 96,
  height = 24,
  projectedFrom = values.length,
  includeZero = false,
}: SparklineProps) {
  const [record, projection] = useMemo(() => {
    const place = toPlacing(values, { width, height }, includeZero)
    return [
      toPath(values, 0, Math.min(projectedFrom, values.length - 1), place),
      toPath(values, projectedFrom, values.length - 1, place),
    ]
  }, [values, width, height, projectedFrom, includeZero])
  return (
    <span className={styles['sparkline']}>
      <svg aria-hidden="true" height={height} viewBox={`0 0 ${width} ${height}`} width={width}>
        <path className={styles['line']} d={record} />
        <path className={styles['projection']} d={projection} />
      </svg>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  )
}

type Placing = (index: number, value: number) => string

function toPlacing(
  values: readonly number[] | Float64Array,
  { width, height }: { readonly width: number; readonly height: number },
  includeZero: boolean,
): Placing {
  let low = includeZero ? 0 : Infinity
  let high = includeZero ? 0 : -Infinity
  for (const value of values) {
    if (!Number.isFinite(value)) continue
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  const span = high - low
  const stepX = (width - 4) / Math.max(1, values.length - 1)
  return (index, value) => {
    const share = span > 0 ? (value - low) / span : 0.5
    return `${(2 + index * stepX).toFixed(1)} ${(height - 2 - share * (height - 4)).toFixed(1)}`
  }
}

function toPath(
  values: readonly number[] | Float64Array,
  first: number,
  last: number,
  place: Placing,
): string {
  let path = ''
  let isDown = false
  for (let index = Math.max(0, first); index <= last; index += 1) {
    const value = values[index] ?? Number.NaN
    if (Number.isFinite(value)) path += `${isDown ? 'L' : 'M'}${place(index, value)}`
    isDown = Number.isFinite(value)
  }
  return path
}
