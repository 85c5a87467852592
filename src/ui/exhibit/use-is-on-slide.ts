import { useContext } from 'react'
import { StandaloneContext } from './exhibit-context'
import { useExhibitRoom } from './exhibit-room'

/** Report whether the exhibit with this id is the one that is shown on a slide, where room is short. */
export function useIsOnSlide(exhibitId: string): boolean {
  const standalone = useContext(StandaloneContext)
  return useExhibitRoom() !== undefined && standalone?.exhibitId === exhibitId
}
