import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toReason } from '@/lib/to-reason'
import { type EndpointName } from '@/contracts/endpoints'
import { type Edition } from '@/record/edition'
import { ENDPOINT_NAMES, readEdition } from '@/record/rules/read-edition'
import { InputError } from '@/cli/input-error'

/** Files whose name is not that of their question. */
const OTHER_NAMES: Readonly<Partial<Record<EndpointName, string>>> = {
  supplyShares: 'supply-shares',
  sampleParts: 'sample-parts',
  bibliography: 'sources',
}

function toPath(folder: string, name: EndpointName): string {
  return join(folder, `${OTHER_NAMES[name] ?? name}.json`)
}

/** Read the record that a folder holds; throws an `InputError` that names every file and place that is wrong. */
export async function readEditionFolder(folder: string): Promise<Edition> {
  const files: Partial<Record<EndpointName, unknown>> = {}
  for (const name of ENDPOINT_NAMES) files[name] = await readJsonFile(toPath(folder, name))
  const read = readEdition(files)
  if (read.kind === 'read') return read.edition
  throw new InputError(
    read.faults.map(({ path, message, remedy }) => ({ path, message: `${message}. ${remedy}` })),
  )
}

/** Write what differs between two editions into a folder; returns the names of the files. */
export async function writeEditionFolder(
  folder: string,
  before: Edition,
  after: Edition,
): Promise<readonly string[]> {
  const changed = ENDPOINT_NAMES.filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
  for (const name of changed) {
    await writeFile(toPath(folder, name), `${JSON.stringify(after[name], null, 2)}\n`)
  }
  return changed.map((name) => toPath(folder, name))
}

/** Read a file as bytes; throws an `InputError` that says why it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    const code: unknown = Object(error).code
    const why =
      code === 'ENOENT'
        ? 'there is no such file; correct its name'
        : `cannot be read (${String(code)})`
    throw new InputError([{ path, message: why }])
  }
}

async function readJsonFile(path: string): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(path))
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch (error) {
    const why = toReason(error)
    throw new InputError([{ path, message: `is not JSON (${why}); correct the file` }])
  }
}
