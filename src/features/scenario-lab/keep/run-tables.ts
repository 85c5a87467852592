import { type LabDocument } from '@/domain/lab/lab-document'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type LabScenario } from '@/domain/lab/lab-scenario'
import { type MonteCarloResult } from '@/domain/market/monte-carlo'
import { type LabWork } from '@/data/lab-work'
import {
  createLabOutcomes,
  createLabRequests,
  createRunRows,
  createSweep,
  toSweepCells,
  toSweepTitles,
  type SweepItem,
} from '@/model/lab'
import { type CsvCell } from '@/lib/csv'
import { exportTable } from '@/state/lab/lab-exchange'
import { type LabContext } from '@/features/scenario-lab/use-lab'

/** Runs of each scenario of a table, and their seed: those of `npm run model -- sweep`. */
const SWEEP = { runs: 1000, seed: 1 } as const

/** Rows between which other work of the page may be done. */
const PORTION = 5

/** How long work is followed and called off. */
export type Watch = {
  readonly signal: AbortSignal
  /** Told how many of all are done. */
  readonly onDone: (done: number) => void
}

/** A table that was made, why it could not be, or nothing where it was called off. */
export type MadeTable =
  | { readonly kind: 'made'; readonly rows: readonly (readonly CsvCell[])[] }
  | { readonly kind: 'faulty'; readonly words: string }
  | { readonly kind: 'cancelled' }

/** Run scenarios one after the other and return their table with what each comes to beside it. */
export async function runTable(
  documents: readonly LabDocument[],
  {
    context,
    elementId,
    market,
    work,
  }: {
    readonly context: LabContext
    readonly elementId: string
    /** Where the buyer stands whose columns come first. */
    readonly market: BuyerMarket
    readonly work: LabWork
  },
  watch: Watch,
): Promise<MadeTable> {
  const { record, catalogue } = context
  const ready = createSweep(record, catalogue, { elementId, market, ...SWEEP })
  const { titles, rows } = exportTable(documents, {
    vocabulary: catalogue,
    baselineDate: record.info.baselineDate,
  })
  const cells: (readonly CsvCell[])[] = []
  for (const [index, { name, scenario }] of documents.entries()) {
    if (watch.signal.aborted) return { kind: 'cancelled' }
    watch.onDone(index)
    const reply = ready(scenario)
    if (reply.kind === 'faulty') return toFaulty(name, reply.faults)
    // One after the other: each uses every core.
    // oxlint-disable-next-line no-await-in-loop
    const made = await toCells(reply.item, { elementId, market, work, signal: watch.signal })
    if ('faults' in made) return toFaulty(name, made.faults)
    if ('isCancelled' in made) return { kind: 'cancelled' }
    cells.push(made.cells)
  }
  return {
    kind: 'made',
    rows: [
      [...titles, ...toSweepTitles(market)],
      ...rows.map((row, index) => [...row, ...(cells[index] ?? [])]),
    ],
  }
}

type Faults = readonly { readonly path: string; readonly message: string }[]

function toFaulty(name: string, faults: Faults): MadeTable {
  const words = faults.map(({ path, message }) => `${path}: ${message}.`).join(' ')
  return { kind: 'faulty', words: `“${name}” cannot be run. ${words}` }
}

type Cells =
  | { readonly cells: readonly CsvCell[] }
  | { readonly faults: Faults }
  | { readonly isCancelled: true }

async function toCells(
  item: SweepItem,
  {
    elementId,
    market,
    work,
    signal,
  }: {
    readonly elementId: string
    readonly market: BuyerMarket
    readonly work: LabWork
    readonly signal: AbortSignal
  },
): Promise<Cells> {
  const write = (result: MonteCarloResult | undefined): Cells => ({
    cells: toSweepCells({ item, elementId, result }, market),
  })
  if (item.request === undefined) return write(undefined)
  const reply = await work.runMany(item.request, { signal, onProgress: () => {} })
  if (reply.kind === 'faulty') return { faults: reply.faults }
  if (reply.kind === 'cancelled') return { isCancelled: true }
  return write(reply.result)
}

/** Return every run of a scenario: what it drew and what it came to. */
export async function listRuns(
  scenario: LabScenario,
  {
    context,
    elementId,
    runs,
  }: { readonly context: LabContext; readonly elementId: string; readonly runs: number },
  watch: Watch,
): Promise<MadeTable> {
  const reply = createLabOutcomes(context.record, context.catalogue)(scenario)
  if (reply.kind === 'faulty') return toFaulty('The scenario', reply.faults)
  const request = createLabRequests(context.record).of(reply.outcome, elementId)
  const { titles, rowOf } = createRunRows(request, elementId)
  const rows: (readonly CsvCell[])[] = [titles]
  for (let run = 0; run < runs; run += 1) {
    if (run % PORTION === 0) {
      watch.onDone(run)
      // oxlint-disable-next-line no-await-in-loop -- lets the page answer in between
      await nextTurn()
      if (watch.signal.aborted) return { kind: 'cancelled' }
    }
    rows.push(rowOf(run))
  }
  return { kind: 'made', rows }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
