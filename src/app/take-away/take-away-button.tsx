import { lazy, Suspense, useRef, useState } from 'react'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { Button } from '@/ui/layout/button'
import styles from './take-away.module.css'

const TakeAwayMenu = lazy(async () => ({
  default: (await import('./take-away-menu')).TakeAwayMenu,
}))

type TakeAwayButtonProps = {
  readonly handle: ExhibitHandle
  /** Title of the exhibit. */
  readonly title: string
}

/** The one quiet button beside the title of an exhibit; what it opens is loaded when it is pressed. */
export function TakeAwayButton({ handle, title }: TakeAwayButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [isWanted, setWanted] = useState(false)
  return (
    <span data-print="no">
      <Button
        aria-expanded={isOpen}
        aria-haspopup="menu"
        aria-label={`Take away: ${title}`}
        className={styles['button']}
        kind="quiet"
        onClick={() => {
          setWanted(true)
          setOpen(!isOpen)
        }}
        ref={button}
      >
        Take away
      </Button>
      <Suspense>
        {isWanted && (
          <TakeAwayMenu
            anchor={button}
            handle={handle}
            isOpen={isOpen}
            onOpenChange={setOpen}
            title={title}
          />
        )}
      </Suspense>
    </span>
  )
}
