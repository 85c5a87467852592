import { useCallback } from 'react'
import { useLocation } from 'wouter'

/** Return a way to another page that keeps the view on screen, as a link without a view of its own does. */
export function useGo(): (path: string) => void {
  const [, navigate] = useLocation()
  return useCallback((path) => navigate(`${path}${window.location.search}`), [navigate])
}
