import { describe, expect, it } from 'vitest'
import { toMapPlaces } from '@/features/overview/to-map-places'
import { createFormat } from '@/ui/format/create-format'
import { dataset } from '@/../tests/mock-data/dataset'

const format = createFormat('en-GB')

function plantsOn(asOf: string, level: 'kachin' | 'world' = 'world') {
  return toMapPlaces(dataset, asOf, level, format).filter(({ kind }) => kind === 'plant')
}

describe(toMapPlaces, () => {
  it('draws the plants outside China on the world, each site once, and none on Kachin', () => {
    const placed = dataset.plants.flatMap(({ place }) =>
      place === null ? [] : [`${place.latitude} ${place.longitude}`],
    )
    expect(plantsOn('2025-07-15')).toHaveLength(new Set(placed).size)
    expect(plantsOn('2025-07-15', 'kachin')).toStrictEqual([])
  })

  it('says what each plant of a site does on the day', () => {
    const kuantan = plantsOn('2025-07-15').find(({ label }) => label === 'Kuantan')
    expect(kuantan?.description).toBe(
      'Kuantan, light circuit (separation), running since 1 Apr 2025; Kuantan, heavy circuit (separation), starting up since 16 May 2025; JS Link Kuantan (magnets), planned',
    )
    // All of the light circuit, 0.35 of the heavy one and nothing of the magnet plant.
    expect(kuantan?.runningShare).toBeCloseTo(1.35 / 3, 12)
    const lacq = plantsOn('2025-07-15').find(({ label }) => label === 'Caremag Lacq')
    expect(lacq).toMatchObject({
      runningShare: 0,
      description: 'Caremag Lacq (separation), planned',
    })
  })
})
