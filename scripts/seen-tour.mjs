/** What a browser holds whose reader has seen the tour, so that it is not offered. */
export const SEEN_TOUR = {
  name: 'chokepoint-tour',
  value: JSON.stringify({ state: { hasSeen: true }, version: 1 }),
}
