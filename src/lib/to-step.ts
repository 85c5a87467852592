/** Return how far a share has come in twentieths, rounded down: progress in smaller steps costs more to draw than it tells. */
export function toStep(share: number): number {
  return Math.floor(share * 20) / 20
}
