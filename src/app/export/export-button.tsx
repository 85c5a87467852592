import { useRef, useState } from 'react'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { Button } from '@/ui/layout/button'
import styles from './export.module.css'
import { lazyPart } from '@/ui/layout/lazy-part'
import { PartBoundary } from '@/ui/layout/part-boundary'

const ExportMenu = lazyPart(async () => (await import('./export-menu')).ExportMenu)

type ExportButtonProps = {
  readonly handle: ExhibitHandle
  /** Title of the exhibit. */
  readonly title: string
}

/** The one quiet button beside the title of an exhibit; what it opens is loaded when it is pressed. */
export function ExportButton({ handle, title }: ExportButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  // The press that closes the menu must not open it again.
  const wasOpen = useRef(false)
  return (
    <span data-print="no">
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
