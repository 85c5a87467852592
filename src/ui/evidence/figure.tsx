import { type ReactNode, useCallback } from 'react'
import { useExhibitContent } from '@/ui/exhibit/use-exhibit-content'
import { Disclosure } from '@/ui/layout/disclosure'
import { VisuallyHidden } from '@/ui/layout/visually-hidden'
import { EvidenceMark } from './evidence-mark'
import { type EvidenceKind } from './evidence-words'
import styles from './figure.module.css'

/** Props of {@link Figure}. */
export type FigureProps = {
  readonly label: string
  /** The value as the formatter wrote it, with its unit. */
  readonly value: string
  readonly note?: ReactNode | undefined
  readonly evidence?: EvidenceKind | undefined
  /** True while the value is still being worked out. */
  readonly isPending?: boolean | undefined
  /** Opens the explanation; shows a button named after the label. */
  readonly onExplain?: (() => void) | undefined
  /** Explanation shown in place, folded away until asked for. */
  readonly explain?: ReactNode | undefined
  readonly tone?: 'plain' | 'severe' | undefined
}

/** One big number with its label, note and how it came to be. */
export function Figure({
  label,
  value,
  note,
  evidence,
  isPending = false,
  onExplain,
  explain,
  tone = 'plain',
}: FigureProps) {
  useExhibitContent(
    useCallback(
      () => ({ figures: [{ label, value, basis: evidence ?? '' }], isSettled: !isPending }),
      [label, value, evidence, isPending],
    ),
  )
  return (
    <div className={styles['figure']} data-tone={tone}>
      <p className={styles['label']}>{label}</p>
      <p className={styles['value']}>
        {value}
        {evidence !== undefined && evidence !== 'reported' && (
          <>
            {' '}
            <EvidenceMark evidence={evidence} />
          </>
        )}
      </p>
      {note !== undefined && <div className={styles['note']}>{note}</div>}
      {onExplain !== undefined && (
        <button className={styles['explain']} onClick={onExplain} type="button">
          How it is calculated<VisuallyHidden>: {label}</VisuallyHidden>
        </button>
      )}
      {explain !== undefined && (
        <Disclosure
          label={
            <>
              How it is calculated<VisuallyHidden>: {label}</VisuallyHidden>
            </>
          }
        >
          {explain}
        </Disclosure>
      )}
    </div>
  )
}
