import { useContext } from 'react'
import { ExhibitStageContext } from './exhibit-context'
import { useExhibitRoom } from './exhibit-room'

/** Report whether the exhibit with this id is the one that is shown on a slide, where room is short. */
export function useIsOnSlide(exhibitId: string): boolean {
  const stage = useContext(ExhibitStageContext)
  return useExhibitRoom() !== undefined && stage?.exhibitId === exhibitId
}
