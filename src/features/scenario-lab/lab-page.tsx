import { useContext } from 'react'
import { type LabBench } from '@/data/use-lab-runs'
import { useLabStore } from '@/state/lab/lab-store'
import { openDocuments } from '@/state/lab/lab-workspace'
import { useSettledView } from '@/state/address/use-view'
import { StandaloneContext } from '@/ui/exhibit/exhibit-context'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { InputsPanel } from './inputs/inputs-panel'
import { ArrivalNotice } from './keep/arrival-notice'
import { LabLibrary } from './keep/lab-library'
import { StorageNotices } from '@/ui/layout/storage-notices'
import { LabTabs } from './keep/lab-tabs'
import { LabToolbar } from './keep/lab-toolbar'
import { FigureStrip } from './figure-strip'
import styles from './lab-page.module.css'
import { StandaloneLab } from './standalone-lab'
import { useLabContext, useOpenDocuments, useSettledDocument, type LabContext } from './use-lab'
import { useLabSession } from './use-lab-session'
import { lazyPart } from '@/ui/layout/lazy-part'
import { PartBoundary } from '@/ui/layout/part-boundary'

const LabResults = lazyPart(async () => (await import('./results/lab-results')).LabResults)

/** The analyst's workbench: what people do and how the world behaves, and what comes of it. */
export function LabPage() {
  const { context, state } = useLabContext()
  const isStandalone = useContext(StandaloneContext) !== undefined
  if (context === undefined) {
    return (
      <>
        <h1>Scenarios</h1>
        <Panel title="The lab’s levers" state={state} minHeight="32rem" />
      </>
    )
  }
  return isStandalone ? <StandaloneLab context={context} /> : <Lab context={context} />
}

function Lab({ context }: { readonly context: LabContext }) {
  const { isReady, arrival } = useLabSession(context)
  const notices = useLabStore((state) => state.notices)
  const dismiss = useLabStore((state) => state.dismiss)
  if (!isReady) {
    return (
      <>
        <h1>Scenarios</h1>
        <Panel title="The saved scenarios" state={{ kind: 'loading' }} minHeight="32rem" />
      </>
    )
  }
  return (
    <>
      <Heading context={context} />
      {arrival !== undefined && <ArrivalNotice arrival={arrival} context={context} />}
      <StorageNotices notices={notices} onDismiss={dismiss} title="Saving your scenarios:" />
      <div data-print="no">
        <LabTabs context={context} />
        <LabToolbar context={context} />
      </div>
      <div className={styles['bench']}>
        <section aria-label="Inputs" className={styles['inputs']}>
          <InputsPanel context={context} />
          <FigureStrip context={context} />
        </section>
        <section aria-label="Results" className={styles['results']} id="results" tabIndex={-1}>
          <Results context={context} />
        </section>
      </div>
      <div data-print="no">
        <LabLibrary context={context} />
      </div>
    </>
  )
}

/** What is on the bench: the scenario, its day, where it began and how far it has come from there. */
function Heading({ context }: { readonly context: LabContext }) {
  const format = useFormat()
  const active = useSettledDocument()
  const { view } = useSettledView()
  if (active === undefined) return <h1>Scenarios</h1>
  const { presetId, asOf, changes } = active.scenario
  const count = Object.keys(changes).length
  const preset = context.catalogue.presets.find(({ id }) => id === presetId)?.label ?? presetId
  const element = context.record.elements.find(({ id }) => id === view.elementId)
  return (
    <>
      <h1>Scenario: {active.name}</h1>
      <p className={styles['facts']}>
        As of {format.dateLong(asOf)} · shown for {element?.name.toLowerCase() ?? view.elementId} ·
        from “{preset}”, {count === 0 ? 'unchanged' : `${count} changed`}
        <a className={styles['jump']} href="#results">
          See results
        </a>
      </p>
    </>
  )
}

function Results({ context }: { readonly context: LabContext }) {
  const { view } = useSettledView()
  const open = useOpenDocuments()
  const activeId = useLabStore(({ history }) => history.present.activeId)
  const isDragging = useLabStore(({ history }) => history.dragStart !== null)
  return (
    <PartBoundary
      what="The results"
      waiting={<Panel title="Results" state={{ kind: 'loading' }} minHeight="32rem" />}
    >
      <LabResults
        ahead={followBench}
        activeId={activeId ?? ''}
        elementId={view.elementId}
        context={context}
        isDragging={isDragging}
        scenarios={open}
      />
    </PartBoundary>
  )
}

/** Tell what is on the bench with every change of the lab. */
function followBench(tell: (bench: LabBench) => void): () => void {
  return useLabStore.subscribe(({ history }, before) => {
    const { present, dragStart } = history
    if (before.history.present === present && before.history.dragStart === dragStart) return
    tell({
      scenarios: openDocuments(present),
      activeId: present.activeId ?? '',
      isDragging: dragStart !== null,
    })
  })
}
