import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { type EvidenceKind } from '@/ui/evidence/evidence-words'
import { Panel } from '@/ui/layout/panel'
import styles from './sources-page.module.css'

const MEANINGS: readonly { readonly kind: EvidenceKind; readonly meaning: string }[] = [
  {
    kind: 'reported',
    meaning:
      'A source prints it. It carries no mark. Where sources disagree, the one in use is named and the others are kept beside it.',
  },
  {
    kind: 'derived',
    meaning: 'Computed from printed figures; the note beside it says how.',
  },
  {
    kind: 'estimated',
    meaning:
      'Judged, by the source that prints it or for this record; it says why, and what the model rests on has a range.',
  },
  {
    kind: 'modelled',
    meaning:
      'A result of the disruption model or of the score: what follows if the record and the assumptions hold. Not a forecast.',
  },
]

/** How a reader tells what was reported from what was not. */
export function EvidencePanel() {
  return (
    <Panel
      exhibit="marks"
      id="marks"
      title="What the marks mean"
      subtitle="A value that is missing or withheld is named as such and never shown as zero."
    >
      <dl className={styles['meanings']}>
        {MEANINGS.map(({ kind, meaning }) => (
          <div key={kind}>
            <dt>{kind === 'reported' ? 'reported' : <EvidenceMark evidence={kind} />}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
