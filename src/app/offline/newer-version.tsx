import { useState } from 'react'
import { useOffline } from './offline-store'
import { Button } from '@/ui/layout/button'
import { Notice } from '@/ui/layout/notice'
import styles from './newer-version.module.css'

/** Say that a newer version of the site is ready, and take it when the reader wants to. */
export function NewerVersion() {
  const { newer, takeNewer } = useOffline()
  const [dismissed, setDismissed] = useState<string>()
  const isShown = newer !== 'none' && newer !== dismissed
  return (
    <div className={styles['place']} data-shown={isShown}>
      {isShown && (
        <Notice
          actions={
            <Button kind="primary" onClick={takeNewer}>
              Reload
            </Button>
          }
          isLive
          onDismiss={() => setDismissed(newer)}
        >
          {newer === 'waiting'
            ? 'A newer version is ready. Reloading shows it; what you keep in this browser stays.'
            : 'A newer version was taken in another tab. Reload, or parts of this page may not open.'}
        </Notice>
      )}
    </div>
  )
}
