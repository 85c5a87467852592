import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { type Command, type Offer, useOffer } from '@/state/commands'
import { useLabStore } from '@/state/lab-store'

/** Offer the way back and forth in the scenario lab. */
export function useUndoCommands(): void {
  const [path] = useLocation()
  const { history, undo, redo } = useLabStore()
  const last = history.past.at(-1)?.label
  const next = history.future[0]?.label
  const offer = useMemo((): Offer => {
    if (path !== '/scenarios') return { commands: [] }
    return { commands: [...toCommand('Undo', last, undo), ...toCommand('Redo', next, redo)] }
  }, [path, last, next, undo, redo])
  useOffer('undo', offer)
}

function toCommand(verb: string, label: string | undefined, run: () => void): readonly Command[] {
  if (label === undefined) return []
  return [{ id: verb, group: 'On this page', title: `${verb}: ${label}`, run }]
}
