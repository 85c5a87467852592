import { useState } from 'react'
import { type NewerVersion as NewerVersionKind, useOffline } from './offline-store'
import { Button } from '@/ui/layout/button'
import { Notice } from '@/ui/layout/notice'
import styles from './newer-version.module.css'

const WORDS: Readonly<Record<Exclude<NewerVersionKind, 'none'>, string>> = {
  waiting: 'A newer version is ready. Reload to use it.',
  elsewhere: 'Another tab has loaded a newer version. Reload, or parts of this page may not open.',
  published:
    'A newer version of this site is out, and parts of this one can no longer be loaded. Reload to use it.',
}

/** Keep what was typed, then load the newer version; the file that keeps it was loaded with the page. */
async function leave(takeNewer: () => void): Promise<void> {
  const typed = await import('./keep-typed').catch(() => undefined)
  typed?.keepTyped()
  takeNewer()
}

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
            <Button kind="primary" onClick={() => void leave(takeNewer)}>
              Reload
            </Button>
          }
          isLive
          onDismiss={() => setDismissed(newer)}
        >
          {WORDS[newer]} What you have typed is kept.
        </Notice>
      )}
    </div>
  )
}
