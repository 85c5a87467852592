import { useMemo, useEffect, useState } from 'react'
import { type Assessed } from '@/model/exposure'
import { isSettled } from '@/data/use-exposure-runs'
import { useExposureSpread } from '@/data/use-exposure-spread'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import pageStyles from '@/ui/layout/page.module.css'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { Button } from '@/ui/layout/button'
import { useData } from '@/data/data-context'
import { daysBetween } from '@/lib/civil-date'
import { useSettledView } from '@/state/address/use-view'
import { usePartsStore } from '@/state/lists/parts-store'
import { AssumptionPanel } from './assumption-panel'
import { ExposureFigures } from './exposure-figures'
import styles from './exposure.module.css'
import { ChangesPanel } from './changes-panel'
import { writeCounted } from './counted-words'
import { type ImportBegin } from './import/import-begin'
import { LeftOutPanel } from './left-out-panel'
import { ListBar } from './list-bar'
import { PartsPanel } from './parts-panel'
import { ScenarioWords } from './scenario/scenario-words'
import { type ShownScenario } from './scenario/use-shown-scenario'
import { ExportButtons } from './export/export-buttons'
import { toFinding, toFirstOut, toSomeOut } from './to-finding'
import { toPartRows } from './to-part-rows'
import { type ShownList } from './use-shown-list'
import { useWatch } from './watch/use-watch'
import { Crossings, WatchPanel } from './watch/watch-panel'

/** Days after which an as-of day is no longer taken for today. */
const RECENT_DAYS = 7

/** That the as-of day lies before today, and the way back to the day that was chosen last; that day is remembered. */
function DayNotice({ isOwn }: { readonly isOwn: boolean }) {
  const format = useFormat()
  const { today } = useData()
  const { view, defaults, commit } = useSettledView()
  const rememberDay = usePartsStore((state) => state.rememberDay)
  const [last] = useState(() => usePartsStore.getState().memory.lastDay)
  const { asOf } = view
  const isChosen = asOf !== defaults.asOf
  useEffect(() => {
    if (isOwn && isChosen) rememberDay(asOf)
  }, [isOwn, isChosen, asOf, rememberDay])
  const age = daysBetween(asOf, today)
  const isBackOffered = isOwn && !isChosen && last !== undefined && last !== asOf
  if (age <= RECENT_DAYS && !isBackOffered) return undefined
  return (
    // What the build drew does not know the reader's day: its words keep their room and are not shown.
    <p className={styles['muted']} data-today>
      {age > RECENT_DAYS &&
        `The as-of day is ${format.integer(age)} days before today, ${format.dateLong(today)}. Results for the days between are no longer forecasts and are marked “gone by”.`}{' '}
      {isBackOffered && (
        <Button data-print="no" kind="quiet" onClick={() => commit({ asOf: last })}>
          Show {format.dateLong(last)}, the day you chose last
        </Button>
      )}
    </p>
  )
}

type BringYourOwnProps = { readonly list: BuyerList; readonly onImport: () => void }

/** That the parts shown do not exist, and how to see one's own in their place. */
function BringYourOwn({ list, onImport }: BringYourOwnProps) {
  const format = useFormat()
  return (
    <section aria-label="Import your own list" className={styles['own']}>
      <div>
        <p>
          <strong>These {format.integer(list.lines.length)} lines are a sample.</strong> No buyer,
          supplier or part in it exists.
        </p>
        <p>
          Import a CSV, TSV or XLSX file, paste cells, or drop a file anywhere on this page. Only
          part, material and quantity per year are needed; what else is missing is assumed, shown,
          and can be changed. The list stays in this browser: it is sent nowhere.
        </p>
      </div>
      <Button kind="primary" onClick={onImport}>
        Import your list
      </Button>
    </section>
  )
}

type ExposureViewProps = {
  readonly shown: ShownList
  readonly onImport: (begin?: ImportBegin) => void
}

/** What happens to a list: the finding, its figures, the ranked parts and what was assumed. */
export function ExposureView({ shown, onImport }: ExposureViewProps) {
  const { list, assessed, state, shownScenario } = shown
  if (assessed === undefined) {
    return (
      <>
        <h1>Which of your parts run out first?</h1>
        {list !== undefined && (
          <ListBar chosen={shownScenario.chosen} list={list} onImport={() => onImport()} />
        )}
        <Panel title="What happens to the parts" state={state} minHeight="40rem" />
      </>
    )
  }
  return <Found assessed={assessed} onImport={onImport} shownScenario={shownScenario} />
}

type FoundProps = {
  readonly assessed: Assessed
  readonly shownScenario: ShownScenario
  readonly onImport: (begin?: ImportBegin) => void
}

function Found({ assessed, shownScenario, onImport }: FoundProps) {
  const format = useFormat()
  const runs = useExposureSpread(assessed)
  const rows = useMemo(() => toPartRows(assessed, runs.result), [assessed, runs.result])
  const watch = useWatch(assessed, rows, isSettled(runs))
  const { list, scenarioRuns } = assessed
  const words = useMemo(
    () => ({
      finding: `${toHead(list.isSample, scenarioRuns.lab?.name)}${toFinding(rows, format)}`,
      more: [toFirstOut(rows, format), toSomeOut(rows, format)].join(' ').trim(),
    }),
    [list, scenarioRuns, rows, format],
  )
  return (
    <>
      <header className={pageStyles['intro']}>
        <h1 className={styles['finding']}>{words.finding}</h1>
        <p className={styles['more']}>
          {words.more} {writeCounted(assessed, format)}{' '}
          <ScenarioWords shownScenario={shownScenario} />
        </p>
        <DayNotice isOwn={!list.isSample} />
      </header>
      {list.isSample && <BringYourOwn list={list} onImport={() => onImport()} />}
      <ListBar chosen={shownScenario.chosen} list={list} onImport={() => onImport()}>
        <ExportButtons assessed={assessed} rows={rows} title={words.finding} />
      </ListBar>
      <ExposureFigures
        centralUsd={assessed.exposure.totals.moneyAtRiskUsd}
        isOfOverview={scenarioRuns.lab === undefined}
        rows={rows}
        spread={runs.result}
        weeks={assessed.exposure.weeks - assessed.exposure.fromWeek}
      />
      <Crossings watch={watch} />
      <ChangesPanel assessed={assessed} rows={rows} />
      <LeftOutPanel list={list} onImport={onImport} />
      <PartsPanel assessed={assessed} finding={words.finding} rows={rows} runs={runs} />
      <WatchPanel assessed={assessed} rows={rows} watch={watch} />
      <AssumptionPanel assessed={assessed} />
    </>
  )
}

/** Say before the finding what it is about, where that is not the reader’s list under the outlook. */
function toHead(isSample: boolean, scenario: string | undefined): string {
  const words = [
    ...(isSample ? ['Sample list'] : []),
    ...(scenario === undefined ? [] : [`“${scenario}”`]),
  ]
  return words.length === 0 ? '' : `${words.join(', ')}: `
}
