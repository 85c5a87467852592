import { createContext, useContext } from 'react'

/** The room that an exhibit has where it is shown elsewhere; what is undefined is left to the page. */
export type ExhibitRoom = {
  /** Height of a drawing, in px. */
  readonly drawing?: number | undefined
  /** Most rows of a table. */
  readonly rows?: number | undefined
  /** True where a table leaves out columns for which it has no room, so that its rows stand on one line each. */
  readonly hasKeyColumns?: boolean | undefined
  /** What the axis of values covers at least, where other slides show the same chart. */
  readonly range?: readonly [number, number] | undefined
}

/** Set around an exhibit that is shown on a slide or in a frame, and nowhere else. */
export const ExhibitRoomContext = createContext<ExhibitRoom | undefined>(undefined)

/** Return the room that there is; undefined on the page, where an exhibit takes what it needs. */
export function useExhibitRoom(): ExhibitRoom | undefined {
  return useContext(ExhibitRoomContext)
}
