import { type PresetId } from '@/domain/lab/lab-scenario'
import { useSourceLookup } from '@/data/use-source-refs'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { SourceLine } from '@/ui/evidence/source-line'
import { Button } from '@/ui/layout/button'
import { Disclosure } from '@/ui/layout/disclosure'
import { type LabGround } from '@/features/scenario-lab/use-lab'
import styles from './keep.module.css'

type PresetListProps = {
  readonly ground: LabGround
  readonly onStart: (presetId: PresetId) => void
}

/** Every preset with what it assumes, and the way to begin from it. */
export function PresetList({ ground, onStart }: PresetListProps) {
  const look = useSourceLookup()
  return (
    <div className={styles['presets']}>
      <Disclosure label="What each preset assumes">
        <dl className={styles['presetList']}>
          {ground.catalogue.presets.map(({ id, label, sentence, evidence, sources }) => (
            <div key={id}>
              <dt>
                {label} <EvidenceMark evidence={evidence} />
              </dt>
              <dd>
                {sentence}
                <SourceLine shown={1} sources={look(sources)} />
                <Button aria-label={`Start “${label}”`} kind="quiet" onClick={() => onStart(id)}>
                  Start
                </Button>
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  )
}
