import { useMemo } from 'react'
import { explainDrift, type DriftReason } from '@/domain/lab-shared'
import { useFormat } from '@/ui/format/format-context'
import { Notice } from '@/ui/layout/notice'
import { type LabGround } from '@/features/scenario-lab/use-lab'
import { type Arrival } from '@/features/scenario-lab/use-lab-session'
import { toSharedView } from './to-shared-view'

type ArrivalNoticeProps = { readonly arrival: Arrival; readonly ground: LabGround }

/** What a link brought: what was seen when it was shared, what is seen now, and what of it could not be used. */
export function ArrivalNotice({ arrival, ground }: ArrivalNoticeProps) {
  const format = useFormat()
  const { content, faults } = arrival
  const drift = useMemo(() => {
    if (content?.shared === undefined || content.shared === null) return undefined
    const now = toSharedView(ground, content.scenario, content.shared.elementId)
    return now === null ? undefined : explainDrift(content.shared, now, faults.length)
  }, [content, faults, ground])
  return (
    <Notice
      isLive
      title={
        content === null
          ? 'The link carries no scenario that can be used'
          : 'A shared scenario was opened'
      }
      tone={content === null || faults.length > 0 ? 'warning' : 'info'}
    >
      {drift !== undefined && content?.shared && (
        <p>
          {drift.hasMoved
            ? `When shared: ${format.number(drift.was)} · now: ${format.number(drift.now)} · because ${format.list(drift.reasons.map(toReasonText))}.`
            : `The score of ${content.shared.elementId} is what it was when shared: ${format.number(drift.now)}.`}
        </p>
      )}
      {faults.length > 0 && (
        <ul>
          {faults.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {path}: {message}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

function toReasonText(reason: DriftReason): string {
  switch (reason.kind) {
    case 'data':
      return `the data moved from edition ${reason.from} to ${reason.to}`
    case 'model':
      return `the model moved from ${reason.from} to ${reason.to}`
    case 'formula':
      return `the formula moved from ${reason.from} to ${reason.to}`
    case 'refused':
      return `${reason.count} part${reason.count === 1 ? '' : 's'} of the link could not be used`
    case 'unexplained':
      return 'of something that the link does not record'
  }
}
