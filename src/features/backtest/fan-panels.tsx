import { useMemo } from 'react'
import { type DataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { LineChart } from '@/ui/charts/line/line-chart'
import { useFormat } from '@/ui/format/format-context'
import pageStyles from '@/ui/layout/page.module.css'
import { Panel } from '@/ui/layout/panel'
import { type BacktestView, type EpisodeView } from './backtest-view'
import { toFanCharts } from './to-fan-chart'

type FanPanelsProps = { readonly view: BacktestView | undefined; readonly state: DataState }

/** What would have been forecast of each episode, with what was seen on it. */
export function FanPanels({ view, state }: FanPanelsProps) {
  if (view === undefined) {
    return <Panel minHeight="60rem" state={state} title="Forecasts with what was seen" />
  }
  return view.episodes.map((episode) => (
    <FanPanel key={episode.episode.id} state={state} view={episode} />
  ))
}

function FanPanel({ view, state }: { readonly view: EpisodeView; readonly state: DataState }) {
  const format = useFormat()
  const look = useSourceLookup()
  const charts = useMemo(() => toFanCharts(view, format), [view, format])
  const { name, role, note, closures, quotas, absent } = view.episode
  const told = [...(closures ?? []), ...(quotas ?? []), ...(absent === undefined ? [] : [absent])]
  const notes = [...new Set(told.flatMap((row) => row.note ?? []))]
  return (
    <Panel
      minHeight="30rem"
      state={state}
      subtitle={`${role === 'fit' ? 'Fitted: the stored fit used this episode.' : 'Held out: no stored fit used this episode.'} Strokes: seen. Line: median forecast. Outer band: P5 to P95; inner band: the stated ranges alone, without the scatter of months and prices and without the model’s own error.`}
      title={name}
    >
      <p className={pageStyles['text']}>{[note, ...notes].join(' ')}</p>
      <div className={pageStyles['columns']}>
        {charts.map(({ id, sourceIds, ...chart }) => (
          <LineChart
            {...chart}
            exhibit={id}
            formatY={format.multiple}
            headingLevel={3}
            key={id}
            sources={look(sourceIds)}
          />
        ))}
      </div>
    </Panel>
  )
}
