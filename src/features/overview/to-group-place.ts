import { type CivilDate } from '@/lib/civil-date'
import { type RegionRecord } from '@/domain/record/record'
import { spanAt } from '@/domain/record/span-at'
import { type Format } from '@/ui/format/create-format'
import { type MapPlace } from '@/ui/map/place'

/** Return one place for Myanmar's regions at the largest of them, in the colour of who holds most of the output. */
export function toGroupPlace(
  regions: readonly RegionRecord[],
  asOf: CivilDate,
  format: Format,
): MapPlace[] {
  const place = regions.toSorted((a, b) => b.output.value - a.output.value)[0]?.place
  if (place === undefined || place === null) return []
  const output = sumOutput(regions)
  const halted = regions.filter(({ production }) => spanAt(production, asOf)?.status === 'halted')
  const share = sumOutput(halted) / output
  const haltedNames = halted.length === 0 ? 'none' : format.list(halted.map(({ name }) => name))
  return [
    {
      id: 'myanmar',
      label: 'Myanmar',
      sublabel: halted.length > 0 ? `${format.percent(share)} halted` : undefined,
      longitude: place.longitude,
      latitude: place.latitude,
      kind: 'region',
      output,
      controllerIds: toMainHolder(regions, asOf),
      isHalted: share > 0.5,
      href: '/regions',
      labelSide: 'left',
      description: `${regions.length} mining areas, ${format.tonnes(output)} REO a year (estimated split); halted: ${haltedNames}`,
    },
  ]
}

/** Return who holds most of the output: stripes would say that it is contested. */
function toMainHolder(regions: readonly RegionRecord[], asOf: CivilDate): readonly string[] {
  const outputs = new Map<string, number>()
  for (const region of regions) {
    for (const id of spanAt(region.control, asOf)?.controllerIds ?? []) {
      outputs.set(id, (outputs.get(id) ?? 0) + region.output.value)
    }
  }
  return [...outputs]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 1)
    .map(([id]) => id)
}

function sumOutput(regions: readonly RegionRecord[]): number {
  return regions.reduce((sum, { output }) => sum + output.value, 0)
}
