import styles from './kept-status.module.css'

/** Props of {@link KeptStatus}. */
export type KeptStatusProps = {
  readonly status: 'kept' | 'pending' | 'failed'
  /** The same in words. */
  readonly children: string
}

/** Whether what the reader made is kept. Not read out at each change: a notice says so when it is not kept. */
export function KeptStatus({ status, children }: KeptStatusProps) {
  return (
    <span className={styles['status']} data-status={status}>
      {children}
    </span>
  )
}
