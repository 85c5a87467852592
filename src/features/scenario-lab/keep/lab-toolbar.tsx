import { memo, useEffect } from 'react'
import { toStatusWords } from '@/state/kept/kept-notice'
import { labKind } from '@/state/lab/lab-kind'
import { useLabStore } from '@/state/lab/lab-store'
import { Button } from '@/ui/layout/button'
import { KeptStatus } from '@/ui/layout/kept-status'
import { type LabContext, labActions } from '@/features/scenario-lab/use-lab'
import styles from './keep.module.css'
import { ShareButton } from './share-button'

/** Types of input in which these keys do not belong to the text. */
const TEXTLESS: ReadonlySet<string> = new Set(['range', 'radio', 'checkbox', 'button', 'file'])

/** Ctrl or Cmd with Z undoes, with Shift it does again; in a text box these keys are the box's own. */
function useUndoKeys(): void {
  useEffect(() => {
    const { undo, redo } = labActions()
    const press = (event: KeyboardEvent): void => {
      const isUndoKey = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)
      if (!isUndoKey || isTyping(event.target)) return
      event.preventDefault()
      if (event.shiftKey) redo()
      else undo()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !TEXTLESS.has(target.type)
}

/** Back and forth, a link that carries the whole scenario, and whether everything is kept. */
export const LabToolbar = memo(DrawnLabToolbar)

function DrawnLabToolbar({ context }: { readonly context: LabContext }) {
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
      <ShareButton context={context} />
      <KeptStatus status={status}>{toStatusWords(labKind.words, status)}</KeptStatus>
    </section>
  )
}
