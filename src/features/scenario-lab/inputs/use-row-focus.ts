import { useEffect, useRef, type RefObject } from 'react'

/** Give the keyboard to the first `control` of a row that took the place of the one in use. */
export function useRowFocus(
  isNew: boolean,
  control: 'input' | 'select',
): RefObject<HTMLDivElement | null> {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isNew) row.current?.querySelector(control)?.focus()
  }, [isNew, control])
  return row
}
