import { useLabStore } from '@/state/lab/lab-store'

/**
 * Open the scenario lab and do something in it as soon as it holds what the browser kept.
 *
 * The lab is never empty once it is loaded: until then a change would be taken for one of an earlier visit.
 */
export function inOpenLab(openLab: () => void, task: () => void): void {
  if (isLoaded()) {
    task()
    openLab()
    return
  }
  const unsubscribe = useLabStore.subscribe(() => {
    if (!isLoaded()) return
    unsubscribe()
    queueMicrotask(task) // after the lab itself has taken in what it loaded
  })
  openLab()
}

function isLoaded(): boolean {
  return useLabStore.getState().history.present.openIds.length > 0
}
