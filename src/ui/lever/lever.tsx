import { type LeverProps } from './lever-props'
import { useId } from 'react'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { SourceLine } from '@/ui/evidence/source-line'
import { VisuallyHidden } from '@/ui/layout/visually-hidden'
import { LeverBox } from './lever-box'
import { LeverSlider } from './lever-slider'
import styles from './lever.module.css'

/** One thing to change: slider with its default marked, typed box, reset, source. */
export function Lever(props: LeverProps) {
  const { label, evidence, isChanged, onReset, note, sources, isDisabled = false } = props
  const id = useId()
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
        <LeverBox {...props} messageId={`${id}-message`} />
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
