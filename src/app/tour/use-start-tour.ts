import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { useTour } from './tour-store'

/** Return a way to begin the tour from any page: it opens the overview. */
export function useStartTour(): () => void {
  const [path, navigate] = useLocation()
  const goTo = useTour((state) => state.goTo)
  return useCallback(() => {
    if (path !== '/') navigate(`/${window.location.search}`)
    goTo(0)
  }, [path, navigate, goTo])
}
