import { type ReactNode, Suspense } from 'react'
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary'
import { Button } from './button'
import { retryParts } from './lazy-part'
import { Notice } from './notice'
import styles from './part-boundary.module.css'

type Broken = {
  /** What is lost when it breaks, as the subject of a sentence: `This chart`. */
  readonly what: string
  /** Given for a window or menu that opens over the page: the fault then stands in view, and dismissing it closes. */
  readonly onClose?: (() => void) | undefined
}

/** Props of {@link PartBoundary}. */
export type PartBoundaryProps = Broken & {
  /** Stands in its place while its file is loaded. */
  readonly waiting?: ReactNode | undefined
  readonly children: ReactNode
}

/** Keeps a part of the page that cannot be loaded or drawn from taking the rest with it, and lets it be tried again. */
export function PartBoundary({ waiting, children, ...broken }: PartBoundaryProps) {
  return (
    <ErrorBoundary fallbackRender={faultOf(broken)} onReset={retryParts}>
      <Suspense fallback={waiting}>{children}</Suspense>
    </ErrorBoundary>
  )
}

function faultOf({ what, onClose }: Broken) {
  return ({ resetErrorBoundary: reset }: FallbackProps) => {
    const dismiss = (): void => {
      onClose?.()
      reset()
    }
    return (
      <div className={onClose === undefined ? undefined : styles['over']}>
        <Notice
          tone="error"
          isLive
          actions={<Button onClick={reset}>Try again</Button>}
          onDismiss={onClose && dismiss}
        >
          {what} could not be loaded or drawn. The rest of the page still works.
        </Notice>
      </div>
    )
  }
}
