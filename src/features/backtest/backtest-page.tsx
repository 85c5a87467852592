import { useFormat } from '@/ui/format/format-context'
import pageStyles from '@/ui/layout/page.module.css'
import styles from './backtest-page.module.css'
import { HoldOutPanel } from './hold-out-panel'
import { SeenPanels } from './seen-panels'
import { TargetPanel } from './target-panel'
import { useBacktest } from './use-backtest'
import { Panel } from '@/ui/layout/panel'
import { AssumptionTable } from './assumption-table'
import { type BacktestPanelProps } from './panel-props'
import { toBoundSentence } from './to-findings'
import { ErrorTable } from './error-table'
import { CutWords } from '@/ui/exhibit/cut-words'
import { useFew } from '@/ui/exhibit/use-few'
import { type ErrorSummary } from '@/domain/record/backtest'
import { type Format } from '@/ui/format/create-format'
import { type BacktestView } from './backtest-view'

/** What the page finds, in a sentence, and what stands behind it. */
type BacktestHeadline = { readonly finding: string; readonly lead: string }

/** Return how much of what was seen the fitted model meets, and how much of what it was not fitted to. */
function toHeadline({ fit }: BacktestView, format: Format): BacktestHeadline {
  const of = ({ hits, count }: ErrorSummary) =>
    `${format.integer(hits)} of ${format.integer(count)}`
  const { fitBefore, fitAfter, holdOutBefore, holdOutAfter } = fit
  return {
    finding: `Fitted to 2024–25, the model meets ${of(fitAfter)} observations; of two earlier closures it meets ${of(holdOutAfter)}`,
    lead: `Before the fit it meets ${of(fitBefore)} and ${of(holdOutBefore)}. A miss is in units of its tolerance: the fit takes the typical one from ${format.number(fitBefore.rootMeanSquare)} to ${format.number(fitAfter.rootMeanSquare)} where it was fitted, and from ${format.number(holdOutBefore.rootMeanSquare)} to ${format.number(holdOutAfter.rootMeanSquare)} where it was not.`,
  }
}

/** What this test cannot tell. */
function LimitPanel({ view, state }: BacktestPanelProps) {
  const limits = view?.backtest.limits ?? []
  return (
    <Panel exhibit="limits" minHeight="12rem" state={state} title="Limits of this test">
      <Limits limits={limits} />
    </Panel>
  )
}

function Limits({ limits }: { readonly limits: readonly string[] }) {
  const shown = useFew(limits)
  return (
    <>
      <ul className={styles['notes']} data-rows="">
        {shown.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <CutWords shown={shown.length} whole={limits.length} />
    </>
  )
}

/** Hits and errors before and after the fit, and what that says. */
function ErrorPanel({ view, state }: BacktestPanelProps) {
  return (
    <Panel
      exhibit="errors"
      minHeight="18rem"
      state={state}
      subtitle="Error: root mean square of the misses, each in units of its tolerance; 1 is off by as much as tolerated."
      title="What the fit improves, and what it does not"
    >
      {view !== undefined && (
        <div className={styles['stack']}>
          <ErrorTable fit={view.fit} />
          <p className={pageStyles['text']}>
            The assumptions in use stay as they are: one episode does not outweigh them.
          </p>
        </div>
      )}
    </Panel>
  )
}

/** What the fit moved, inside which bounds. */
function AssumptionPanel({ view, state }: BacktestPanelProps) {
  const format = useFormat()
  return (
    <Panel
      exhibit="assumptions"
      minHeight="36rem"
      state={state}
      subtitle="Where each starts, where it ends, and how much the error rises for a value a tenth lower or higher, all else as fitted."
      title="The assumptions, before and after"
    >
      {view !== undefined && (
        <div className={styles['stack']}>
          <p className={pageStyles['text']}>{toBoundSentence(view, format)}</p>
          <AssumptionTable view={view} />
          <p className={pageStyles['text']}>
            {view.fit.method} Anyone can run it again: <code>npm run calibrate</code>.
          </p>
        </div>
      )}
    </Panel>
  )
}

/** The model held against what really happened, its misses as plain as its hits. */
export function BacktestPage() {
  const format = useFormat()
  const { view, state } = useBacktest()
  const headline = view === undefined ? undefined : toHeadline(view, format)
  return (
    <div className={pageStyles['page']}>
      <header className={pageStyles['intro']}>
        <h1>{headline?.finding ?? 'The model against what was seen'}</h1>
        {headline !== undefined && <p className={pageStyles['lead']}>{headline.lead}</p>}
        <p className={pageStyles['text']}>
          <strong>One episode is not validation.</strong> The model is fed only with what happened,
          as dated in the record. The fit was made on the very observations that it meets, and the
          two earlier closures are known by a few months of imports.
        </p>
      </header>
      <SeenPanels state={state} view={view} />
      <HoldOutPanel state={state} view={view} />
      <TargetPanel state={state} view={view} />
      <ErrorPanel state={state} view={view} />
      <AssumptionPanel state={state} view={view} />
      <LimitPanel state={state} view={view} />
    </div>
  )
}
