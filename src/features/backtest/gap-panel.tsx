import { useMemo } from 'react'
import { type GapCorrelation } from '@/domain/record/forecasts'
import { type DataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { type Format } from '@/ui/format/create-format'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'
import { useFormat } from '@/ui/format/format-context'
import pageStyles from '@/ui/layout/page.module.css'
import { Panel } from '@/ui/layout/panel'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'
import styles from './backtest-page.module.css'
import { type BacktestView } from './backtest-view'
import { toGapFinding, toGapSentence } from './to-verdict'

const TITLE = 'The score’s licence term against prices outside China'

type PanelProps = { readonly view: BacktestView | undefined; readonly state: DataState }
type Point = GapCorrelation['points'][number]

/** Whether the score is high where buyers outside China paid more: every dated pair of prices, and their rank correlation. */
export function GapPanel({ view, state }: PanelProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const columns = useMemo(() => toColumns(format), [format])
  const pairs = view?.backtest.priceGaps ?? []
  return (
    <Panel
      exhibit="price-gap"
      minHeight="24rem"
      sources={look(pairs.flatMap(({ ratio }) => ratio.sources))}
      state={state}
      subtitle="Price of an oxide in Europe over its price in China on single days, beside K·gap: the share of the supply outside China that licences withhold, times the part of the way back that stocks do not cover."
      title={TITLE}
    >
      {view !== undefined && (
        <div className={styles['stack']}>
          <ExhibitFinding words={toGapFinding(view.forecasts.priceGap, format)} />
          <p className={pageStyles['text']}>{toGapSentence(view.forecasts.priceGap, format)}</p>
          <DataTable
            caption={TITLE}
            columns={columns}
            isCaptionHidden
            rowId={({ elementId, day }) => `${elementId} ${day}`}
            rows={view.forecasts.priceGap.points}
          />
        </div>
      )}
    </Panel>
  )
}

function toColumns(format: Format): readonly Column<Point>[] {
  return [
    {
      id: 'day',
      header: 'Day',
      isRowHeader: true,
      cell: ({ day }) => format.date(day),
      sortBy: ({ day }) => day,
    },
    {
      id: 'element',
      header: 'Oxide',
      cell: ({ elementId }) => elementId,
      sortBy: ({ elementId }) => elementId,
    },
    {
      id: 'ratio',
      header: 'Europe over China',
      align: 'end',
      cell: ({ ratio }) => format.multiple(ratio),
      value: ({ ratio }) => ratio,
      sortBy: ({ ratio }) => ratio,
    },
    {
      id: 'term',
      header: 'K·gap',
      align: 'end',
      cell: ({ term }) => format.number(term, 2),
      value: ({ term }) => term,
      sortBy: ({ term }) => term,
    },
  ]
}
