import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import materialsFile from '@mock-data/materials.json'
import { z } from 'zod/mini'
import { material } from '@/contracts/materials-schema'
import { list } from '@/contracts/primitives'
import { COLUMN_FIELDS } from '@/domain/parts/column-mapping'
import { toPartLine } from '@/domain/parts/buyer-list'
import { type PartLine } from '@/domain/parts/part'
import { toBounds } from '@/domain/parts/bounds'
import { type Fault } from '@/model/faults'
import { DELIMITERS, ENCODINGS } from '@/parts/file/read-choices'
import { readList, type ListReading, type ReadContext } from '@/parts/thread/read-list'
import { type PartsSource } from '@/parts/thread/parts-reader'
import { decode } from './decode'
import { InputError } from './input-error'
import { readOwnMarket } from './own-record'
import { readJson } from './read-json'

const words = z.record(z.string(), z.string())
const lineNumber = z.int().check(z.positive())

const mends = z.array(
  z.strictObject({
    column: z.string(),
    was: z.string(),
    text: z.string(),
    part: z.optional(z.string()),
  }),
)

/** What `--steps` takes: what a person would choose, answer and mend on the pages of the import. */
const steps = z.strictObject({
  sheet: z.optional(z.string()),
  encoding: z.optional(z.enum(ENCODINGS)),
  delimiter: z.optional(z.enum(DELIMITERS)),
  titleLine: z.optional(z.nullable(lineNumber)),
  mapping: z.optional(z.partialRecord(z.enum(COLUMN_FIELDS), z.nullable(z.string()))),
  answers: z.optional(words),
  edits: z.optional(
    z.array(z.strictObject({ line: lineNumber, column: z.string(), text: z.string() })),
  ),
  leftOutLines: z.optional(z.array(lineNumber)),
  mends: z.optional(mends),
  mappings: z.optional(
    z.record(
      z.string(),
      z.strictObject({ mapping: words, answers: words, mends: z.optional(mends) }),
    ),
  ),
  before: z.optional(z.string()),
})

/** A list to read: a file, or `-` for cells that come on standard input, with the steps as JSON. */
export type ListRequest = { readonly file: string; readonly steps: string | undefined }

/** Read a parts list as the page does, from its file to its lines. */
export async function runReadList(
  request: ListRequest,
  readInput: () => Promise<string>,
): Promise<Omit<ListReading, 'rates'>> {
  const { rates: _, ...reading } = await read(request, readInput)
  return reading
}

/** Parts of a list as the engine takes them, and what was left out. */
export type ListParts = { readonly parts: readonly PartLine[]; readonly notes: readonly Fault[] }

/** Read the parts of a list; throws an `InputError` with what is still to be chosen or answered. */
export async function readListParts(request: ListRequest): Promise<ListParts> {
  const reading = await read(request, () => Promise.resolve(''))
  const { file } = request
  if (reading.stage !== 'read') throw new InputError(toOpenFaults(file, reading))
  const { lines, badRows, rates } = reading
  return {
    parts: lines.map((known) => {
      const { line: _, ...kept } = known
      return toPartLine(kept, rates)
    }),
    notes: badRows.flatMap(({ line, faults }) =>
      faults.map(({ column, message }) => ({
        path: `${file}, line ${line}, ${column}`,
        message: `${message} The line was left out.`,
      })),
    ),
  }
}

/** Name what keeps a list from being read: a sheet to choose, a reason why not, or questions. */
function toOpenFaults(path: string, { refusal, sheets, questions }: ListReading): readonly Fault[] {
  if (refusal !== undefined) return [{ path, message: `${refusal.message} ${refusal.remedy}` }]
  if (sheets !== undefined) {
    return [
      { path, message: `has several sheets; name one in --steps as sheet: ${sheets.join(', ')}` },
    ]
  }
  return questions
    .filter(({ isOptional }) => !isOptional)
    .map(({ id, text, options }) => ({
      path,
      message: `${text} Answer in --steps: answers.${id} = ${options.map(({ value }) => value).join(', ') || 'a number'}`,
    }))
}

async function read(
  { file, steps: json }: ListRequest,
  readInput: () => Promise<string>,
): Promise<ListReading> {
  const { before: _, ...chosen } = decode(steps, json === undefined ? {} : readJson(json))
  return readList(await toSource(file, readInput), chosen, readContext())
}

async function toSource(file: string, readInput: () => Promise<string>): Promise<PartsSource> {
  if (file === '-') return { kind: 'pasted', text: await readInput() }
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new InputError([{ path: file, message: toMessage(error) }])
  })
  const buffer = new ArrayBuffer(bytes.length)
  new Uint8Array(buffer).set(bytes)
  return { kind: 'file', name: basename(file), bytes: buffer }
}

/** Say why a file cannot be read; Node.js names the reason by a code. */
function toMessage(error: unknown): string {
  const code: unknown = Object(error).code
  if (code === 'ENOENT') return 'there is no such file; correct its name'
  if (code === 'EISDIR') return 'is a folder; name a file in it'
  return `cannot be read (${String(code)}); give a file that you may read`
}

/** Return what lists are read against: the materials and the market of the project's own dataset. */
function readContext(): ReadContext {
  const materials = z.parse(list(material), materialsFile)
  const market = readOwnMarket()
  return {
    materials,
    elementIds: market.elements.map(({ id }) => id),
    bounds: toBounds(market, materials),
  }
}
