import { type NumberField } from '@/lib/read-number'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { SourceLine } from '@/ui/evidence/source-line'
import { useFormat } from '@/ui/format/format-context'
import { VisuallyHidden } from '@/ui/layout/visually-hidden'
import { NumberBox } from '@/ui/number-box/number-box'
import { toRangeText } from '@/ui/number-box/number-words'
import { type LeverProps } from './lever-props'
import { LeverSlider } from './lever-slider'
import styles from './lever.module.css'

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
