import { type ModelRecord } from '@/domain/record/model-record'
import { type ElementRecord } from '@/domain/record/record'

/** Return the elements of which magnets are made: licences may hold those back alone. */
export function magnetElements({
  elements,
}: Pick<ModelRecord, 'elements'>): readonly ElementRecord[] {
  return elements.filter(({ exChinaMagnetShare }) => (exChinaMagnetShare?.value ?? 0) > 0)
}

/** Return the elements that an export control of the record names, or of which magnets are made. */
export function licensedElements({
  elements,
  history,
}: Pick<ModelRecord, 'elements' | 'history'>): readonly ElementRecord[] {
  const named = new Set([
    ...history.exportControls.flatMap(({ elementIds }) => elementIds),
    ...magnetElements({ elements }).map(({ id }) => id),
  ])
  return elements.filter(({ id }) => named.has(id))
}
