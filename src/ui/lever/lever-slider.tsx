import { useRef } from 'react'
import { type LeverProps } from './lever-props'
import slider from '@/ui/layout/slider.module.css'
import styles from './lever.module.css'

/** Half the thumb, by which the ends of the travel lie inside the track, px. */
const THUMB_RADIUS = 9

/** Slider with a tick at the default; the part between the two is filled. */
export function LeverSlider(props: LeverProps) {
  const { label, value, defaultValue, min, max, step, format, onChange, onCommit } = props
  const isMoved = useRef(false)
  const commit = (input: HTMLInputElement) => {
    if (isMoved.current) onCommit?.(input.valueAsNumber)
    isMoved.current = false
  }
  const toShare = (at: number) => Math.min(1, Math.max(0, (at - min) / (max - min || 1)))
  const tick = toShare(defaultValue)
  const thumb = toShare(value)
  const span = {
    insetInlineStart: toLength(Math.min(tick, thumb)),
    insetInlineEnd: toLength(1 - Math.max(tick, thumb)),
  }
  return (
    <span className={styles['slider']}>
      <span aria-hidden="true" className={styles['track']} />
      <span aria-hidden="true" className={styles['span']} style={span} />
      <span
        aria-hidden="true"
        className={styles['tick']}
        style={{ insetInlineStart: toLength(tick) }}
      />
      <input
        aria-label={label}
        aria-valuetext={props.valueText ?? format(value)}
        className={`${slider['slider']} ${styles['input']}`}
        max={max}
        min={min}
        onBlur={(event) => commit(event.currentTarget)}
        onChange={(event) => {
          isMoved.current = true
          onChange(event.currentTarget.valueAsNumber)
        }}
        onKeyUp={(event) => commit(event.currentTarget)}
        onPointerUp={(event) => commit(event.currentTarget)}
        step={step}
        type="range"
        value={value}
      />
    </span>
  )
}

/** Return where on the track a share of the way lies. */
function toLength(share: number): string {
  return `calc(${THUMB_RADIUS}px + ${share} * (100% - ${2 * THUMB_RADIUS}px))`
}
