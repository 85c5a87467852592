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
    return `${day}, of ${total} mining regions, none is recorded as halted or restarting.`
  const parts = [
    ...(halted.length > 0 ? [toPart(halted, 'halted', format)] : []),
    ...(restarting.length > 0 ? [toPart(restarting, 'restarting', format)] : []),
  ]
  const share = [...halted, ...restarting].reduce((sum, row) => sum + row.worldShare, 0)
  const count = halted.length + restarting.length
  return `${day}, of ${total} mining regions, ${format.list(parts)}. Before the disruption ${count === 1 ? 'this region' : 'these regions'} gave ${format.percent(share)} of world output (t REO, largely estimated).`
}

function toPart(rows: readonly RegionRow[], status: string, format: Format): string {
  const names = rows.map(({ region }) => region.name)
  const verb = rows.length === 1 ? 'is' : 'are'
  return `${format.integer(rows.length)} ${verb} ${status} (${format.list(names)})`
}
