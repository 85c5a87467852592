import { useId, useState } from 'react'
import { type EmbedCode } from './embedding'
import { Button } from '@/ui/layout/button'
import { Dialog } from '@/ui/layout/dialog'
import styles from './embed.module.css'

type EmbedDialogProps = { readonly code: EmbedCode; readonly onClose: () => void }

/** The code for both ways to show an exhibit elsewhere, to be copied. */
export function EmbedDialog({ code, onClose }: EmbedDialogProps) {
  return (
    <Dialog description={code.title} isOpen onClose={onClose} title="Embed">
      <div className={styles['choices']}>
        <Code label="Live: shows the exhibit as it is whenever it is looked at" text={code.live} />
        <Code
          label="Frozen: shows it current, and never changes; the whole drawing is in the address"
          text={code.frozen}
        />
      </div>
    </Dialog>
  )
}

function Code({ label, text }: { readonly label: string; readonly text: string }) {
  const id = useId()
  const [outcome, setOutcome] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('Copied.')
    } catch {
      setOutcome('The browser did not let the page copy. Select the code and copy it by hand.')
    }
  }
  return (
    <div className={styles['code']}>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} readOnly rows={4} value={text} />
      <div>
        <Button onClick={() => void copy()}>Copy this code</Button> <output>{outcome}</output>
      </div>
    </div>
  )
}
