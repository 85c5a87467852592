import { useId } from 'react'
import { type DensityPoint } from '@/domain/distribution-curve'
import styles from './density-editor.module.css'

/** Props of {@link DensityEditor}. */
export type DensityEditorProps = {
  readonly label: string
  readonly density: readonly DensityPoint[]
  /** Points that a hand can move, lowest first. */
  readonly handles: readonly {
    readonly id: string
    readonly label: string
    readonly value: number
  }[]
  /** Ends of the axis. */
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
const HEIGHT = 56

/** A small density whose points are moved with pointer or arrow keys. */
export function DensityEditor(props: DensityEditorProps) {
  const { label, density, handles, min, max, step, format, onMove, onCommit, words } = props
  const id = useId()
  const toX = (value: number): number => ((value - min) / (max - min)) * WIDTH
  const top = Math.max(...density.map((point) => point.density))
  const curve = density.map(
    (point) =>
      `${toX(point.value).toFixed(1)},${(HEIGHT - (point.density / top) * (HEIGHT - 4)).toFixed(1)}`,
  )
  const first = density[0]?.value ?? min
  const last = density.at(-1)?.value ?? max
  return (
    <div className={styles['editor']}>
      <svg
        aria-hidden="true"
        className={styles['density']}
        preserveAspectRatio="none"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      >
        <polygon points={`${toX(first)},${HEIGHT} ${curve.join(' ')} ${toX(last)},${HEIGHT}`} />
        {handles.map((handle) => (
          <line key={handle.id} x1={toX(handle.value)} x2={toX(handle.value)} y1={0} y2={HEIGHT} />
        ))}
      </svg>
      {handles.map((handle) => (
        <label className={styles['handle']} htmlFor={`${id}${handle.id}`} key={handle.id}>
          <span>
            {handle.label}: {format(handle.value)}
          </span>
          <input
            aria-label={`${label}: ${handle.label}`}
            aria-valuetext={format(handle.value)}
            id={`${id}${handle.id}`}
            max={max}
            min={min}
            onBlur={onCommit}
            onChange={(event) => onMove(handle.id, event.currentTarget.valueAsNumber)}
            onKeyUp={onCommit}
            onPointerUp={onCommit}
            step={step}
            type="range"
            value={handle.value}
          />
        </label>
      ))}
      <p className={styles['words']}>{words}</p>
    </div>
  )
}
