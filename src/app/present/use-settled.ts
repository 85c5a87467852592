import { useCallback, useEffect, useRef } from 'react'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'

/** Frames without anything new after which an exhibit is taken to be complete: measured, laid out, drawn. */
const QUIET_FRAMES = 4

/** What {@link useSettled} tells. */
export type SettledCalls = {
  /** Called once, when the exhibit says that its figures are final and nothing new has come for some frames. */
  readonly onSettled: (handle: ExhibitHandle) => void
  /** Called instead when that takes too long. */
  readonly onTimeout: () => void
}

/** Wait for an exhibit to be complete; returns what to call whenever it brings something new. */
export function useSettled(
  { onSettled, onTimeout }: SettledCalls,
  patience: number,
): (handle: ExhibitHandle) => void {
  const seen = useRef<{ handle: ExhibitHandle | undefined; quiet: number }>({
    handle: undefined,
    quiet: 0,
  })
  useEffect(() => {
    const started = performance.now()
    const state = seen.current
    let frame = 0
    const look = (now: number): void => {
      state.quiet += 1
      const { handle } = state
      const isDone =
        handle !== undefined && state.quiet > QUIET_FRAMES && handle.describe().isSettled
      if (isDone) onSettled(handle)
      else if (now - started > patience) onTimeout()
      else frame = requestAnimationFrame(look)
    }
    frame = requestAnimationFrame(look)
    return () => cancelAnimationFrame(frame)
  }, [onSettled, onTimeout, patience])
  return useCallback((handle) => {
    seen.current.handle = handle
    seen.current.quiet = 0
  }, [])
}
