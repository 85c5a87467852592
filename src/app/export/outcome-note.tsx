import { useEffect } from 'react'
import { Notice } from '@/ui/layout/notice'
import { type Outcome } from './export-context'
import styles from './export.module.css'

/** How long good news stays, ms; bad news stays until it is dismissed. */
const STAY = 12_000

type OutcomeNoteProps = { readonly outcome: Outcome; readonly onDone: () => void }

/** Says at the foot of the window what came of taking something away. */
export function OutcomeNote({ outcome, onDone }: OutcomeNoteProps) {
  useEffect(() => {
    if (outcome.tone === 'error') return undefined
    const timer = setTimeout(onDone, STAY)
    return () => clearTimeout(timer)
  }, [outcome, onDone])
  return (
    <div className={styles['outcome']} data-print="no">
      <Notice isLive onDismiss={onDone} tone={outcome.tone}>
        {outcome.words}
      </Notice>
    </div>
  )
}
