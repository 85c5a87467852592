import { useState } from 'react'
import { type DensityPoint } from '@/domain/market/distribution-curve'
import { clamp } from '@/lib/clamp'
import styles from './density-editor.module.css'
import { toAxis, type Axis, type DensityHandle } from './to-axis'

/** Props of {@link DensityEditor}. */
export type DensityEditorProps = {
  readonly label: string
  readonly density: readonly DensityPoint[]
  /** Points that a hand can move, lowest first. */
  readonly handles: readonly DensityHandle[]
  /** Bounds of what is accepted; the axis shows the part of them that matters. */
  readonly min: number
  readonly max: number
  readonly step: number
  readonly format: (value: number) => string
  readonly onMove: (handleId: string, to: number) => void
  readonly onCommit: () => void
  /** What the shape means, in a sentence. */
  readonly words: string
}

const WIDTH = 240
const HEIGHT = 80

/** Height of the curve's top below the upper edge, where the names of the handles are. */
const HEADROOM = 6

/** A small density whose points are moved with pointer or arrow keys. */
export function DensityEditor(props: DensityEditorProps) {
  const { label, density, handles, format, onMove, onCommit, words } = props
  // The axis stays put while a hand holds a point on it.
  const [heldAxis, setHeldAxis] = useState<Axis>()
  const axis = heldAxis ?? toAxis(density, handles, props)
  const commit = (): void => {
    setHeldAxis(undefined)
    onCommit()
  }
  return (
    <div className={styles['editor']}>
      <div className={styles['plot']}>
        <Curve axis={axis} density={density} />
        {handles.map((handle, index) => {
          const share = toShare(handle.value, axis)
          const isRight = share > 0.5
          return (
            <span key={handle.id}>
              <input
                aria-label={`${label}: ${handle.label}`}
                aria-valuetext={format(handle.value)}
                className={styles['input']}
                max={axis.high}
                min={axis.low}
                onBlur={commit}
                onChange={(event) => onMove(handle.id, event.currentTarget.valueAsNumber)}
                onKeyUp={commit}
                onPointerCancel={commit}
                onPointerDown={() => setHeldAxis(axis)}
                onPointerUp={commit}
                step={axis.step}
                // Of points that lie on one another, the one that can still be pulled away is on top.
                style={{ zIndex: isRight ? handles.length - index : index + 1 }}
                type="range"
                value={handle.value}
              />
              <span
                aria-hidden="true"
                className={styles['mark']}
                style={{
                  insetInlineStart: `calc(var(--half-thumb) + ${share} * (100% - 2 * var(--half-thumb)))`,
                }}
              >
                <span
                  className={styles['name']}
                  data-side={isRight ? 'before' : 'after'}
                  style={{ insetBlockStart: `${index * 1.2}em` }}
                >
                  {handle.label}
                </span>
              </span>
            </span>
          )
        })}
      </div>
      <p aria-hidden="true" className={styles['ends']}>
        <span>{format(axis.low)}</span>
        <span>{format(axis.high)}</span>
      </p>
      <p className={styles['words']}>{words}</p>
    </div>
  )
}

type CurveProps = { readonly axis: Axis; readonly density: readonly DensityPoint[] }

function Curve({ axis, density }: CurveProps) {
  const top = Math.max(...density.map((point) => point.density))
  const toX = (value: number): string => (toShare(value, axis) * WIDTH).toFixed(1)
  const curve = density.map(
    (point) =>
      `${toX(point.value)},${(HEIGHT - (point.density / top) * (HEIGHT - HEADROOM)).toFixed(1)}`,
  )
  const first = density[0]?.value ?? axis.low
  const last = density.at(-1)?.value ?? axis.high
  return (
    <svg
      aria-hidden="true"
      className={styles['density']}
      preserveAspectRatio="none"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      <polygon points={`${toX(first)},${HEIGHT} ${curve.join(' ')} ${toX(last)},${HEIGHT}`} />
    </svg>
  )
}

function toShare(value: number, { low, high }: Axis): number {
  return clamp((value - low) / (high - low || 1), 0, 1)
}
