import { useMemo } from 'react'
import { useGo } from '@/app/commands/use-go'
import { unchanged } from '@/domain/lab/lab-scenario'
import { useKeptScenarios } from '@/features/exposure/scenario/use-kept-scenarios'
import { useLabContext } from '@/features/scenario-lab/use-lab'
import { type Command, type Offer, useOffer } from '@/app/commands/commands'
import { useLabStore } from '@/state/lab/lab-store'
import { addScenario, openDocument } from '@/state/lab/lab-workspace'
import { useSettledView } from '@/state/address/use-view'

/**
 * Open the scenario lab and do something in it as soon as it holds what the browser kept.
 *
 * The lab is never empty once it is loaded: until then a change would be taken for one of an earlier visit.
 */
function inOpenLab(openLab: () => void, task: () => void): void {
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

const NONE: readonly never[] = []

/** Offer the scenarios that the reader keeps and those to begin from. */
export function useLabCommands(): void {
  const { context } = useLabContext()
  const { view } = useSettledView()
  const documents = useKeptScenarios()
  const change = useLabStore((state) => state.change)
  const go = useGo()
  const offer = useMemo((): Offer => {
    const openLab = (): void => go('/scenarios')
    const kept = documents.map(({ id, name, notes }): Command => ({
      id: `scenario:${id}`,
      group: 'Scenarios',
      title: name,
      words: `kept ${notes}`,
      note: 'kept in this browser',
      run: () =>
        inOpenLab(openLab, () =>
          change(`show “${name}”`, (workspace) => openDocument(workspace, id)),
        ),
    }))
    const presets = (context?.catalogue.presets ?? NONE).map(
      ({ id, label, sentence }): Command => ({
        id: `preset:${id}`,
        group: 'Scenarios',
        title: `Start from “${label}”`,
        words: `new preset ${sentence}`,
        run: () =>
          inOpenLab(openLab, () =>
            change(`start “${label}”`, (workspace) =>
              addScenario(workspace, label, unchanged(id, view.asOf)),
            ),
          ),
      }),
    )
    return { commands: [...kept, ...presets] }
  }, [documents, context, view.asOf, change, go])
  useOffer('lab', offer)
}
