import { useRef } from 'react'
import { type NumberField } from '@/lib/read-number'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { SourceLine } from '@/ui/evidence/source-line'
import { useFormat } from '@/ui/format/format-context'
import { VisuallyHidden } from '@/ui/layout/visually-hidden'
import { NumberBox } from '@/ui/number-box/number-box'
import { toRangeText } from '@/ui/number-box/number-words'
import slider from '@/ui/layout/slider.module.css'
import { type LeverProps } from './lever-props'
import styles from './lever.module.css'

/** Half the thumb, by which the ends of the travel lie inside the track, px. */
const THUMB_RADIUS = 9

/** Slider with a tick at the default; the part between the two is filled. */
function LeverSlider(props: LeverProps) {
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

/** One thing to change: slider with its default marked, typed box, reset, source. */
export function Lever(props: LeverProps) {
  const { label, evidence, isChanged, onReset, note, sources, isDisabled = false } = props
  return (
    <fieldset className={styles['lever']} data-changed={isChanged} disabled={isDisabled}>
      <legend className={styles['legend']}>
        <span>{label}</span>
        {evidence !== undefined && evidence !== 'reported' && (
          <>
            {' '}
            <EvidenceMark evidence={evidence} />
          </>
        )}
        {isChanged && (
          <>
            {' '}
            <span className={styles['chip']}>changed</span>
          </>
        )}
      </legend>
      <div className={styles['row']}>
        <LeverSlider {...props} />
        {props.box ?? <LeverBox {...props} />}
      </div>
      <div className={styles['foot']}>
        <p className={styles['note']}>
          {note}
          {note === undefined ? '' : ' '}
          <span className={styles['default']}>Default {props.format(props.defaultValue)}.</span>
        </p>
        {isChanged && (
          <button className={styles['reset']} onClick={onReset} type="button">
            Reset <VisuallyHidden>{label}</VisuallyHidden>
          </button>
        )}
      </div>
      {sources !== undefined && <SourceLine shown={1} sources={sources} />}
    </fieldset>
  )
}

function LeverBox(props: LeverProps) {
  const { label, unit, value, min, max, boxFactor, isWhole, onChange, onCommit } = props
  const format = useFormat()
  const field: NumberField = { unit, factor: boxFactor, min, max, isWhole }
  return (
    <NumberBox
      field={field}
      label={`${label}, ${toRangeText(field, format)}`}
      onNumber={(number) => {
        onChange(number)
        onCommit?.(number)
        return undefined
      }}
      value={value}
    >
      {props.valueText ?? unit}
    </NumberBox>
  )
}
