import { type WeeksOrNever } from '@/domain/parts/exposure'
import { ScoreBar } from '@/ui/evidence/score-bar'
import { type Format } from '@/ui/format/create-format'
import { type Column } from '@/ui/tables/column'
import { StockOut, Two } from './part-cells'
import { writeAction, writeBenefit, writeSpans } from './part-words'
import { type PartRow } from './to-part-rows'

/** Return the columns of the ranked table of parts. */
export function toPartColumns(format: Format, isCertain: boolean): readonly Column<PartRow>[] {
  return [...toNameColumns(format), ...toTimeColumns(format, isCertain), ...toMoneyColumns(format)]
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
      unit: 'element that decides',
      priority: 3,
      cell: ({ material, elementId }) => <Two above={material} below={elementId} />,
      sortBy: ({ material }) => material,
    },
    {
      id: 'score',
      header: 'Score',
      unit: 'L · E · V',
      align: 'end',
      priority: 2,
      cell: ({ exposure: { score } }) =>
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
      sortBy: ({ exposure }) => exposure.score?.value,
    },
  ]
}

function toTimeColumns(format: Format, isCertain: boolean): readonly Column<PartRow>[] {
  return [
    {
      id: 'cover',
      header: 'Cover',
      unit: 'days now, lowest',
      align: 'end',
      priority: 3,
      cell: ({ exposure, assumptions }) => (
        <Two
          above={`${format.integer(exposure.coverDays)}${isAssumed(assumptions) ? ' assumed' : ''}`}
          below={format.integer(exposure.lowestCoverDays)}
        />
      ),
      sortBy: ({ exposure }) => exposure.coverDays,
    },
    {
      id: 'stockOut',
      header: 'Runs out',
      unit: 'week of; P5 – P95',
      cell: (row) => <StockOut format={format} isCertain={isCertain} row={row} />,
      sortBy: ({ exposure }) => toOrder(exposure.stockOutWeek),
    },
    {
      id: 'spans',
      header: 'TTS / TTR',
      unit: 'weeks',
      align: 'end',
      priority: 3,
      cell: ({ exposure }) => (
        <Two
          above={writeSpans(exposure, format)}
          below={exposure.isExposed ? 'exposed' : 'not exposed'}
        />
      ),
      sortBy: ({ exposure }) => toOrder(exposure.ttsWeeks),
    },
  ]
}

function toMoneyColumns(format: Format): readonly Column<PartRow>[] {
  return [
    {
      id: 'risk',
      header: 'At risk, USD',
      unit: 'revenue + extra cost',
      align: 'end',
      cell: ({ exposure }) => (
        <Two
          above={<strong>{format.usd(exposure.moneyAtRiskUsd)}</strong>}
          below={`${exposure.lostRevenueUsd === undefined ? 'not stated' : format.usd(exposure.lostRevenueUsd)} + ${format.usd(exposure.extraCostUsd)}`}
        />
      ),
      sortBy: ({ exposure }) => exposure.moneyAtRiskUsd,
    },
    {
      id: 'first',
      header: 'Do first',
      unit: 'and what it would buy',
      priority: 2,
      cell: ({ first }) =>
        first === undefined ? (
          'No action helps'
        ) : (
          <Two above={writeAction(first.kind, format)} below={writeBenefit(first, format)} />
        ),
      sortBy: ({ first }) => first?.benefitUsd,
    },
  ]
}

function isAssumed(assumptions: PartRow['assumptions']): boolean {
  return assumptions.some(({ field }) => field === 'stockDays')
}

function toOrder(week: WeeksOrNever): number | undefined {
  return week === 'never' ? undefined : week
}
