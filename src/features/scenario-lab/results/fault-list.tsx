import { type ReactNode } from 'react'
import { type Fault } from '@/model/faults'
import { Notice } from '@/ui/layout/notice'

/** Props of {@link FaultList}. */
export type FaultListProps = {
  readonly title: string
  readonly faults: readonly Fault[]
  readonly actions?: ReactNode
}

/** Why something could not be run, fault by fault. */
export function FaultList({ title, faults, actions }: FaultListProps) {
  return (
    <Notice actions={actions} isLive title={title} tone="error">
      {faults.map(({ path, message }) => (
        <p key={`${path} ${message}`}>{path === '' ? message : `${path}: ${message}`}.</p>
      ))}
    </Notice>
  )
}
