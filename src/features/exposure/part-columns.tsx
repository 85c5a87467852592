import { ScoreBar } from '@/ui/evidence/score-bar'
import { type Format } from '@/ui/format/create-format'
import { type Column } from '@/ui/tables/column'
import { writeCauses } from './cause-words'
import { writeChance, writeWhen } from './chance-words'
import { Two } from './part-cells'
import { writeAdvice, writeBenefit, writeDays, writeLoss } from './part-words'
import { type PartRow } from './to-part-rows'

/** Return the columns of the ranked table of parts: one story a line, from its chance to what to do; days before `today` are marked. */
export function toPartColumns(format: Format, today: string): readonly Column<PartRow>[] {
  return [...toNameColumns(format), ...toStoryColumns(format, today), ...toReasonColumns(format)]
}

function toNameColumns(format: Format): readonly Column<PartRow>[] {
  return [
    {
      id: 'part',
      header: 'Part',
      isRowHeader: true,
      cell: ({ part, material }) => (
        <Two
          above={part.id}
          below={[part.description, part.site].filter(Boolean).join(' · ') || material}
        />
      ),
      sortBy: ({ part }) => part.id,
    },
    {
      id: 'material',
      header: 'Material',
      unit: 'own stock',
      priority: 3,
      cell: ({ material, part, assumptions }) => (
        <Two
          above={material}
          below={`${writeDays(part.stockDays, format)}${isAssumed(assumptions) ? ' assumed' : ''}`}
        />
      ),
      sortBy: ({ material }) => material,
    },
  ]
}

function toStoryColumns(format: Format, today: string): readonly Column<PartRow>[] {
  return [
    {
      id: 'chance',
      header: 'Runs out',
      unit: 'share of runs; when, P5 – P95',
      align: 'end',
      cell: (row) => <Two above={writeChance(row, format)} below={writeWhen(row, format, today)} />,
      sortBy: ({ outcome }) => outcome.stockOutShare,
    },
    {
      id: 'risk',
      header: 'At risk, USD',
      unit: 'mean; P5 – P95',
      align: 'end',
      cell: ({ outcome: { runs, lossUsd } }) => (
        <Two
          above={<strong>{writeLoss(lossUsd.mean, format)}</strong>}
          below={
            runs === 0
              ? 'central run'
              : `${writeLoss(lossUsd.p5, format)} – ${writeLoss(lossUsd.p95, format)}`
          }
        />
      ),
      sortBy: ({ outcome }) => outcome.lossUsd.mean,
    },
    {
      id: 'score',
      header: 'Score',
      unit: 'of supply; L · E · V',
      align: 'end',
      priority: 2,
      cell: ({ outcome: { score } }) =>
        score === undefined ? (
          format.missing('not rated')
        ) : (
          <Two
            above={<ScoreBar band={score.band} value={score.value} />}
            below={[score.likelihood, score.exposure, score.vulnerability]
              .map((factor) => format.number(factor, 2))
              .join(' · ')}
          />
        ),
      sortBy: ({ outcome }) => outcome.score?.value,
    },
  ]
}

function toReasonColumns(format: Format): readonly Column<PartRow>[] {
  return [
    {
      id: 'cause',
      header: 'Cause',
      unit: 'of what is not delivered',
      priority: 2,
      cell: ({ cause, elementId }) => (
        <Two above={writeCauses(cause, format)} below={cause === undefined ? '' : elementId} />
      ),
      sortBy: ({ cause }) => cause?.shares[0]?.kind,
    },
    {
      id: 'first',
      header: 'Do first',
      unit: 'and what it buys',
      priority: 2,
      cell: (row) => (
        <Two
          above={writeAdvice(row, format)}
          below={row.first === undefined ? '' : writeBenefit(row.first, format)}
        />
      ),
      sortBy: ({ first }) => first?.benefitUsd,
    },
  ]
}

function isAssumed(assumptions: PartRow['assumptions']): boolean {
  return assumptions.some(({ field }) => field === 'stockDays')
}
