import { FileInput } from '@/ui/layout/file-input'
import { useRef, useState } from 'react'
import { writePlainCsv, type CsvCell } from '@/lib/csv'
import { type LabDocument } from '@/domain/lab/lab-document'
import { USUAL_RUNS } from '@/domain/market/monte-carlo'
import { useLabWork } from '@/data/lab-work-context'
import { createLabOutcomes } from '@/model/lab'
import { exportTable } from '@/state/lab/lab-exchange'
import { useSettledView } from '@/state/address/use-view'
import { toFileName } from '@/export/export-table'
import { saveFile, toBlob } from '@/export/save-file'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { useSettledDocument, useSettledLab, type LabContext } from '@/features/scenario-lab/use-lab'
import styles from './keep.module.css'
import { readScenarios } from './read-scenarios'
import { listRuns, runTable, type MadeTable, type Watch } from './run-tables'

/** Sign by which spreadsheets know that a file is UTF-8. */
const MARK = '\u{FEFF}'

/** Scenarios as a table for calculation, out of the page and into it; what many come to; every run of one. */
export function LabTables({ context }: { readonly context: LabContext }) {
  const { documents } = useSettledLab()
  const active = useSettledDocument()
  const { view } = useSettledView()
  const work = useLabWork()
  const { elementId, market } = view
  const { state, start, cancel } = useLongWork()
  const { baselineDate } = context.record.info
  const toTable = () => exportTable(documents, { vocabulary: context.catalogue, baselineDate })
  const runAll = (all: readonly LabDocument[]) =>
    start(`scenarios-${elementId}-results`, all.length, (watch) =>
      runTable(all, { context, elementId, market, work }, watch),
    )
  const isBusy = state.kind === 'busy'
  return (
    <>
      <Button
        disabled={documents.length === 0}
        onClick={() => {
          const { titles, rows } = toTable()
          saveCsv('scenarios', [titles, ...rows])
        }}
      >
        Export all as a table (CSV)
      </Button>
      <Button disabled={documents.length === 0} onClick={() => void saveWorkbook(toTable())}>
        Export all as a table (Excel)
      </Button>
      <Button disabled={documents.length === 0 || isBusy} onClick={() => runAll(documents)}>
        Run all and export the results (CSV)
      </Button>
      <RunFile context={context} isBusy={isBusy} onRead={runAll} />
      {active !== undefined && isUncertain(context, active) && (
        <Button
          disabled={isBusy}
          onClick={() =>
            start(`${active.name}-${elementId}-runs`, USUAL_RUNS, (watch) =>
              listRuns(active.scenario, { context, elementId, runs: USUAL_RUNS }, watch),
            )
          }
        >
          Export every run of this scenario (CSV)
        </Button>
      )}
      <Progress onCancel={cancel} state={state} />
    </>
  )
}

function isUncertain({ record, catalogue }: LabContext, { scenario }: LabDocument): boolean {
  const reply = createLabOutcomes(record, catalogue)(scenario)
  return reply.kind === 'ran' && reply.outcome.isUncertain
}

type RunFileProps = {
  readonly context: LabContext
  readonly isBusy: boolean
  readonly onRead: (documents: readonly LabDocument[]) => void
}

/** Run the scenarios of a table without adding them to the list. */
function RunFile({ context, isBusy, onRead }: RunFileProps) {
  const [faults, setFaults] = useState<readonly string[]>([])
  const read = async (file: File): Promise<void> => {
    const result = await readScenarios(file, context)
    setFaults(
      result.kind === 'faulty'
        ? result.faults.map(({ path, message }) => `${path}: ${message}`)
        : [],
    )
    if (result.kind === 'read') onRead(result.documents)
  }
  return (
    <>
      <FileInput
        accept=".csv,.tsv,.txt,.xlsx,.json"
        className={styles['field']}
        disabled={isBusy}
        label="Run a table of up to 1,000 scenarios and export the results (CSV)"
        onFile={(file) => void read(file)}
      />
      {faults.length > 0 && (
        <ul className={styles['faults']} role="alert">
          {faults.slice(0, 20).map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
    </>
  )
}

type WorkState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly done: number; readonly total: number }
  | { readonly kind: 'ended'; readonly words: string }

function Progress({
  state,
  onCancel,
}: {
  readonly state: WorkState
  readonly onCancel: () => void
}) {
  const format = useFormat()
  return (
    <>
      <output>
        {state.kind === 'busy' &&
          `Calculating ${format.integer(state.done + 1)} of ${format.integer(state.total)}…`}
        {state.kind === 'ended' && state.words}
      </output>
      {state.kind === 'busy' && <Button onClick={onCancel}>Cancel</Button>}
    </>
  )
}

/** Make one table at a time and save it; progress is shown, and it can be called off. */
function useLongWork() {
  const [state, setState] = useState<WorkState>({ kind: 'idle' })
  const own = useRef<AbortController>(null)
  const start = (name: string, total: number, make: (watch: Watch) => Promise<MadeTable>): void => {
    const controller = new AbortController()
    own.current = controller
    const onDone = (done: number): void => setState({ kind: 'busy', done, total })
    const follow = async (): Promise<void> => {
      onDone(0)
      const made = await make({ signal: controller.signal, onDone })
      if (made.kind === 'made') saveCsv(name, made.rows)
      setState({ kind: 'ended', words: toEndWords(made) })
    }
    void follow()
  }
  return { state, start, cancel: () => own.current?.abort() }
}

function toEndWords(made: MadeTable): string {
  if (made.kind === 'faulty') return made.words
  return made.kind === 'made' ? 'The table is saved.' : 'Cancelled; nothing was saved.'
}

function saveCsv(name: string, rows: readonly (readonly CsvCell[])[]): void {
  saveFile(toFileName(name, 'csv'), toBlob(`${MARK}${writePlainCsv(rows)}`, 'text/csv'))
}

async function saveWorkbook({ titles, rows }: ReturnType<typeof exportTable>): Promise<void> {
  const { writePlainXlsx } = await import('@/export/write-xlsx')
  saveFile(
    toFileName('scenarios', 'xlsx'),
    await writePlainXlsx({ name: 'Scenarios', titles, rows }),
  )
}
