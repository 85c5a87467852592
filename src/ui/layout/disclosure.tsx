import { type ReactNode } from 'react'

/** Props of {@link Disclosure}. */
export type DisclosureProps = {
  readonly label: ReactNode
  readonly children: ReactNode
  readonly isOpen?: boolean | undefined
  readonly onToggle?: ((isOpen: boolean) => void) | undefined
}

/** Text that stays folded away until asked for. */
export function Disclosure({ label, children }: DisclosureProps) {
  return (
    <details>
      <summary>{label}</summary>
      {children}
    </details>
  )
}
