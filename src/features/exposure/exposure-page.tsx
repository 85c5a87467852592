import { useCallback, useState } from 'react'
import { Dialog } from '@/ui/layout/dialog'
import { ExposureView } from './exposure-view'
import styles from './exposure.module.css'
import { KeepPanel } from './keep/keep-panel'
import { ListProof } from './list-proof'
import { ScenarioProof } from './scenario/scenario-proof'
import { ScenarioFaults } from './scenario/scenario-words'
import { StorageNotices } from './storage-notices'
import { WorkingOut } from './working-out'
import { useFileDrop } from './use-file-drop'
import { useShownList } from './use-shown-list'
import { lazyPart } from '@/ui/layout/lazy-part'
import { PartBoundary } from '@/ui/layout/part-boundary'

const ImportFlow = lazyPart(async () => (await import('./import/import-flow')).ImportFlow)

/** A list that is being brought in: from a file that was dropped on the page, or still to be chosen. */
type Import = {
  readonly file: File | undefined
  /** Tells one from the next. */
  readonly number: number
}

/** The buyer's own parts, or the sample's, under the page's day and scenario, and the way to bring a list in. */
export function ExposurePage() {
  const shown = useShownList()
  const [current, setCurrent] = useState<Import>()
  const open = useCallback(
    (file?: File) => setCurrent((last) => ({ file, number: (last?.number ?? 0) + 1 })),
    [],
  )
  const close = () => setCurrent(undefined)
  useFileDrop(open)
  return (
    <div className={styles['page']}>
      <StorageNotices />
      <WorkingOut share={shown.share} />
      <ScenarioFaults shownStage={shown.shownStage} />
      <ScenarioProof stage={shown.shownStage.stage}>
        <ListProof list={shown.list}>
          <ExposureView onImport={() => open()} shown={shown} />
        </ListProof>
      </ScenarioProof>
      <KeepPanel />
      <Dialog
        isOpen={current !== undefined}
        onClose={close}
        size="wide"
        title="Bring in a parts list"
      >
        <PartBoundary what="The import" waiting={<output>Opening …</output>}>
          <ImportFlow file={current?.file} key={current?.number} onDone={close} />
        </PartBoundary>
      </Dialog>
    </div>
  )
}
