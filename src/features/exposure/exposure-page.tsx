import { useCallback, useState, type ReactNode, useContext, useMemo, useEffect } from 'react'
import { Dialog } from '@/ui/layout/dialog'
import { ExposureView } from './exposure-view'
import pageStyles from '@/ui/layout/page.module.css'
import { KeepPanel } from './keep/keep-panel'
import { ScenarioProof } from './scenario/scenario-proof'
import { ScenarioFaults } from './scenario/scenario-words'
import { ListNotices } from './list-notices'
import { WorkingOut } from './working-out'
import { useShownList } from './use-shown-list'
import { lazyPart } from '@/ui/layout/lazy-part'
import { PartBoundary } from '@/ui/layout/part-boundary'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { ProofScopeContext } from '@/ui/exhibit/proof-scope'

/** Take a file that is dropped anywhere on the page, in place of the browser opening it. */
function useFileDrop(onFile: (file: File) => void): void {
  useEffect(() => {
    const allow = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
    }
    const take = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0]
      if (file === undefined) return
      event.preventDefault()
      onFile(file)
    }
    document.addEventListener('dragover', allow)
    document.addEventListener('drop', take)
    return () => {
      document.removeEventListener('dragover', allow)
      document.removeEventListener('drop', take)
    }
  }, [onFile])
}

type ListProofProps = { readonly list: BuyerList | undefined; readonly children: ReactNode }

/** Tells what is exported from below which list it answers for; the link never carries the list. */
function ListProof({ list, children }: ListProofProps) {
  const page = useContext(ProofScopeContext)
  const scope = useMemo(() => {
    if (page === undefined || list === undefined) return page
    const words = list.isSample
      ? 'The parts are those of the sample list; none is a real buyer’s.'
      : `The parts are those of the list “${list.name}”, which stays in one browser: the link shows the same view without it.`
    return { ...page, assumptions: [words, ...list.assumptions, ...page.assumptions] }
  }, [page, list])
  return <ProofScopeContext value={scope}>{children}</ProofScopeContext>
}

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
    <div className={pageStyles['page']}>
      <ListNotices />
      <WorkingOut share={shown.share} />
      <ScenarioFaults shownScenario={shown.shownScenario} />
      <ScenarioProof scenarioRuns={shown.shownScenario.scenarioRuns}>
        <ListProof list={shown.list}>
          <ExposureView onImport={() => open()} shown={shown} />
        </ListProof>
      </ScenarioProof>
      <KeepPanel />
      <Dialog
        isOpen={current !== undefined}
        onClose={close}
        size="wide"
        title="Import a parts list"
      >
        <PartBoundary what="The import" waiting={<output>Opening …</output>}>
          <ImportFlow file={current?.file} key={current?.number} onDone={close} />
        </PartBoundary>
      </Dialog>
    </div>
  )
}
