import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { writePlainCsv } from '@/lib/csv'
import { readScenarioFile } from '@/contracts/scenario-file'
import { type LabDocument } from '@/domain/lab/lab-document'
import { SPREAD_SERIES, USUAL_RUNS, type MonteCarloRequest } from '@/domain/market/monte-carlo'
import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { type ModelRecord } from '@/domain/record/model-record'
import { checkMonteCarlo } from '@/model/many-runs'
import {
  createCatalogue,
  createLabOutcomes,
  createLabRequests,
  createRunRows,
  type LabOutcome,
} from '@/model/lab'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type Fault } from '@/model/faults'
import { decodeBuyer } from './decode'
import { InputError, rejectFaulty } from './input-error'
import { readOwnControllers, readOwnRecord } from './own-record'

/** The project's own record with everything that a scenario of the lab may set on it. */
export type LabDesk = { readonly record: ModelRecord; readonly catalogue: Catalogue }

/** Return the record and the catalogue that the page has. */
export function openLabDesk(): LabDesk {
  const record = readOwnRecord()
  return { record, catalogue: createCatalogue(record, readOwnControllers()) }
}

/** Report whether a text is a file of scenarios as the page exports it. */
export function isScenarioFile(text: string): boolean {
  return /^\s*\{\s*"kind"\s*:\s*"chokepoint-scenarios"/.test(text.replace(/^\uFEFF/, ''))
}

/** One scenario of a file, run. */
export type NamedOutcome = LabDesk & {
  readonly document: LabDocument
  readonly outcome: LabOutcome
  /** What of the file was left out or reads otherwise now. */
  readonly notes: readonly Fault[]
}

/** Run one scenario of a file of the page; the file must hold one, or `name` must say which. */
export function runScenarioFile(text: string, name: string | undefined): NamedOutcome {
  const desk = openLabDesk()
  const read = readScenarioFile(text.replace(/^\uFEFF/, ''), desk.catalogue)
  if (read.kind === 'faulty') throw new InputError(read.faults)
  const document = pickDocument(read.documents, name)
  const reply = createLabOutcomes(desk.record, desk.catalogue)(document.scenario)
  if (reply.kind === 'faulty') throw new InputError(reply.faults)
  return { ...desk, document, outcome: reply.outcome, notes: read.notes }
}

function pickDocument(documents: readonly LabDocument[], name: string | undefined): LabDocument {
  const names = documents.map((document) => `“${document.name}”`).join(', ')
  const found = documents.filter((document) => name === undefined || document.name === name)
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  const path = 'scenarios'
  if (documents.length === 0) throw new InputError([{ path, message: 'holds none; export one' }])
  const message =
    name === undefined
      ? `holds ${documents.length}; name one with --scenario: ${names}`
      : `has ${found.length === 0 ? 'none' : 'several'} called “${name}”; it holds ${names}`
  throw new InputError([{ path, message }])
}

/** What `simulate` and `monte-carlo` take beside a file of scenarios. */
export type ScenarioOptions = {
  readonly scenario?: string | undefined
  readonly runs: number
  readonly seed: number
  readonly workers?: number | undefined
  readonly element: string
  /** Where the buyer stands whom ratings are for. */
  readonly market: BuyerMarket
  /** File that every run is written to as CSV. */
  readonly allRuns?: string | undefined
}

/**
 * Return the options of a command line, or undefined where they make no sense; throws an `InputError` for a market that
 * there is not.
 */
export function readScenarioOptions(words: readonly string[]): ScenarioOptions | undefined {
  const values = parseOptions(words)
  return (
    values && {
      scenario: values.scenario,
      runs: Number(values.runs ?? USUAL_RUNS),
      seed: Number(values.seed ?? 1),
      workers: values.workers === undefined ? undefined : Number(values.workers),
      element: values.element ?? 'Tb',
      market: decodeBuyer(values.market),
      allRuns: values['all-runs'],
    }
  )
}

function parseOptions(words: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...words],
      options: {
        scenario: text,
        runs: text,
        seed: text,
        workers: text,
        element: text,
        market: text,
        'all-runs': text,
      },
    }).values
  } catch {
    return undefined
  }
}

/** Return the request for many runs of a scenario that the page makes, for every element and region. */
export function toWholeRequest(
  { record, outcome }: NamedOutcome,
  { runs, seed, market }: Pick<ScenarioOptions, 'runs' | 'seed' | 'market'>,
): MonteCarloRequest {
  const requests = createLabRequests(record, market)
  const ids = record.elements.map(({ id }) => id)
  const each = ids.map((id) => requests.of(outcome, id))
  const [first] = each
  if (first?.rating === undefined) throw new Error('The record has no elements')
  const whole = {
    ...first,
    runs,
    seed,
    elementIds: ids,
    series: SPREAD_SERIES,
    hasBaseline: false,
    extremesFrom: [],
    regionIds: first.market.regions.map(({ id }) => id),
    rating: { ...first.rating, elements: each.flatMap(({ rating }) => rating?.elements ?? []) },
  }
  rejectFaulty(checkMonteCarlo(whole))
  return whole
}

/** Write every run of a request as CSV: what it drew and what it came to. */
export async function writeAllRuns(
  request: MonteCarloRequest,
  { element, allRuns }: ScenarioOptions,
): Promise<void> {
  if (allRuns === undefined) return
  if (!request.elementIds.includes(element)) {
    const message = `“${element}” is no element; give one of ${request.elementIds.join(', ')}`
    throw new InputError([{ path: '--element', message }])
  }
  const { titles, rowOf } = createRunRows(request, element)
  const rows = Array.from({ length: request.runs }, (_, run) => rowOf(run))
  await writeFile(allRuns, `\uFEFF${writePlainCsv([titles, ...rows])}`).catch((error: unknown) => {
    const message = `cannot be written (${String(Object(error).code)}); name a file in a folder that you may write to`
    throw new InputError([{ path: allRuns, message }])
  })
}
