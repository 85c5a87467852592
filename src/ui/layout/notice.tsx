import { type ReactNode } from 'react'

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
export function Notice({ children }: NoticeProps) {
  return <div>{children}</div>
}
