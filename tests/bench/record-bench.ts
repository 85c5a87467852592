import { addDays } from '@/lib/civil-date'
import { type Amendment } from '@/record/amendments/amendment'
import { recordAt } from '@/record/amendments/record-at'
import { importFile } from '@/record/import/import-file'
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
  return toMedian(times)
}

/** Bytes of the data release of the Mineral Commodity Summaries of 2026, near enough. */
const OFFICIAL_BYTES = 3_000_000

/** Median time to read an official file of 3 MB and compare it with the record, milliseconds. */
export async function measureOfficialFile(): Promise<number> {
  const titles =
    'MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Is critical mineral 2025,Other notes'
  const start = 'World Mine Production and Reserves:'
  const lines = [titles]
  for (let length = titles.length, row = 0; length < OFFICIAL_BYTES; row += 1) {
    const chapter = row % 25 === 0 ? 'RARE EARTHS' : 'COPPER'
    const year = row % 50 === 0 ? '2024' : '2025_estimated'
    const line = `${chapter},${start},Rare earths,Burma,Production,Mine production,metric tons,${year},"27,000",Estimated. From imports by China.,Yes,`
    lines.push(line)
    length += line.length + 1
  }
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const times: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const begin = performance.now()
    await importFile({ name: 'MCS2026_Commodities_Data.csv', bytes }, dataset)
    times.push(performance.now() - begin)
  }
  return toMedian(times)
}

function toMedian(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}
