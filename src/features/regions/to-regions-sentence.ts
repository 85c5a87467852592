import { type CivilDate } from '@/lib/civil-date'
import { type Format } from '@/ui/format/create-format'
import { type RegionRow } from './to-region-rows'

/** Return how many regions stood still or were restarting on `asOf`, and what part of world output they hold. */
export function toRegionsSentence(
  rows: readonly RegionRow[],
  asOf: CivilDate,
  format: Format,
): string {
  const halted = rows.filter(({ mines }) => mines === 'halted')
  const restarting = rows.filter(({ mines }) => mines === 'restarting')
  const day = `On ${format.dateLong(asOf)}`
  const total = format.integer(rows.length)
  if (halted.length === 0 && restarting.length === 0)
    return `${day} no mining region of ${total} is recorded as halted or restarting.`
  const parts = [
    ...(halted.length > 0 ? [toPart(halted, 'halted', format)] : []),
    ...(restarting.length > 0 ? [toPart(restarting, 'restarting', format)] : []),
  ]
  const share = [...halted, ...restarting].reduce((sum, row) => sum + row.worldShare, 0)
  const count = halted.length + restarting.length
  return `${day} mining is ${format.list(parts)}, out of ${total} regions. Before the disruption ${count === 1 ? 'this region' : 'these regions'} gave ${format.percent(share)} of world output (t REO, largely estimated).`
}

function toPart(rows: readonly RegionRow[], status: string, format: Format): string {
  const names = rows.map(({ region }) => region.name)
  return `${status} in ${format.integer(rows.length)} (${format.list(names)})`
}
