import { useState } from 'react'
import { useLocation } from 'wouter'
import { useTour } from './tour-store'
import { Button } from '@/ui/layout/button'
import styles from './tour.module.css'
import { TOUR_STEPS } from './tour-steps'

/** Offer the tour to a first visitor of the overview; who comes by a link to something is left to it. */
export function TourOffer() {
  const { hasSeen, step, goTo, end } = useTour()
  const [path] = useLocation()
  const [isPlainArrival] = useState(() => path === '/' && window.location.search === '')
  if (hasSeen || step !== undefined || !isPlainArrival || path !== '/') return undefined
  return (
    <aside aria-label="Tour" className={styles['offer']}>
      <p>
        <strong>First time here?</strong> A tour of {TOUR_STEPS.length} stops shows how to read this
        page. It takes a minute.
      </p>
      <div className={styles['buttons']}>
        <Button kind="primary" onClick={() => goTo(0)}>
          Show me
        </Button>
        <Button onClick={end}>No, thanks</Button>
      </div>
    </aside>
  )
}
