import { type ReactNode, useCallback, useContext, useDeferredValue, useMemo, useState } from 'react'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/address/use-view'
import { StandaloneContext } from '@/ui/exhibit/exhibit-context'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { ExhibitFinding, ExhibitPart } from '@/ui/exhibit/exhibit-part'
import { Panel } from '@/ui/layout/panel'
import { SegmentedControl } from '@/ui/layout/segmented-control'
import { Select } from '@/ui/layout/select'
import { type Assessed } from '@/model/exposure'
import { isSettled, type ExposureRuns } from '@/data/use-exposure-runs'
import { PARTS_ORDERS, type PartsView } from '@/domain/page/view'
import { type Sort } from '@/ui/tables/column'
import { chooseRows } from './choose-rows'
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

/** All parts by money at risk. */
const ALL_PARTS: PartsView = {}

/** The ranked parts, with what to show of them. */
export function PartsPanel({ assessed, finding, rows, runs }: PartsPanelProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const { view, hrefTo } = useView()
  const { parts, choose, form, sort, words, setWords } = usePartsChoice()
  const wanted = useDeferredValue(words)
  const name = assessed.record.elements.find(({ id }) => id === view.elementId)?.name ?? ''
  const chosen = useMemo(
    () =>
      chooseRows(rows, { shown: parts.show ?? 'all', elementId: view.elementId, words: wanted }),
    [rows, parts.show, view.elementId, wanted],
  )
  // The headline, the table and the matrix change once more when all runs are made.
  const describe = useCallback(() => ({ isSettled: isSettled(runs) }), [runs])
  const hrefOf = useCallback(
    ({ key }: PartRow) => hrefTo(`/exposure/${encodeURIComponent(key)}`),
    [hrefTo],
  )
  return (
    <Panel
      exhibit={form === 'matrix' ? MATRIX : 'parts'}
      title={form === 'matrix' ? 'Parts by profit impact and supply risk' : toTitle(sort)}
      subtitle={
        form === 'matrix' ? toMatrixSubtitle(assessed, format) : toTableSubtitle(assessed, format)
      }
      minHeight="40rem"
      sources={look(toSourceIds(assessed))}
    >
      <ExhibitFinding words={finding} />
      <ExhibitPart describe={describe} />
      <PartsControls
        choose={choose}
        elementName={name}
        form={form}
        onWords={setWords}
        parts={parts}
        words={words}
      >
        {format.integer(chosen.length)} of {format.integer(rows.length)} shown
      </PartsControls>
      <div data-print="no">
        <RunsStatus lab={assessed.scenarioRuns.lab} runs={runs} />
      </div>
      {form === 'matrix' ? (
        <MatrixView rowHref={hrefOf} rows={chosen} />
      ) : (
        <RankedTable
          caption={`Parts on ${format.dateLong(assessed.asOf)}`}
          grouping={parts.group ?? 'none'}
          isSettled={isSettled(runs)}
          onSort={(next) => choose(toOrder(next))}
          rowHref={hrefOf}
          rows={chosen}
          sort={sort}
        />
      )}
    </Panel>
  )
}

/** What of the parts is shown, as the address has it, and how to change it. */
function usePartsChoice() {
  const { view, commit } = useView()
  const isMatrixAlone = useContext(StandaloneContext)?.exhibitId === MATRIX
  const { parts = ALL_PARTS } = view
  const [words, setWords] = useState(parts.find ?? '')
  return {
    parts,
    choose: (patch: PartsView) => commit({ parts: { ...parts, ...patch } }, 'replace'),
    form: isMatrixAlone ? 'matrix' : (parts.form ?? 'table'),
    sort: useMemo(() => toSort(parts), [parts]),
    words,
    setWords,
  } as const
}

type PartsControlsProps = {
  readonly parts: PartsView
  readonly form: 'table' | 'matrix'
  readonly elementName: string
  readonly words: string
  readonly onWords: (words: string) => void
  readonly choose: (patch: PartsView) => void
  /** How many are shown. */
  readonly children: ReactNode
}

/** What is shown of the parts, in which form and how it is grouped; all of it stands in the address. */
function PartsControls(props: PartsControlsProps) {
  const { parts, form, elementName, words, onWords, choose, children } = props
  return (
    <div className={styles['controls']} data-print="no">
      <SegmentedControl
        label="View"
        onChange={(value) => choose({ form: value === 'matrix' ? value : undefined })}
        options={[
          { value: 'table', label: 'Ranked table' },
          { value: 'matrix', label: 'Kraljic matrix' },
        ]}
        value={form}
      />
      <SegmentedControl
        label="Show"
        onChange={(value) => choose({ show: value === 'all' ? undefined : value })}
        options={[
          { value: 'all', label: 'All parts' },
          { value: 'out', label: 'Parts that may run out' },
          { value: 'element', label: `With ${elementName.toLowerCase()}` },
        ]}
        value={parts.show ?? 'all'}
      />
      {form === 'table' && (
        <Select
          label="Group by"
          onChange={(value) => choose({ group: value === 'none' ? undefined : value })}
          options={[
            { value: 'none', label: 'Nothing' },
            { value: 'element', label: 'Element that decides' },
            { value: 'supplier', label: 'Supplier' },
            { value: 'site', label: 'Site' },
          ]}
          value={parts.group ?? 'none'}
        />
      )}
      <TextField
        label="Find part, site or supplier"
        onChange={(text) => {
          onWords(text)
          choose({ find: text === '' ? undefined : text })
        }}
        value={words}
      />
      <output className={pageStyles['remark']}>{children}</output>
    </div>
  )
}

const ORDER_TITLES: Readonly<Record<string, readonly [falling: string, rising: string]>> = {
  risk: ['the most at risk first', 'the least at risk first'],
  chance: ['those that run out most often first', 'those that run out least often first'],
  score: ['the highest score first', 'the lowest score first'],
  first: ['where an action avoids most first', 'where an action avoids least first'],
}

function toSort({ order = 'risk', isRising = false }: PartsView): Sort {
  return { columnId: order, direction: isRising ? 'ascending' : 'descending' }
}

function toOrder({ columnId, direction }: Sort): Pick<PartsView, 'order' | 'isRising'> {
  return {
    order: PARTS_ORDERS.find((known) => known === columnId),
    isRising: direction === 'ascending' ? true : undefined,
  }
}

/** The order’s reason stands in the head. */
function toTitle({ columnId, direction }: Sort): string {
  const [falling, rising] = ORDER_TITLES[columnId] ?? [
    `by ${columnId}, Z to A`,
    `by ${columnId}, A to Z`,
  ]
  return `Parts, ${direction === 'ascending' ? rising : falling}`
}

function toTableSubtitle({ asOf, exposure }: Assessed, format: Format): string {
  return `Modelled from ${format.date(asOf)} to the end of the run. Unless another column orders them, parts stand by money at risk: a small part stands low however high its score. The score is of supply alone (L, E and V, ${exposure.formulaVersion}) and says nothing of prices.`
}

function toMatrixSubtitle({ asOf, exposure }: Assessed, format: Format): string {
  return `Up: revenue that depends on a part or, where that is not stated, what is spent on it, USD per year. Right: its score, 0 to 100 (${exposure.formulaVersion}), modelled from ${format.date(asOf)} to the end of the run.`
}
