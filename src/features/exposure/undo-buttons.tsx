import { usePartsStore } from '@/state/lists/parts-store'
import { Button } from '@/ui/layout/button'

/** The way back and forth through everything that was done to lists. */
export function UndoButtons() {
  const undo = usePartsStore((state) => state.undo)
  const redo = usePartsStore((state) => state.redo)
  const last = usePartsStore(({ history }) => history.past.at(-1)?.label)
  const next = usePartsStore(({ history }) => history.future[0]?.label)
  return (
    <>
      {last !== undefined && (
        <Button kind="quiet" onClick={undo}>
          Undo: {last.toLowerCase()}
        </Button>
      )}
      {next !== undefined && (
        <Button kind="quiet" onClick={redo}>
          Redo: {next.toLowerCase()}
        </Button>
      )}
    </>
  )
}
