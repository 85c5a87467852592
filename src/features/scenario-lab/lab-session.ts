import { type CivilDate } from '@/lib/civil-date'
import { type LabVocabulary } from '@/domain/lab/lab-catalogue'
import { type LabWorkspace } from '@/domain/lab/lab-document'
import { unchanged, type LabScenario } from '@/domain/lab/lab-scenario'
import { readLabLinks, type ReadBench } from '@/state/lab/lab-exchange'
import { useLabStore } from '@/state/lab/lab-store'
import { addScenario, isSameScenario, openBench, openDocument } from '@/state/lab/lab-workspace'
import { toNamedOnce } from './to-named-once'

/** What a link brought: what it said, nothing when none of it could be used, and what could not be. */
export type Arrival = ReadBench

/** What a new lab begins with. */
export type Beginning = {
  readonly vocabulary: LabVocabulary
  readonly asOf: CivilDate
  /** Return what a preset is called. */
  readonly labelOf: (presetId: LabScenario['presetId']) => string
}

/** Open the scenarios that an address carries; without one, and with nothing kept open, begin with the first case. */
export function takeIn(search: string, beginning: Beginning): Arrival | undefined {
  const { vocabulary, asOf, labelOf } = beginning
  const link = readLabLinks(search, vocabulary)
  const { change, rebase, history } = useLabStore.getState()
  const [shared, ...others] = link?.contents ?? []
  if (link !== null && shared !== undefined) {
    const rows = toNamedOnce(
      link.contents.map(({ scenario }) => scenario),
      ({ presetId }) => `Shared: ${labelOf(presetId)}`,
    )
    if (others.length === 0) {
      change('open the shared scenario', (workspace) => openShared(workspace, rows))
    } else {
      change('open the shared scenarios', (workspace) => openBench(workspace, rows, link.active))
    }
  } else if (history.present.openIds.length === 0) {
    const first = unchanged('kachin-as-reported', asOf)
    // Nothing that a reader did, so nothing to undo.
    rebase((workspace) => addScenario(workspace, labelOf(first.presetId), first))
  }
  return link ?? undefined
}

/** One scenario takes its place beside those that are open. */
function openShared(workspace: LabWorkspace, [row]: ReturnType<typeof toNamedOnce>): LabWorkspace {
  if (row === undefined) return workspace
  const same = workspace.documents.find(({ scenario }) => isSameScenario(scenario, row.scenario))
  return same === undefined
    ? addScenario(workspace, row.name, row.scenario)
    : openDocument(workspace, same.id)
}
