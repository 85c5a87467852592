import { useState } from 'react'
import { type DensityPoint } from '@/domain/market/distribution-curve'
import { clamp } from '@/lib/clamp'
import slider from '@/ui/layout/slider.module.css'
import styles from './density-editor.module.css'

/** Ends of a density's axis, and the least change that the reader can make on it. */
type Axis = { readonly low: number; readonly high: number; readonly step: number }

/** A point of a density that the reader can move. */
type DensityHandle = { readonly id: string; readonly label: string; readonly value: number }

/** Free room on both sides of what is drawn, as a share of it: somewhere to pull a handle to. */
const ROOM = 0.3

/** Fewest steps across the axis; with fewer a curve could not be shaped. */
const FEWEST_STEPS = 50

/** Return the axis for a curve and its handles: about them, within what is accepted. */
function toAxis(
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

/** Props of {@link DensityEditor}. */
export type DensityEditorProps = {
  readonly label: string
  readonly density: readonly DensityPoint[]
  /** Points that the reader can move, lowest first. */
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
  // The axis stays put while the reader holds a point on it.
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
                className={`${slider['slider']} ${styles['input']}`}
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
