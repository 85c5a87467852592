import { type Exhibit, type ExhibitHandle } from '@/ui/exhibit/exhibit'

/** How often the exhibit is asked, ms, and how many times. */
const PAUSE = 100
const TRIES = 100

/**
 * Return what an exhibit says once its figures are worked out.
 *
 * @throws Error when they still are not after ten seconds.
 */
export async function awaitSettled(handle: ExhibitHandle): Promise<Exhibit> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const exhibit = handle.describe()
    if (exhibit.isSettled) return exhibit
    // oxlint-disable-next-line no-await-in-loop -- one look after the other
    await new Promise((resolve) => {
      setTimeout(resolve, PAUSE)
    })
  }
  throw new Error('the figures are still being worked out. Try again in a moment.')
}
