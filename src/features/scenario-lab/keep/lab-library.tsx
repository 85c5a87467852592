import { memo } from 'react'
import { Panel } from '@/ui/layout/panel'
import { type LabGround, useSettledDocument } from '@/features/scenario-lab/use-lab'
import { ActiveKeeping } from './active-keeping'
import { AllKept } from './all-kept'
import styles from './keep.module.css'
import { LabFiles } from './lab-files'

/** Names, notes, versions and files: what the analyst keeps, in this browser only. */
export const LabKeeping = memo(DrawnLabKeeping)

function DrawnLabKeeping({ ground }: { readonly ground: LabGround }) {
  const active = useSettledDocument()
  return (
    <Panel
      title="Kept in this browser"
      subtitle="Every change is saved at once; nothing leaves this browser unless you share a link or a file."
    >
      <div className={styles['keeping']}>
        {active !== undefined && <ActiveKeeping active={active} key={active.id} />}
        <AllKept />
        <LabFiles ground={ground} />
      </div>
    </Panel>
  )
}
