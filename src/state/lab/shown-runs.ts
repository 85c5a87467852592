/** How many runs the figures of each scenario have that is shown; 1 where nothing is uncertain. */
const shown = new Map<string, number>()

/** Say how many runs the figures of a scenario have now; undefined while there are none. */
export function tellShownRuns(id: string, runs: number | undefined): void {
  if (runs === undefined) shown.delete(id)
  else shown.set(id, runs)
}

/** Return how many runs the figures of a scenario had when it was last shown, if it was. */
export function shownRuns(id: string): number | undefined {
  return shown.get(id)
}
