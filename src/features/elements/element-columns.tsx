import { type Sourced } from '@/domain/record/sourced'
import { type ByStage } from '@/domain/record/statistics'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { ScoreBar } from '@/ui/evidence/score-bar'
import { type Format } from '@/ui/format/create-format'
import { listStages } from '@/ui/score/stage-words'
import { type Column } from '@/ui/tables/column'
import pageStyles from '@/ui/layout/page.module.css'
import styles from './elements.module.css'
import { type ElementRow } from './to-element-rows'

/** Return the columns of the table of elements; periods come from the data. */
export function toElementColumns(
  rows: readonly ElementRow[],
  format: Format,
): readonly Column<ElementRow>[] {
  return [
    ...toScoreColumns(),
    ...toPublishedColumns(rows, format),
    ...toSupplyColumns(rows, format),
  ]
}

function toScoreColumns(): readonly Column<ElementRow>[] {
  return [
    {
      id: 'element',
      header: 'Element',
      isRowHeader: true,
      cell: ({ element: { id, name } }) => (
        <>
          <span className={styles['symbol']}>{id}</span> {name}
        </>
      ),
      sortBy: ({ element }) => element.name,
    },
    {
      id: 'group',
      header: 'Group',
      priority: 3,
      cell: ({ element }) => element.group,
      sortBy: ({ element }) => element.group,
    },
    {
      id: 'score',
      header: 'Our score',
      unit: 'of 100',
      cell: ({ indicators: { score } }) => (
        <>
          <ScoreBar band={score.band} value={score.value} />{' '}
          <span className={pageStyles['remark']}>{score.band}</span>
        </>
      ),
      sortBy: ({ indicators }) => indicators.score.value,
    },
  ]
}

function toPublishedColumns(
  rows: readonly ElementRow[],
  format: Format,
): readonly Column<ElementRow>[] {
  const first = rows[0]?.published
  return [
    {
      id: 'sr',
      header: 'Supply risk SR, EU',
      unit: first?.supplyRisk.overall?.period,
      align: 'end',
      priority: 2,
      cell: ({ published }) => writeIndex(published?.supplyRisk.overall ?? undefined, format),
      sortBy: ({ published }) => published?.supplyRisk.overall?.value,
    },
    {
      id: 'ei',
      header: 'Importance EI, EU',
      unit: first?.economicImportance.period,
      align: 'end',
      priority: 3,
      cell: ({ published }) => writeIndex(published?.economicImportance, format),
      sortBy: ({ published }) => published?.economicImportance.value,
    },
    {
      id: 'hhi',
      header: 'HHI',
      unit: 'mining · refining · metal · magnets',
      align: 'end',
      priority: 3,
      cell: ({ indicators: { hhi } }) => writeStages(hhi, format.integer),
      sortBy: ({ indicators: { hhi } }) => Math.max(...valuesOf(hhi)),
    },
    {
      id: 'n1',
      header: 'Without the largest supplier (N−1)',
      unit: 'mining · refining · metal · magnets',
      align: 'end',
      priority: 3,
      cell: ({ indicators: { nMinus1 } }) => writeStages(nMinus1, format.percent),
      sortBy: ({ indicators: { nMinus1 } }) => Math.min(...valuesOf(nMinus1)),
    },
  ]
}

/** Write the figure of each stage that the element passes, in their order. */
function writeStages(byStage: ByStage<number>, write: (value: number) => string): string {
  return valuesOf(byStage)
    .map((value) => write(value))
    .join(' · ')
}

function valuesOf(byStage: ByStage<number>): readonly number[] {
  return listStages(byStage).map(([, value]) => value)
}

function toSupplyColumns(
  rows: readonly ElementRow[],
  format: Format,
): readonly Column<ElementRow>[] {
  return [
    {
      id: 'price',
      header: 'Price in China',
      unit: `USD/kg oxide, fob, ${rows[0]?.element.basePriceUsdPerKg.period ?? ''}`,
      align: 'end',
      priority: 2,
      cell: ({ element: { basePriceUsdPerKg: price } }) => (
        <>
          {format.usdPerKg(price.value)} <EvidenceMark evidence={price.evidence} />
        </>
      ),
      sortBy: ({ element }) => element.basePriceUsdPerKg.value,
    },
    {
      id: 'myanmar',
      header: 'Myanmar',
      unit: 'of supply',
      align: 'end',
      cell: ({ myanmarShare }) => format.percent(myanmarShare),
      sortBy: ({ myanmarShare }) => myanmarShare,
    },
    {
      id: 'cover',
      header: 'Stock cover in China',
      unit: 'before the disruption',
      align: 'end',
      priority: 2,
      cell: ({ element: { coverWeeks } }) => (
        <>
          {format.weeks(coverWeeks.value)} <EvidenceMark evidence={coverWeeks.evidence} />
        </>
      ),
      sortBy: ({ element }) => element.coverWeeks.value,
    },
  ]
}

function writeIndex(figure: Sourced<number> | undefined, format: Format): string {
  return figure === undefined ? format.missing('not published') : format.number(figure.value)
}
