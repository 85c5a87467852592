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
export function Sparkline({ label }: SparklineProps) {
  return <svg aria-label={label} role="img" />
}
