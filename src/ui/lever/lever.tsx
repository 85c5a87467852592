import { type ReactNode, useId } from 'react'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { type EvidenceKind } from '@/ui/evidence/evidence-words'
import { SourceLine } from '@/ui/evidence/source-line'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { VisuallyHidden } from '@/ui/layout/visually-hidden'
import { LeverBox } from './lever-box'
import { LeverSlider } from './lever-slider'
import styles from './lever.module.css'

/** Props of {@link Lever}. */
export type LeverProps = {
  readonly label: string
  /** Shown beside the box: `weeks`, `%`. */
  readonly unit: string
  readonly value: number
  readonly defaultValue: number
  readonly min: number
  readonly max: number
  readonly step: number
  /** Writes a value with its unit, for the slider's spoken text, the tick and messages. */
  readonly format: (value: number) => string
  /** Factor between the value and what the box shows: 100 for shares shown as per cent; 1 unless told. */
  readonly boxFactor?: number | undefined
  /** Called for every step while dragging. */
  readonly onChange: (value: number) => void
  /** Called once when the reader lets go, presses Enter or leaves the box. */
  readonly onCommit?: ((value: number) => void) | undefined
  /** Differs from the default, or is set where the default is "as recorded". */
  readonly isChanged: boolean
  readonly onReset: () => void
  /** Overrides what `format(value)` says, such as "as recorded". */
  readonly valueText?: string | undefined
  readonly evidence?: EvidenceKind | undefined
  /** What it does, in a line. */
  readonly note?: ReactNode | undefined
  readonly sources?: readonly SourceRef[] | undefined
  readonly isDisabled?: boolean | undefined
}

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
