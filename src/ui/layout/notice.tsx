import { type ReactNode } from 'react'
import { Button } from './button'
import styles from './notice.module.css'

/** Props of {@link Notice}. */
export type NoticeProps = {
  readonly tone?: 'info' | 'warning' | 'error' | undefined
  readonly title?: string | undefined
  readonly children: ReactNode
  readonly actions?: ReactNode | undefined
  /** Shows a button that takes the notice away. */
  readonly onDismiss?: (() => void) | undefined
  /** True for a notice that appears while the page is in use, so that it is read aloud. */
  readonly isLive?: boolean | undefined
}

/** Banner that says what happened and what to do. */
export function Notice({
  tone = 'info',
  title,
  children,
  actions,
  onDismiss,
  isLive = false,
}: NoticeProps) {
  const text = (
    <>
      {title !== undefined && <strong className={styles['title']}>{title} </strong>}
      {children}
    </>
  )
  return (
    <div className={styles['notice']} data-tone={tone}>
      {isLive ? (
        <output className={styles['text']}>{text}</output>
      ) : (
        <div className={styles['text']}>{text}</div>
      )}
      {(actions !== undefined || onDismiss !== undefined) && (
        <div className={styles['actions']}>
          {actions}
          {onDismiss !== undefined && (
            <Button kind="quiet" onClick={onDismiss}>
              Dismiss
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
