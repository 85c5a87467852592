import { type Exhibit, type ExhibitHandle } from '@/ui/exhibit/exhibit'

/** How often the exhibit is asked, ms, and how many times: five minutes of many runs. */
const PAUSE = 100
const TRIES = 3000

/**
 * Return what an exhibit says once its figures are final; nothing is taken before.
 *
 * @throws Error when they are not after five minutes.
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
  throw new Error('its figures were still being calculated after five minutes.')
}
