import { addDays } from '@/lib/civil-date'
import { type Amendment } from '@/record/amendments/amendment'
import { recordAt } from '@/record/amendments/record-at'
import { PANGWA_SHUT } from '@tests/record/amendments/amendments'
import { dataset } from '@tests/mock-data/dataset'

const COUNT = 10_000
const ROUNDS = 21

/** Median time to apply 10,000 accepted amendments, half to one history and half to months of customs, milliseconds. */
export function measureAmendments(): number {
  const [change] = PANGWA_SHUT.changes
  const [month] = dataset.imports.monthly
  if (change?.table !== 'gates.history' || month === undefined) return Number.NaN
  const amendments = Array.from({ length: COUNT }, (_, index): Amendment => {
    const from = addDays('2024-01-02', (index * 7919) % 3000)
    return {
      ...PANGWA_SHUT,
      id: `amendment-${index}`,
      madeOn: from,
      changes: [
        index % 2 === 0
          ? { ...change, after: { ...change.after, from, to: addDays(from, 1 + (index % 3)) } }
          : {
              table: 'imports.monthly',
              key: `s ${index}`,
              before: null,
              after: { ...month, series: `s ${index}` },
            },
      ],
    }
  })
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    recordAt(dataset, amendments, null)
    return performance.now() - start
  })
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN
}
