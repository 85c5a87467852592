import { Popover } from '@base-ui/react/popover'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useTour } from './tour-store'
import { Button } from '@/ui/layout/button'
import styles from './tour.module.css'
import { TOUR_STEPS, type TourStep } from './tour-steps'

/** Return the first element that `selector` finds, as soon as there is one; it is brought into view and marked. */
function useTarget(selector: string): Element | undefined {
  const [target, setTarget] = useState<Element>()
  useEffect(() => {
    const shown: { marked?: Element } = {}
    const look = (): void => {
      const found = document.querySelector(selector)
      if (found === null) return
      observer.disconnect()
      shown.marked = found
      found.setAttribute('data-toured', '')
      found.scrollIntoView({ block: 'center' })
      setTarget(found)
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true, subtree: true })
    look()
    return () => {
      observer.disconnect()
      shown.marked?.removeAttribute('data-toured')
    }
  }, [selector])
  return target
}

/** Lead through the overview, one stop after the other; the page stays usable all the while. */
export function Tour() {
  const { step: index = 0, end } = useTour()
  const [path] = useLocation()
  useEffect(() => {
    if (path !== '/') end()
  }, [path, end])
  const step = TOUR_STEPS[index]
  return step && <Stop index={index} step={step} />
}

function Stop({ index, step }: { readonly index: number; readonly step: TourStep }) {
  const { goTo, end } = useTour()
  const target = useTarget(step.selector)
  const isLast = index === TOUR_STEPS.length - 1
  if (target === undefined) return undefined
  return (
    <Popover.Root
      onOpenChange={(isOpen, { reason }) => {
        // A press beside it is no farewell: the reader may try what the step tells of.
        if (!isOpen && (reason === 'escape-key' || reason === 'close-press')) end()
      }}
      open
    >
      <Popover.Portal>
        <Popover.Positioner
          anchor={target}
          className={styles['positioner']}
          collisionAvoidance={{ side: 'shift', align: 'shift' }}
          collisionPadding={12}
          side="bottom"
          sideOffset={12}
        >
          <Popover.Popup className={styles['popup']} data-tour-stop="">
            <div aria-live="polite">
              <p className={styles['count']}>
                {index + 1} of {TOUR_STEPS.length}
              </p>
              <Popover.Title className={styles['title']}>{step.title}</Popover.Title>
              <Popover.Description>{step.words}</Popover.Description>
            </div>
            <div className={styles['buttons']}>
              <Button kind="primary" onClick={isLast ? end : () => goTo(index + 1)}>
                {isLast ? 'Done' : 'Next'}
              </Button>
              {index > 0 && <Button onClick={() => goTo(index - 1)}>Back</Button>}
              {step.tryIt !== undefined && target instanceof HTMLElement && (
                <Button onClick={() => target.click()}>{step.tryIt}</Button>
              )}
              {!isLast && (
                <Button kind="quiet" onClick={end}>
                  Skip the tour
                </Button>
              )}
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
