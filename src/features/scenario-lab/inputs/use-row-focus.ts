import { useEffect, useRef, type RefObject } from 'react'

/**
 * Give the keyboard to the first `control` of a row that took the place of the one in use. Whoever works elsewhere keeps
 * it: a lever of a whole group, or an undo, turns rows round too.
 */
export function useRowFocus(
  isNew: boolean,
  control: 'input' | 'select',
): RefObject<HTMLDivElement | null> {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The control in use went with its row, and the focus with it.
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (isNew && isLost) row.current?.querySelector(control)?.focus()
  }, [isNew, control])
  return row
}
