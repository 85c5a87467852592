import { Button } from './button'

/** Props of {@link UndoButtons}: the names of the last step and of the one that was undone; undefined for none. */
export type UndoButtonsProps = {
  readonly last: string | undefined
  readonly next: string | undefined
  readonly onUndo: () => void
  readonly onRedo: () => void
}

/** The way back and forth through what was done, each step by its name. */
export function UndoButtons({ last, next, onUndo, onRedo }: UndoButtonsProps) {
  return (
    <>
      {last !== undefined && (
        <Button kind="quiet" onClick={onUndo}>
          Undo: {last}
        </Button>
      )}
      {next !== undefined && (
        <Button kind="quiet" onClick={onRedo}>
          Redo: {next}
        </Button>
      )}
    </>
  )
}
