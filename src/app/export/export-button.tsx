import { useContext, useRef, useState } from 'react'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { Button } from '@/ui/layout/button'
import { ProofScopeContext } from '@/ui/exhibit/proof-scope'
import { useFormat } from '@/ui/format/format-context'
import { ExportContext } from './export-context'
import styles from './export.module.css'
import { lazyPart } from '@/ui/layout/lazy-part'
import { PartBoundary } from '@/ui/layout/part-boundary'

const ExportMenu = lazyPart(async () => (await import('./export-menu')).ExportMenu)

type ExportButtonProps = {
  readonly handle: ExhibitHandle
  /** Title of the exhibit. */
  readonly title: string
}

/** The quiet buttons beside the title of an exhibit; what they do is loaded when they are pressed. */
export function ExportButton({ handle, title }: ExportButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  // The press that closes the menu must not open it again.
  const wasOpen = useRef(false)
  return (
    <span className={styles['buttons']} data-print="no">
      <PinButton handle={handle} title={title} />
      <Button
        aria-expanded={isOpen}
        aria-haspopup="menu"
        aria-label={`Export: ${title}`}
        className={styles['button']}
        kind="quiet"
        onClick={({ detail }) => setOpen(detail === 0 ? !isOpen : !wasOpen.current)}
        onPointerDown={() => {
          wasOpen.current = isOpen
        }}
        ref={button}
      >
        Export
      </Button>
      <PartBoundary what="The menu" onClose={() => setOpen(false)}>
        {isOpen && (
          <ExportMenu
            anchor={button}
            handle={handle}
            onClose={() => setOpen(false)}
            title={title}
          />
        )}
      </PartBoundary>
    </span>
  )
}

/** Pins the exhibit to the deck at hand in one press. */
function PinButton({ handle, title }: ExportButtonProps) {
  const { pin, say } = useContext(ExportContext)
  const scope = useContext(ProofScopeContext)
  const format = useFormat()
  if (pin === undefined) return undefined
  const run = async (): Promise<void> => {
    const { runAction } = await import('./run-action')
    await runAction(pin, { handle, scope, format, say })
  }
  const fail = () =>
    say({ tone: 'error', words: 'A file of this page could not be loaded. Try again.' })
  return (
    <Button
      aria-label={`Pin: ${title}`}
      className={styles['button']}
      kind="quiet"
      onClick={() => void run().catch(fail)}
    >
      Pin
    </Button>
  )
}
