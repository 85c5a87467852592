import { EVIDENCE_WORDS, type EvidenceKind } from './evidence-words'
import styles from './evidence-mark.module.css'

/** Props of {@link EvidenceMark}. */
export type EvidenceMarkProps = { readonly evidence: EvidenceKind }

/** Mark and word that set an estimated, derived or modelled value apart; nothing beside a reported one. */
export function EvidenceMark({ evidence }: EvidenceMarkProps) {
  if (evidence === 'reported') return undefined
  return (
    <span className={styles['mark']} data-evidence={evidence}>
      <span aria-hidden="true" className={styles['sign']} />
      {EVIDENCE_WORDS[evidence]}
    </span>
  )
}
