import { useMemo } from 'react'
import { type DataState } from '@/data/panel-state'
import { CutWords } from '@/ui/exhibit/cut-words'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'
import { useFew } from '@/ui/exhibit/use-few'
import { useFormat } from '@/ui/format/format-context'
import pageStyles from '@/ui/layout/page.module.css'
import { Panel } from '@/ui/layout/panel'
import { useSourceLookup } from '@/data/use-source-refs'
import { LineChart } from '@/ui/charts/line/line-chart'
import { AssumptionTable } from './assumption-table'
import styles from './backtest-page.module.css'
import { type BacktestView, type EpisodeView } from './backtest-view'
import { EpisodePanel } from './episode-panel'
import { GapPanel } from './gap-panel'
import { TargetPanel } from './target-panel'
import { toFitFinding, toFitSentence, toVerdict } from './to-verdict'
import { useBacktest } from './use-backtest'
import { toFanCharts } from './to-fan-chart'

type FanPanelsProps = { readonly view: BacktestView | undefined; readonly state: DataState }

/** What would have been forecast of each episode, with what was seen on it. */
function FanPanels({ view, state }: FanPanelsProps) {
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

/** The model held against what really happened and against simple rivals, its misses as plain as its hits. */
export function BacktestPage() {
  const format = useFormat()
  const { view, state } = useBacktest()
  const verdict = view === undefined ? undefined : toVerdict(view, format)
  return (
    <div className={pageStyles['page']}>
      <header className={pageStyles['intro']}>
        <h1>{verdict?.finding ?? 'The model against what was seen'}</h1>
        {verdict !== undefined && <p className={pageStyles['lead']}>{verdict.lead}</p>}
        <p className={pageStyles['text']}>
          <strong>Six episodes are not validation.</strong> The model is told only what happened, as
          dated in the record, and every number is drawn from its stated range. Each rival carries
          the same scatter as the model and an error of its own, and the last value knows what the
          model is never told.
        </p>
      </header>
      <EpisodePanel state={state} view={view} />
      <FanPanels state={state} view={view} />
      <TargetPanel state={state} view={view} />
      <GapPanel state={state} view={view} />
      <FitPanel state={state} view={view} />
      <LimitPanel state={state} view={view} />
    </div>
  )
}

type PanelProps = { readonly view: BacktestView | undefined; readonly state: DataState }

/** What the stored fit moved, inside which bounds, and what that improves. */
function FitPanel({ view, state }: PanelProps) {
  const format = useFormat()
  return (
    <Panel
      exhibit="assumptions"
      minHeight="36rem"
      state={state}
      subtitle="Where each starts, where it ends, and how much the error rises for a value a tenth lower or higher, all else as fitted."
      title="The assumptions, before and after the fit"
    >
      {view !== undefined && (
        <div className={styles['stack']}>
          <ExhibitFinding words={toFitFinding(view, format)} />
          <p className={pageStyles['text']}>{toFitSentence(view, format)}</p>
          <AssumptionTable view={view} />
          <p className={pageStyles['text']}>
            {view.fit.method} Anyone can run it again: <code>npm run calibrate</code>.
          </p>
        </div>
      )}
    </Panel>
  )
}

/** What this test cannot tell. */
function LimitPanel({ view, state }: PanelProps) {
  return (
    <Panel exhibit="limits" minHeight="12rem" state={state} title="Limits of this test">
      <Limits limits={view?.backtest.limits ?? []} />
    </Panel>
  )
}

function Limits({ limits }: { readonly limits: readonly string[] }) {
  const shown = useFew(limits)
  return (
    <>
      <ExhibitFinding words={limits[0] ?? ''} />
      <ul className={styles['notes']} data-rows="">
        {shown.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <CutWords shown={shown.length} whole={limits.length} />
    </>
  )
}
