import { useCallback, useContext, useDeferredValue, useMemo, useState } from 'react'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/address/use-view'
import { StandaloneContext } from '@/ui/exhibit/exhibit-context'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'
import { Panel } from '@/ui/layout/panel'
import { SegmentedControl } from '@/ui/layout/segmented-control'
import { Select } from '@/ui/layout/select'
import { type Assessed } from '@/model/exposure'
import { isSettled, type ExposureRuns } from '@/data/use-exposure-runs'
import { chooseRows, type Grouping, type ShownParts } from './choose-rows'
import pageStyles from '@/ui/layout/page.module.css'
import styles from './exposure.module.css'
import { MatrixView } from './matrix/matrix-view'
import { RunsStatus } from './runs-status'
import { RankedTable } from './ranked-table'
import { TextField } from './text-field'
import { type PartRow } from './to-part-rows'
import { toSourceIds } from './to-source-ids'

type PartsPanelProps = {
  /** What the list shows in one sentence. */
  readonly finding: string
  readonly assessed: Assessed
  readonly rows: readonly PartRow[]
  readonly runs: ExposureRuns
}

/** Id of the matrix as an exhibit. */
const MATRIX = 'parts-matrix'

/** The ranked parts, with what to show of them. */
export function PartsPanel({ assessed, finding, rows, runs }: PartsPanelProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const { view, hrefTo } = useView()
  const isMatrixAlone = useContext(StandaloneContext)?.exhibitId === MATRIX
  const [form, setForm] = useState<'table' | 'matrix'>(isMatrixAlone ? 'matrix' : 'table')
  const [shown, setShown] = useState<ShownParts>('all')
  const [grouping, setGrouping] = useState<Grouping>('none')
  const [words, setWords] = useState('')
  const wanted = useDeferredValue(words)
  const name = assessed.record.elements.find(({ id }) => id === view.elementId)?.name ?? ''
  const chosen = useMemo(
    () => chooseRows(rows, { shown, elementId: view.elementId, words: wanted }),
    [rows, shown, view.elementId, wanted],
  )
  const hrefOf = useCallback(
    ({ key }: PartRow) => hrefTo(`/exposure/${encodeURIComponent(key)}`),
    [hrefTo],
  )
  return (
    <Panel
      exhibit={form === 'matrix' ? MATRIX : 'parts'}
      title={
        form === 'matrix'
          ? 'Parts by profit impact and supply risk'
          : 'Parts, the most at risk first'
      }
      subtitle={
        form === 'matrix' ? toMatrixSubtitle(assessed, format) : toTableSubtitle(assessed, format)
      }
      minHeight="40rem"
      sources={look(toSourceIds(assessed))}
    >
      <ExhibitFinding words={finding} />
      <div className={styles['controls']} data-print="no">
        <SegmentedControl
          label="View"
          onChange={setForm}
          options={[
            { value: 'table', label: 'Ranked table' },
            { value: 'matrix', label: 'Kraljic matrix' },
          ]}
          value={form}
        />
        <SegmentedControl
          label="Show"
          onChange={setShown}
          options={[
            { value: 'all', label: 'All parts' },
            { value: 'out', label: 'Parts that may run out' },
            { value: 'element', label: `With ${name.toLowerCase()}` },
          ]}
          value={shown}
        />
        {form === 'table' && (
          <Select
            label="Group by"
            onChange={setGrouping}
            options={[
              { value: 'none', label: 'Nothing' },
              { value: 'element', label: 'Element that decides' },
              { value: 'supplier', label: 'Supplier' },
              { value: 'site', label: 'Site' },
            ]}
            value={grouping}
          />
        )}
        <TextField label="Find part, site or supplier" onChange={setWords} value={words} />
        <output className={pageStyles['remark']}>
          {format.integer(chosen.length)} of {format.integer(rows.length)} shown
        </output>
      </div>
      <div data-print="no">
        <RunsStatus lab={assessed.scenarioRuns.lab} runs={runs} />
      </div>
      {form === 'matrix' ? (
        <MatrixView rowHref={hrefOf} rows={chosen} />
      ) : (
        <RankedTable
          caption={`Parts on ${format.dateLong(assessed.asOf)}`}
          grouping={grouping}
          isSettled={isSettled(runs)}
          rowHref={hrefOf}
          rows={chosen}
        />
      )}
    </Panel>
  )
}

function toTableSubtitle({ asOf, exposure }: Assessed, format: Format): string {
  return `Modelled from ${format.date(asOf)} to the end of the run. The order is that of the money at risk, so a small part stands low however high its rating; the rating is of supply alone (L, E and V, ${exposure.formulaVersion}) and says nothing of prices.`
}

function toMatrixSubtitle({ asOf, exposure }: Assessed, format: Format): string {
  return `Up: revenue that depends on a part or, where that is not stated, what is spent on it, USD per year. Right: its score, 0 to 100 (${exposure.formulaVersion}), modelled from ${format.date(asOf)} to the end of the run.`
}
