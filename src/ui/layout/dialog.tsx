import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import { type ReactNode } from 'react'
import buttonStyles from './button.module.css'
import styles from './dialog.module.css'

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
export function Dialog({
  isOpen,
  onClose,
  title,
  description,
  size = 'narrow',
  children,
  actions,
}: DialogProps) {
  const close = (isNowOpen: boolean) => {
    if (!isNowOpen) onClose()
  }
  return (
    <BaseDialog.Root onOpenChange={close} open={isOpen}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles['backdrop']} />
        <BaseDialog.Popup className={styles['popup']} data-size={size}>
          <header className={styles['header']}>
            <BaseDialog.Title className={styles['title']}>{title}</BaseDialog.Title>
            <BaseDialog.Close className={buttonStyles['button']}>Close</BaseDialog.Close>
          </header>
          <div className={styles['content']}>
            {description !== undefined && (
              <BaseDialog.Description className={styles['description']}>
                {description}
              </BaseDialog.Description>
            )}
            {children}
          </div>
          {actions !== undefined && <footer className={styles['actions']}>{actions}</footer>}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}
