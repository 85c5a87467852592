import { type Assessed } from '@/model/exposure'

/** Return the sources of the materials on a list and of the losses that decide. */
export function toSourceIds({ parts, materials, record }: Assessed): readonly string[] {
  const used = new Set(parts.map(({ part }) => part.materialId))
  const contents = materials
    .filter(({ id }) => used.has(id))
    .flatMap((material) => Object.values(material.contents).flatMap(({ sources }) => sources))
  const losses = record.regions
    .filter(({ id }) => record.info.caseRegionIds.includes(id))
    .flatMap(({ production }) => production.flatMap(({ loss }) => loss.sources))
  return [...contents, ...losses]
}
