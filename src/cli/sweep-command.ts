import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { readFile } from 'node:fs/promises'
import { writePlainCsv } from '@/lib/csv'
import { readScenarioTable } from '@/contracts/scenario-table'
import { type LabDocument } from '@/domain/lab/lab-document'
import { type MonteCarloResult } from '@/domain/market/monte-carlo'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { createSweep, toSweepCells, toSweepTitles, type SweepItem } from '@/model/lab'
import { checkMonteCarlo, runMonteCarlo } from '@/model/many-runs'
import { openPlainRows } from '@/parts/file/open-plain-rows'
import { toRefusal } from '@/parts/file/read-error'
import { type Fault } from '@/model/faults'
import { InputError, rejectFaulty } from './input-error'
import { openLabDesk, type LabDesk, type ScenarioOptions } from './scenario-command'
import { startThreadPool, type ThreadPool } from './thread-pool'

/** Runs of each scenario of a sweep unless more are asked for. */
export const SWEEP_RUNS = 1000

/**
 * Run every scenario of a table, CSV or XLSX, and return the table with what each comes to: one row a scenario,
 * percentiles in columns of their own, those of the buyer's market first. The number of workers changes how long it takes, nothing else.
 */
export async function runSweep(
  file: string,
  options: Pick<ScenarioOptions, 'runs' | 'seed' | 'workers' | 'element' | 'market'>,
): Promise<string> {
  const desk = openLabDesk()
  const { rows, documents } = await readTable(file, desk)
  const items = toItems(documents, desk, options)
  const workers = options.workers ?? availableParallelism()
  const pool = workers > 1 ? startThreadPool(workers) : undefined
  const results: (readonly (string | number | undefined)[])[] = []
  for (const item of items) results.push(await toCells(item, options, pool))
  await pool?.stop()
  const [titles = [], ...lines] = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  return writePlainCsv([
    [...titles, ...toSweepTitles(options.market)],
    ...lines.map((cells, index) => [
      ...titles.map((_, column) => cells[column]),
      ...(results[index] ?? []),
    ]),
  ])
}

async function toCells(
  item: SweepItem,
  { element: elementId, market }: { readonly element: string; readonly market: BuyerMarket },
  pool: ThreadPool | undefined,
) {
  const { request } = item
  const write = (result: MonteCarloResult | undefined) =>
    toSweepCells({ item, elementId, result }, market)
  if (request === undefined) return write(undefined)
  if (pool === undefined) return write(runMonteCarlo(request))
  const reply = await pool.run(request)
  if (reply.kind === 'faulty') throw new InputError(reply.faults)
  if (reply.kind === 'cancelled') throw new Error('Nobody cancels the runs of the command line')
  return write(reply.result)
}

/** Ready every scenario before the first runs: a fault of the last row must not wait for all before it. */
function toItems(
  documents: readonly LabDocument[],
  { record, catalogue }: LabDesk,
  { element, market, runs, seed }: Pick<ScenarioOptions, 'runs' | 'seed' | 'element' | 'market'>,
): readonly SweepItem[] {
  if (!catalogue.elementIds.includes(element)) {
    const message = `“${element}” is no element; give one of ${catalogue.elementIds.join(', ')}`
    throw new InputError([{ path: '--element', message }])
  }
  const ready = createSweep(record, catalogue, { elementId: element, market, runs, seed })
  const replies = documents.map(({ name, scenario }) => ({ name, reply: ready(scenario) }))
  rejectFaulty(
    replies.flatMap(({ name, reply }): readonly Fault[] =>
      reply.kind === 'faulty'
        ? reply.faults.map(({ path, message }) => ({
            path: `scenario “${name}”, ${path}`,
            message,
          }))
        : [],
    ),
  )
  const items = replies.flatMap(({ reply }) => (reply.kind === 'ready' ? [reply.item] : []))
  const request = items.find((item) => item.request !== undefined)?.request
  rejectFaulty(request === undefined ? [] : checkMonteCarlo(request))
  return items
}

async function readTable(
  file: string,
  { record, catalogue }: LabDesk,
): Promise<{
  readonly rows: readonly (readonly string[])[]
  readonly documents: readonly LabDocument[]
}> {
  const bytes = await readFile(file).catch((error: unknown) => {
    const isMissing: boolean = Object(error).code === 'ENOENT'
    const message = isMissing
      ? 'there is no such file; correct its name'
      : `cannot be read (${String(Object(error).code)}); give a file that you may read`
    throw new InputError([{ path: file, message }])
  })
  const buffer = new ArrayBuffer(bytes.length)
  new Uint8Array(buffer).set(bytes)
  const { rows, isSemicolon } = await openPlainRows({
    kind: 'file',
    name: basename(file),
    bytes: buffer,
  }).catch((error: unknown) => {
    const { message, remedy } = toRefusal(error)
    throw new InputError([{ path: file, message: `${message} ${remedy}` }])
  })
  const { baselineDate } = record.info
  const read = readScenarioTable(rows, { vocabulary: catalogue, baselineDate, isSemicolon })
  if (read.kind === 'faulty') throw new InputError(read.faults)
  return { rows, documents: read.documents }
}
