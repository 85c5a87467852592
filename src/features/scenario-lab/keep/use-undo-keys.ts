import { useEffect } from 'react'
import { labActions } from '@/features/scenario-lab/use-lab'

/** Types of input in which these keys do not belong to the text. */
const TEXTLESS: ReadonlySet<string> = new Set(['range', 'radio', 'checkbox', 'button', 'file'])

/** Ctrl or Cmd with Z undoes, with Shift it does again; in a text box these keys are the box's own. */
export function useUndoKeys(): void {
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
