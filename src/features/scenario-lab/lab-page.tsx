import { lazy, Suspense } from 'react'
import { useView } from '@/state/use-view'
import { useLabStore } from '@/state/lab-store'
import { Panel } from '@/ui/layout/panel'
import { InputsPanel } from './inputs/inputs-panel'
import { ArrivalNotice } from './keep/arrival-notice'
import { LabNotices } from './keep/lab-notices'
import { LabTabs } from './keep/lab-tabs'
import { LabToolbar } from './keep/lab-toolbar'
import { LabKeeping } from './keep/lab-keeping'
import styles from './lab-page.module.css'
import { useActiveDocument, useLabGround, useOpenDocuments, type LabGround } from './use-lab'
import { useLabSession } from './use-lab-session'

const LabResults = lazy(async () => ({
  default: (await import('./results/lab-results')).LabResults,
}))

/** The analyst's workbench: what people do and how the world behaves, and what comes of it. */
export function LabPage() {
  const { ground, state } = useLabGround()
  if (ground === undefined) {
    return (
      <>
        <h1>Scenarios</h1>
        <Panel title="The lab’s levers" state={state} minHeight="32rem" />
      </>
    )
  }
  return <Lab ground={ground} />
}

function Lab({ ground }: { readonly ground: LabGround }) {
  const { isReady, arrival, deleteAll } = useLabSession(ground)
  const active = useActiveDocument()
  if (!isReady) return <h1>Scenarios</h1>
  return (
    <>
      <h1>{active === undefined ? 'Scenarios' : `Scenario: ${active.name}`}</h1>
      {arrival !== undefined && <ArrivalNotice arrival={arrival} ground={ground} />}
      <LabNotices />
      <LabTabs ground={ground} />
      <LabToolbar ground={ground} />
      <div className={styles['bench']}>
        <InputsPanel ground={ground} />
        <Results ground={ground} />
      </div>
      <LabKeeping ground={ground} onDeleteAll={deleteAll} />
    </>
  )
}

function Results({ ground }: { readonly ground: LabGround }) {
  const { view } = useView()
  const open = useOpenDocuments()
  const activeId = useLabStore(({ history }) => history.present.activeId)
  const isDragging = useLabStore(({ history }) => history.held !== null)
  return (
    <Suspense
      fallback={<Panel title="What it comes to" state={{ kind: 'loading' }} minHeight="32rem" />}
    >
      <LabResults
        {...ground}
        activeId={activeId ?? ''}
        elementId={view.elementId}
        isDragging={isDragging}
        scenarios={open}
      />
    </Suspense>
  )
}
