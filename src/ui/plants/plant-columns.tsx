import { type ReactNode } from 'react'
import { type CivilDate } from '@/lib/civil-date'
import { type PlantSpan } from '@/domain/record/history'
import { type PlantRecord } from '@/domain/record/record'
import { ChangeLink, CorrectLink } from '@/ui/evidence/change-link'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { SourceLine } from '@/ui/evidence/source-line'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { writeAmount, writePeriod } from '@/ui/evidence/write-amount'
import { type Format } from '@/ui/format/create-format'
import { type Column } from '@/ui/tables/column'
import { PLANT_STAGE_WORDS, plantSpanAt, writePlantState, writePlantStatus } from './plant-words'

/** What the cells of plants are written with. */
export type PlantNeeds = {
  readonly format: Format
  readonly look: (ids: readonly string[]) => readonly SourceRef[]
  readonly asOf: CivilDate
  /** Address of the corrections. */
  readonly corrections: string
}

/** Columns of plants outside China: what each makes, what it does on the as-of date, and what it can make. */
export function toPlantColumns({
  format,
  look,
  asOf,
  corrections,
}: PlantNeeds): readonly Column<PlantRecord>[] {
  return [
    { id: 'plant', header: 'Plant', isRowHeader: true, cell: ({ name }) => name },
    {
      id: 'operator',
      header: 'Operator, country',
      priority: 2,
      cell: ({ operator, country }) => `${operator}, ${format.country(country)}`,
    },
    {
      id: 'stage',
      header: 'Makes',
      cell: ({ stage }) => PLANT_STAGE_WORDS[stage],
      sortBy: ({ stage }) => stage,
    },
    {
      id: 'state',
      header: 'State',
      unit: `on ${format.date(asOf)}`,
      cell: (plant) => writePlantState(plant, asOf, format),
    },
    {
      id: 'runs',
      header: 'Runs',
      unit: 'of capacity, as the model reads it',
      align: 'end',
      cell: (plant) => writeRuns(plantSpanAt(plant, asOf), format),
      sortBy: (plant) => 1 - (plantSpanAt(plant, asOf)?.loss.value ?? 1),
    },
    {
      id: 'capacity',
      header: 'Capacity or output',
      cell: (plant) => writeCapacity(plant, format),
    },
    {
      id: 'elements',
      header: 'Elements',
      priority: 2,
      cell: ({ elementIds }) => elementIds.join(', '),
    },
    {
      id: 'note',
      header: 'What is known, and from where',
      priority: 2,
      cell: (plant) => {
        const span = plantSpanAt(plant, asOf)
        return (
          <>
            {span?.note}
            <SourceLine sources={look([...(span?.sources ?? []), ...toFigureSources(plant)])} />
            <ChangeLink
              about={plant.name}
              corrections={corrections}
              place={plant.id}
              subject="plant"
            />
          </>
        )
      },
    },
  ]
}

function toFigureSources({ capacity }: PlantRecord): readonly string[] {
  return capacity?.sources ?? []
}

function writeRuns(span: PlantSpan | undefined, format: Format): ReactNode {
  if (span === undefined) return format.missing()
  return (
    <>
      {format.percent(1 - span.loss.value)} <EvidenceMark evidence={span.loss.evidence} />
    </>
  )
}

function writeCapacity({ capacity }: PlantRecord, format: Format): ReactNode {
  if (capacity === null) return 'not published'
  return (
    <>
      {writeAmount(capacity.value, capacity.unit, format)}{' '}
      <EvidenceMark evidence={capacity.evidence} />
      {` (${capacity.basis}, ${writePeriod(capacity.period, format)})`}
    </>
  )
}

/** A stretch of time in which a plant did one thing. */
export type PlantStretch = { readonly plant: PlantRecord; readonly span: PlantSpan }

/** Return the histories of plants as rows of one table. */
export function toStretches(plants: readonly PlantRecord[]): readonly PlantStretch[] {
  return plants.flatMap((plant) => plant.history.map((span) => ({ plant, span })))
}

/** Columns of the histories of plants. */
export function toStretchColumns({
  format,
  look,
  corrections,
}: PlantNeeds): readonly Column<PlantStretch>[] {
  return [
    { id: 'plant', header: 'Plant', isRowHeader: true, cell: ({ plant }) => plant.name },
    { id: 'from', header: 'From', cell: ({ span }) => format.date(span.from) },
    {
      id: 'to',
      header: 'Until',
      cell: ({ span: { to } }) => (to === null ? 'no end recorded' : format.date(to)),
    },
    { id: 'state', header: 'State', cell: ({ span }) => writePlantStatus(span) },
    {
      id: 'runs',
      header: 'Runs',
      unit: 'of capacity',
      align: 'end',
      cell: ({ span }) => writeRuns(span, format),
    },
    {
      id: 'note',
      header: 'Note and sources',
      priority: 2,
      cell: ({ plant, span }) => (
        <>
          {[span.note, span.loss.note].filter((text) => text !== undefined).join(' ')}
          <SourceLine sources={look(span.sources)} />
          <CorrectLink
            about={`${plant.name} from ${format.date(span.from)}`}
            corrections={corrections}
            corrects={span.from}
            place={plant.id}
            subject="plant"
          />
        </>
      ),
    },
  ]
}
