import { type CivilDate } from '@/lib/civil-date'
import { type RegionContribution } from '@/domain/market/indicators'
import { type RegionRecord } from '@/domain/record/record'
import { spanAt } from '@/domain/record/span-at'
import { type ShareSegment } from '@/ui/charts/bar/stacked-share-bar'
import { toControllerColor } from '@/ui/theme/controller-color'

/** Regions drawn singly; smaller ones are added up. */
export const MOST_SEGMENTS = 9

/** Return the regions' parts in the supply of an element as one bar, largest first, halted ones marked. */
export function toSupplySegments(
  contributions: readonly RegionContribution[],
  regions: readonly RegionRecord[],
  asOf: CivilDate,
): readonly ShareSegment[] {
  const ranked = contributions.toSorted((a, b) => b.share - a.share)
  const single = ranked.length > MOST_SEGMENTS ? ranked.slice(0, MOST_SEGMENTS - 1) : ranked
  const rest = ranked.slice(single.length)
  const segments = single.flatMap(({ regionId, share }): readonly ShareSegment[] => {
    const region = regions.find(({ id }) => id === regionId)
    return region === undefined ? [] : [toSegment(region, share, asOf)]
  })
  if (rest.length === 0) return segments
  return [
    ...segments,
    {
      id: 'smaller-regions',
      label: `${rest.length} smaller regions`,
      share: rest.reduce((sum, { share }) => sum + share, 0),
      color: 'var(--track)',
    },
  ]
}

function toSegment(region: RegionRecord, share: number, asOf: CivilDate): ShareSegment {
  const holder = spanAt(region.control, asOf)?.controllerIds[0] ?? ''
  return {
    id: region.id,
    label: region.name,
    share,
    color: toControllerColor(holder),
    isHalted: spanAt(region.production, asOf)?.status === 'halted',
    isEstimated: region.output.evidence === 'estimated' || region.basket.evidence === 'estimated',
  }
}
