import { type ReactNode } from 'react'
import styles from './disclosure.module.css'

/** Props of {@link Disclosure}. */
export type DisclosureProps = {
  readonly label: ReactNode
  readonly children: ReactNode
  readonly isOpen?: boolean | undefined
  readonly onToggle?: ((isOpen: boolean) => void) | undefined
}

/** Text that stays folded away until asked for. */
export function Disclosure({ label, children, isOpen, onToggle }: DisclosureProps) {
  return (
    <details
      className={styles['disclosure']}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
      open={isOpen}
    >
      <summary className={styles['label']}>{label}</summary>
      <div className={styles['content']}>{children}</div>
    </details>
  )
}
