import { type ElementIndicators } from '@/domain/market/indicators'
import { type PlantRecord } from '@/domain/record/record'
import { type Format } from '@/ui/format/create-format'
import { plantSpanAt } from '@/ui/plants/plant-words'

/**
 * Return how much of the demand outside China is separated there on the as-of date, by whom, and who is still to start:
 * of plants whose part in it is known.
 */
export function toPlantsSentence(
  name: string,
  { elementId, asOf, ownShare }: Pick<ElementIndicators, 'elementId' | 'asOf' | 'ownShare'>,
  plants: readonly PlantRecord[],
  format: Pick<Format, 'dateLong' | 'percent' | 'list'>,
): string {
  const day = format.dateLong(asOf)
  const separating = plants.filter(({ separationShares }) =>
    Object.hasOwn(separationShares, elementId),
  )
  if (separating.length === 0) {
    return `No figure of ${name} separated outside China was found; the model takes it that none is.`
  }
  const running = separating.filter((plant) => (plantSpanAt(plant, asOf)?.loss.value ?? 1) < 1)
  const waiting = separating.filter((plant) => plantSpanAt(plant, asOf)?.status === 'planned')
  const namesOf = (list: readonly PlantRecord[]) => format.list(list.map((plant) => plant.name))
  const share = `${format.percent(ownShare)} of the demand for ${name} outside China is separated there`
  return [
    running.length === 0
      ? `On ${day} no plant outside China separates ${name}.`
      : `On ${day} about ${share}: ${namesOf(running)}.`,
    ...(waiting.length === 0 ? [] : [`Still to start: ${namesOf(waiting)}.`]),
  ].join(' ')
}
