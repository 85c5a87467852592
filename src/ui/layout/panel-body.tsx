import { type ReactNode } from 'react'
import { Button } from './button'
import { Notice } from './notice'
import { type PanelState } from './panel-state'
import styles from './panel.module.css'
import { PartBoundary } from '@/ui/layout/part-boundary'

/** Props of {@link PanelBody}. */
export type PanelBodyProps = {
  readonly state: PanelState
  readonly minHeight: string
  readonly children?: ReactNode | undefined
}

/** Content of a panel, or what stands in for it: always what happened and what to do. */
export function PanelBody({ state, minHeight, children }: PanelBodyProps) {
  if (state.kind === 'loading' || state.kind === 'slow') {
    return <Waiting minHeight={minHeight} state={state} />
  }
  if (state.kind === 'empty') return <p className={styles['empty']}>{state.message}</p>
  return (
    <div className={styles['body']}>
      {state.kind !== 'ready' && (
        <Notice
          actions={<Button onClick={state.onRetry}>Try again</Button>}
          isLive
          title={
            state.kind === 'stale'
              ? `Showing data from ${state.age} ago.`
              : 'This could not be loaded.'
          }
          tone={state.kind === 'stale' ? 'warning' : 'error'}
        >
          {state.reason}
          {state.detail !== undefined && (
            <details>
              <summary>Details</summary>
              {state.detail}
            </details>
          )}
        </Notice>
      )}
      {state.kind !== 'failed' && (
        <PartBoundary what="This part of the page">{children}</PartBoundary>
      )}
    </div>
  )
}

type WaitingState = Extract<PanelState, { readonly kind: 'loading' | 'slow' }>

function Waiting({
  state,
  minHeight,
}: {
  readonly state: WaitingState
  readonly minHeight: string
}) {
  return (
    <div aria-busy="true" className={styles['waiting']} style={{ minHeight }}>
      <output className={styles['waitingText']}>
        {state.kind === 'slow' ? 'Still loading. This takes longer than usual.' : 'Loading…'}
      </output>
      {state.kind === 'slow' && state.onRetry !== undefined && (
        <Button onClick={state.onRetry}>Try again</Button>
      )}
      <span aria-hidden="true" className={styles['bones']} />
    </div>
  )
}
