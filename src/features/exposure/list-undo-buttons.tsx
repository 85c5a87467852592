import { usePartsStore } from '@/state/lists/parts-store'
import { UndoButtons } from '@/ui/layout/undo-buttons'

/** The way back and forth through everything that was done to lists. */
export function ListUndoButtons() {
  const undo = usePartsStore((state) => state.undo)
  const redo = usePartsStore((state) => state.redo)
  const last = usePartsStore(({ history }) => history.past.at(-1)?.label)
  const next = usePartsStore(({ history }) => history.future[0]?.label)
  return (
    <UndoButtons
      last={last?.toLowerCase()}
      next={next?.toLowerCase()}
      onRedo={redo}
      onUndo={undo}
    />
  )
}
