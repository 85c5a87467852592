import {
  useCallback,
  useDeferredValue,
  useRef,
  useState,
  type ReactNode,
  useContext,
  useMemo,
  useEffect,
} from 'react'
import { Dialog } from '@/ui/layout/dialog'
import { ExposureView } from './exposure-view'
import pageStyles from '@/ui/layout/page.module.css'
import { KeepPanel } from './keep/keep-panel'
import { ScenarioProof } from './scenario/scenario-proof'
import { ScenarioFaults } from './scenario/scenario-words'
import { ListNotices } from './list-notices'
import { WorkingOut } from './working-out'
import { useShownList } from './use-shown-list'
import { useModelRecord } from '@/data/use-model-record'
import { useView } from '@/state/address/use-view'
import { causesOf } from './part-causes'
import { InSteps } from '@/ui/layout/in-steps'
import { lazyPart } from '@/ui/layout/lazy-part'
import { PartBoundary } from '@/ui/layout/part-boundary'
import { Button } from '@/ui/layout/button'
import { Notice } from '@/ui/layout/notice'
import { type Draft } from './import/import-step'
import { toMendedRows, type ImportBegin } from './import/import-begin'
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

/** A list that is being imported: from what it begins with, or still to be chosen. */
type Import = {
  readonly begin: ImportBegin | undefined
  /** Tells one from the next. */
  readonly number: number
}

/** The buyer's own parts, or the sample's, under the page's day and scenario, and the way to bring a list in. */
export function ExposurePage() {
  const { model } = useModelRecord()
  const { asOf, outlook, scenario } = useDeferredValue(useView().view)
  const steps =
    model === undefined || scenario !== undefined
      ? {}
      : {
          central: () => model.run({ asOf, outlook }),
          low: () => model.run({ asOf, outlook }, 'low'),
          high: () => model.run({ asOf, outlook }, 'high'),
          all: () => model.scenarioRuns(asOf, outlook),
        }
  return (
    <>
      <InSteps steps={steps} />
      <Exposure />
    </>
  )
}

function Exposure() {
  const shown = useShownList()
  const { assessed } = shown
  const { current, unfinished, open, close, finish, onDraft } = useImportWindow()
  const openFile = useCallback((file: File) => open({ kind: 'file', file }), [open])
  useFileDrop(openFile)
  return (
    <div className={pageStyles['page']}>
      <ListNotices />
      {unfinished !== undefined && (
        <UnfinishedNotice onDiscard={finish} onGoOn={open} unfinished={unfinished} />
      )}
      <WorkingOut share={shown.share} />
      <InSteps
        steps={assessed === undefined ? {} : { causes: () => causesOf(assessed, 'central') }}
      />
      <ScenarioFaults shownScenario={shown.shownScenario} />
      <ScenarioProof scenarioRuns={shown.shownScenario.scenarioRuns}>
        <ListProof list={shown.list}>
          <ExposureView onImport={open} shown={shown} />
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
          <ImportFlow
            begin={current?.begin}
            key={current?.number}
            onDone={finish}
            onDraft={onDraft}
          />
        </PartBoundary>
      </Dialog>
    </div>
  )
}

/** An import that was closed before its end. */
type Unfinished = Extract<ImportBegin, { kind: 'draft' }>

/** The window of the import; what was typed in it when it was closed is kept, to go on with. */
function useImportWindow() {
  const [current, setCurrent] = useState<Import>()
  const [unfinished, setUnfinished] = useState<Unfinished>()
  const latest = useRef<Draft>(undefined)
  const open = useCallback((begin?: ImportBegin) => {
    latest.current = undefined
    setCurrent((last) => ({ begin, number: (last?.number ?? 0) + 1 }))
  }, [])
  const onDraft = useCallback((draft: Draft) => {
    latest.current = draft
  }, [])
  return {
    current,
    unfinished,
    open,
    onDraft,
    close: () => {
      setCurrent(undefined)
      if (latest.current === undefined) return
      setUnfinished({ kind: 'draft', draft: latest.current, rows: toMendedRows(current?.begin) })
    },
    finish: () => {
      setCurrent(undefined)
      setUnfinished(undefined)
      latest.current = undefined
    },
  }
}

type UnfinishedProps = {
  readonly unfinished: Unfinished
  readonly onGoOn: (begin: ImportBegin) => void
  readonly onDiscard: () => void
}

/** That an import was closed before its end, with the way back to it. */
function UnfinishedNotice({ unfinished, onGoOn, onDiscard }: UnfinishedProps) {
  const { origin } = unfinished.draft.table
  return (
    <Notice
      actions={
        <>
          <Button onClick={() => onGoOn(unfinished)}>Continue the import</Button>
          <Button kind="quiet" onClick={onDiscard}>
            Discard it
          </Button>
        </>
      }
      title={`The import of ${origin === '' ? 'the pasted list' : origin} is not finished.`}
    >
      What you chose and typed is kept until this page is closed.
    </Notice>
  )
}
