import { memo } from 'react'
import { Panel } from '@/ui/layout/panel'
import { type LabGround, useSettledDocument } from '@/features/scenario-lab/use-lab'
import { ActiveScenario } from './active-scenario'
import { AllKept } from './all-kept'
import styles from './keep.module.css'
import { LabFiles } from './lab-files'

/** Names, notes, versions and files of what the analyst keeps. */
export const LabLibrary = memo(DrawnLabLibrary)

function DrawnLabLibrary({ ground }: { readonly ground: LabGround }) {
  const active = useSettledDocument()
  return (
    <Panel
      title="Your scenarios"
      subtitle="Nothing leaves this browser unless you share a link or a file."
    >
      <div className={styles['library']}>
        {active !== undefined && <ActiveScenario active={active} key={active.id} />}
        <AllKept />
        <LabFiles ground={ground} />
      </div>
    </Panel>
  )
}
