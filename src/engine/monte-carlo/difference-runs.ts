import { readAt } from '@/lib/read-at'
import { type MonteCarloRequest } from '@/domain/market/monte-carlo'
import { createRunMaker, type RunMaker } from './run-many'

/** Set up the runs of a request: of its scenario, or less those of the one that it is compared with. */
export function createMaker({ less, ...request }: MonteCarloRequest): RunMaker {
  const own = createRunMaker(request)
  if (less === undefined) return own
  const { rating: _, ...unrated } = request
  return subtract(own, createRunMaker({ ...unrated, scenario: less }))
}

/**
 * Make the differences of two scenarios run by run.
 *
 * Both draw under the same seed and the same names, so that what they share is the same in both and cancels out. All
 * runs of one come before those of the other: the kernel of the thread is laid out once for each.
 */
function subtract(own: RunMaker, other: RunMaker): RunMaker {
  const { length } = own.row
  const row = new Float64Array(length)
  return {
    row,
    make: (first, count, onRun) => {
      const kept = new Float64Array(count * length)
      const tally = own.make(first, count, (index) => kept.set(own.row, index * length))
      const others = other.make(first, count, (index) => {
        for (let column = 0; column < length; column += 1) {
          row[column] = readAt(kept, index * length + column) - readAt(other.row, column)
        }
        onRun(index)
      })
      return {
        ...tally,
        losses: tally.losses.map((loss, index) => loss - readAt(others.losses, index)),
      }
    },
  }
}
