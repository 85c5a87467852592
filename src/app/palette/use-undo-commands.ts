import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { type Command, type Offer, useOffer } from '@/app/commands/commands'
import { useLabStore } from '@/state/lab/lab-store'
import { usePartsStore } from '@/state/lists/parts-store'

/** Offer the way back and forth on the pages that have one: the scenario lab and the buyer's lists. */
export function useUndoCommands(): void {
  const [path] = useLocation()
  const lab = useLabStore()
  const parts = usePartsStore()
  const { history, undo, redo } = path.startsWith('/exposure') ? parts : lab
  const hasUndo = path === '/scenarios' || path.startsWith('/exposure')
  const last = hasUndo ? history.past.at(-1)?.label : undefined
  const next = hasUndo ? history.future[0]?.label : undefined
  const offer = useMemo(
    (): Offer => ({
      commands: [...toCommand('Undo', last, undo), ...toCommand('Redo', next, redo)],
    }),
    [last, next, undo, redo],
  )
  useOffer('undo', offer)
}

function toCommand(verb: string, label: string | undefined, run: () => void): readonly Command[] {
  if (label === undefined) return []
  const step = `${label.charAt(0).toLowerCase()}${label.slice(1)}`
  return [{ id: verb, group: 'On this page', title: `${verb}: ${step}`, run }]
}
