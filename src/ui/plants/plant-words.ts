import { type CivilDate } from '@/lib/civil-date'
import { type PlantSpan, type PlantStatus } from '@/domain/record/history'
import { type PlantRecord } from '@/domain/record/record'
import { spanAt } from '@/domain/record/span-at'
import { type Format } from '@/ui/format/create-format'

/** What a plant does, in the words of the page. */
const STATUS_WORDS: Readonly<Record<PlantStatus, string>> = {
  planned: 'planned',
  starting: 'starting up',
  running: 'running',
  reduced: 'running in part',
  stopped: 'stopped',
}

/** What a plant makes, in the words of the page. */
export const PLANT_STAGE_WORDS: Readonly<Record<PlantRecord['stage'], string>> = {
  separation: 'Separation',
  metal: 'Metal',
  magnet: 'Magnets',
}

/** Return what a plant did on a day; nothing where its history does not reach it. */
export function plantSpanAt({ history }: PlantRecord, asOf: CivilDate): PlantSpan | undefined {
  return spanAt(history, asOf)
}

/** Write what a plant did on a day, and since when where the record saw it begin: `starting up since 16 May 2025`. */
export function writePlantState(plant: PlantRecord, asOf: CivilDate, format: Format): string {
  const span = plantSpanAt(plant, asOf)
  if (span === undefined) return format.missing()
  const isFirst = span.from === plant.history[0]?.from
  return `${STATUS_WORDS[span.status]}${isFirst ? '' : ` since ${format.date(span.from)}`}`
}

/** Write what a stretch of a plant's history says. */
export function writePlantStatus({ status }: PlantSpan): string {
  return STATUS_WORDS[status]
}
