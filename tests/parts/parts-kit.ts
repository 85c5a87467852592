import elements from '@mock-data/elements.json'
import materials from '@mock-data/materials.json'
import { readOwnMarket } from '@/cli/own-record'
import { endpoints } from '@/contracts/endpoints'
import { toBounds } from '@/domain/parts/bounds'
import { type BuyerLine } from '@/domain/parts/buyer-list'
import { createPartsReader } from '@/parts/thread/create-parts-reader'
import { type PartsProtocol } from '@/parts/thread/parts-protocol'
import {
  type CheckRequest,
  type MaterialWords,
  type PartsReader,
  type PartsSource,
  type ReadList,
  type TablePreview,
} from '@/parts/thread/parts-reader'
import { type ReadChoices } from '@/parts/file/read-choices'
import { serveParts } from '@/parts/thread/serve-parts'
import {
  readList,
  type ListReading,
  type ReadContext,
  type ReadSteps,
} from '@/parts/thread/read-list'
import { type Task } from '@/parts/thread/task'
import { openPort } from '@tests/runner/thread-kit'

/** A few materials, as a record would name them. */
export const MATERIALS: readonly MaterialWords[] = [
  { id: 'ndfeb-sh', name: 'NdFeB magnet, SH grade', aliases: ['NdFeB N42SH', 'N42SH', '钕铁硼'] },
  { id: 'smco', name: 'SmCo magnet', aliases: ['Sm2Co17'] },
  { id: 'dy2o3', name: 'Dysprosium oxide', aliases: ['Dy₂O₃', 'Dysprosiumoxid'] },
]

/** What every check needs besides its table. */
export const KNOWN = { materials: MATERIALS, elementIds: ['Nd', 'Dy', 'Tb', 'Sm'] }

const OWN_MATERIALS = endpoints.materials.answer.parse(materials)

/** What lists are read against in the page: the materials, elements and bounds of the record. */
export const OWN_RECORD: ReadContext = {
  materials: OWN_MATERIALS,
  elementIds: elements.map(({ id }) => id),
  bounds: toBounds(readOwnMarket(), OWN_MATERIALS),
}

/** Read pasted cells to their end, against the record. */
export function readPasted(text: string, steps: ReadSteps = {}): Promise<ListReading> {
  return readList({ kind: 'pasted', text }, steps, OWN_RECORD)
}

/** Return the rows of a table in a test: one a line, cells parted by bars. */
export function toRows(table: string): [string, string, string, string][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([first = '', second = '', third = '', fourth = '']) => [first, second, third, fourth])
}

/** Work that nobody follows or calls off. */
export const QUIET: Task = { checkpoint: () => Promise.resolve() }

/** Join a reader and its thread with a real message channel, true structured cloning included. */
export function openReader(pause?: () => Promise<void>): PartsReader {
  return createPartsReader(() => openPort<PartsProtocol>((port) => serveParts(port, pause)))
}

/** Return a text as a file. */
export function toFile(text: string, name = 'list.csv'): PartsSource {
  return { kind: 'file', name, bytes: toBuffer(new TextEncoder().encode(text)) }
}

/** Return bytes in a buffer of their own. */
export function toBuffer(bytes: Uint8Array): ArrayBuffer {
  const buffer = new ArrayBuffer(bytes.length)
  new Uint8Array(buffer).set(bytes)
  return buffer
}

/** Open a list that must open. */
export async function open(
  reader: PartsReader,
  source: PartsSource,
  choices: ReadChoices = {},
): Promise<TablePreview> {
  const opened = await reader.open({ source, choices })
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened))
  return opened.table
}

/** Check a list that must need no more answers. */
export async function check(
  reader: PartsReader,
  table: TablePreview,
  more: Partial<CheckRequest> = {},
): Promise<ReadWhole> {
  const checked = await reader.check(toCheck(table, more))
  if (checked.kind !== 'checked') throw new Error(JSON.stringify(checked))
  const lines = await checked.result.lines
  if (lines === undefined) throw new Error('The lines did not arrive.')
  return { ...checked.result, lines }
}

/** A list with all its lines. */
export type ReadWhole = Omit<ReadList, 'lines'> & { readonly lines: readonly BuyerLine[] }

/** Return a check of a whole table under the guessed mapping. */
export function toCheck(table: TablePreview, more: Partial<CheckRequest> = {}): CheckRequest {
  const { tableId, mapping } = table
  return { tableId, mapping, answers: {}, edits: [], leftOutLines: [], ...KNOWN, ...more }
}
