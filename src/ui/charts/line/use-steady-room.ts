import { useState } from 'react'

/** Part of the room that words must still fill for it to stay as it is. */
const LEAST_FILL = 0.4

/**
 * Return `wished`, px, or the room given before while it still fits: it grows at once and shrinks only when most of it
 * stands empty, so that a plot stays where it is when a line is named by another word for a moment.
 */
export function useSteadyRoom(wished: number): number {
  const [room, setRoom] = useState(wished)
  if (wished <= room && wished >= LEAST_FILL * room) return room
  setRoom(wished)
  return wished
}
