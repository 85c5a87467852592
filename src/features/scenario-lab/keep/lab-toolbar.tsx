import { memo } from 'react'
import { type LabKept, useLabKeeping } from '@/state/lab/lab-keeping'
import { useLabStore } from '@/state/lab/lab-store'
import { Button } from '@/ui/layout/button'
import { type LabGround, labActions } from '@/features/scenario-lab/use-lab'
import styles from './keep.module.css'
import { ShareButton } from './share-button'
import { useUndoKeys } from './use-undo-keys'

const KEPT_WORDS: Readonly<Record<LabKept, string>> = {
  kept: 'All changes are kept in this browser.',
  pending: 'Keeping the last change…',
  failed:
    'Not kept: the last changes are lost when this page is closed. Save them as a file below.',
}

/** Back and forth, a link that carries the whole scenario, and whether everything is kept. */
export const LabToolbar = memo(DrawnLabToolbar)

function DrawnLabToolbar({ ground }: { readonly ground: LabGround }) {
  const { undo, redo } = labActions()
  const last = useLabStore(({ history }) => history.past.at(-1)?.label)
  const next = useLabStore(({ history }) => history.future[0]?.label)
  const isHeld = useLabStore(({ history }) => history.held !== null)
  const kept = useLabKeeping((state) => state.kept)
  useUndoKeys()
  return (
    <section aria-label="Undo and share" className={styles['toolbar']}>
      <Button
        aria-keyshortcuts="Control+Z Meta+Z"
        className={styles['step']}
        disabled={last === undefined && !isHeld}
        onClick={undo}
        title={last}
      >
        {last === undefined ? 'Undo' : `Undo: ${last}`}
      </Button>
      <Button
        aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z"
        className={styles['step']}
        disabled={next === undefined}
        onClick={redo}
        title={next}
      >
        {next === undefined ? 'Redo' : `Redo: ${next}`}
      </Button>
      <ShareButton ground={ground} />
      <output className={styles['kept']} data-kept={kept}>
        {KEPT_WORDS[kept]}
      </output>
    </section>
  )
}
