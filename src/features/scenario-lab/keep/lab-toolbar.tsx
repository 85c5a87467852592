import { memo } from 'react'
import { toStatusWords } from '@/state/kept/kept-notice'
import { labKind } from '@/state/lab/lab-kind'
import { useLabStore } from '@/state/lab/lab-store'
import { Button } from '@/ui/layout/button'
import { KeptStatus } from '@/ui/layout/kept-status'
import { type LabGround, labActions } from '@/features/scenario-lab/use-lab'
import styles from './keep.module.css'
import { ShareButton } from './share-button'
import { useUndoKeys } from './use-undo-keys'

/** Back and forth, a link that carries the whole scenario, and whether everything is kept. */
export const LabToolbar = memo(DrawnLabToolbar)

function DrawnLabToolbar({ ground }: { readonly ground: LabGround }) {
  const { undo, redo } = labActions()
  const last = useLabStore(({ history }) => history.past.at(-1)?.label)
  const next = useLabStore(({ history }) => history.future[0]?.label)
  const isDragging = useLabStore(({ history }) => history.dragStart !== null)
  const status = useLabStore((state) => state.status)
  useUndoKeys()
  return (
    <section aria-label="Undo and share" className={styles['toolbar']}>
      <Button
        aria-keyshortcuts="Control+Z Meta+Z"
        className={styles['step']}
        disabled={last === undefined && !isDragging}
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
      <KeptStatus status={status}>{toStatusWords(labKind.words, status)}</KeptStatus>
    </section>
  )
}
