import { useMemo } from 'react'
import { type Assessed } from '@/data/assess-exposure'
import { useExposureSpread } from '@/data/use-exposure-spread'
import { useSettledView } from '@/state/use-view'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { AssumptionPanel } from './assumption-panel'
import { BringYourOwn } from './bring-your-own'
import { ExposureFigures } from './exposure-figures'
import styles from './exposure.module.css'
import { ListBar } from './list-bar'
import { PartsPanel } from './parts-panel'
import { TakeOutButtons } from './take-out/take-out-buttons'
import { toFinding, toFirstOut, toLaterOut } from './to-finding'
import { toPartRows } from './to-part-rows'
import { type ShownList } from './use-shown-list'
import { WatchPanel } from './watch/watch-panel'

type ExposureViewProps = { readonly shown: ShownList; readonly onImport: () => void }

/** What happens to a list: the finding, its figures, the ranked parts and what was assumed. */
export function ExposureView({ shown, onImport }: ExposureViewProps) {
  const { list, assessed, state } = shown
  if (assessed === undefined) {
    return (
      <>
        <h1>Which of your parts run out first?</h1>
        {list !== undefined && <ListBar list={list} onImport={onImport} />}
        <Panel title="What happens to the parts" state={state} minHeight="40rem" />
      </>
    )
  }
  return <Found assessed={assessed} onImport={onImport} />
}

type FoundProps = { readonly assessed: Assessed; readonly onImport: () => void }

function Found({ assessed, onImport }: FoundProps) {
  const format = useFormat()
  const { hrefTo } = useSettledView()
  const runs = useExposureSpread(assessed)
  const rows = useMemo(() => toPartRows(assessed, runs.result), [assessed, runs.result])
  const { list, asOf } = assessed
  const finding = `${list.isSample ? 'Sample list: ' : ''}${toFinding(rows, asOf, format)}`
  return (
    <>
      <header className={styles['intro']}>
        <h1>{finding}</h1>
        <p className={styles['muted']}>
          {toFirstOut(rows, format)} {toLaterOut(rows, asOf, format)} Stocks are taken as counted on
          that day; afterwards things go on as <a href={hrefTo('/')}>the overview’s outlook</a>{' '}
          says.
        </p>
      </header>
      {list.isSample && <BringYourOwn list={list} onImport={onImport} />}
      <ListBar list={list} onImport={onImport}>
        <TakeOutButtons assessed={assessed} rows={rows} title={finding} />
      </ListBar>
      <ExposureFigures assessed={assessed} rows={rows} spread={runs.result} />
      <PartsPanel assessed={assessed} rows={rows} runs={runs} />
      <WatchPanel assessed={assessed} rows={rows} />
      <AssumptionPanel assessed={assessed} />
    </>
  )
}
