import {
  readScenarioTable,
  writeScenarioTable,
  type ReadTableOptions,
  type ScenarioTable,
  type TableScope,
} from '@/contracts/scenario-table'
import { readScenarioFile, writeScenarioFile, type ReadDocuments } from '@/contracts/scenario-file'
import {
  readScenarioLink,
  SAFE_LINK_LENGTH,
  writeScenarioLink,
  type ReadLink,
} from '@/contracts/scenario-link'
import { type LabVocabulary } from '@/domain/lab/lab-catalogue'
import { MAX_OPEN, type LabDocument } from '@/domain/lab/lab-document'
import { type LinkContent } from '@/domain/lab/lab-shared'
import { ACTIVE_KEY, LAB_KEY } from '@/state/address/view-codec'

/** An address that carries a scenario. */
export type LabLink = {
  readonly href: string
  /** Whether some mail client or chat may cut it off: then a file is the safer way. */
  readonly isLong: boolean
}

/** Scenarios side by side, and which of them is worked on, counted from 0. */
export type LabBenchContent = {
  readonly contents: readonly LinkContent[]
  readonly active: number
}

/** Return the address at which `base`, an address without query, shows a scenario. */
export function toLabLink(base: string, content: LinkContent): LabLink {
  return toBenchLink(base, { contents: [content], active: 0 })
}

/** Return the address at which `base`, an address without query, shows scenarios side by side. */
export function toBenchLink(base: string, { contents, active }: LabBenchContent): LabLink {
  const params = new URLSearchParams(
    contents.map((content) => [LAB_KEY, writeScenarioLink(content)]),
  )
  if (active > 0) params.set(ACTIVE_KEY, String(active + 1))
  const href = `${base}?${params.toString()}`
  return { href, isLong: href.length > SAFE_LINK_LENGTH }
}

/** What the query of an address carries, as far as it could be read; faults come from all of it. */
export type ReadBench = LabBenchContent & Pick<ReadLink, 'faults'>

/** Read the scenarios that the query of an address carries, at most `MAX_OPEN`, or null when it carries none. */
export function readLabLinks(search: string, vocabulary: LabVocabulary): ReadBench | null {
  const params = new URLSearchParams(search)
  const texts = params.getAll(LAB_KEY)
  if (texts.length === 0) return null
  const links = texts.slice(0, MAX_OPEN).map((text) => readScenarioLink(text, vocabulary))
  const contents = links.flatMap(({ content }) => content ?? [])
  const named = links[Number(params.get(ACTIVE_KEY) ?? 1) - 1]?.content
  const message = `the address carries ${texts.length} scenarios; the first ${MAX_OPEN} are shown`
  return {
    contents,
    active: Math.max(0, named ? contents.indexOf(named) : 0),
    faults: [
      ...links.flatMap(({ faults }) => faults),
      ...(texts.length > MAX_OPEN ? [{ path: LAB_KEY, message }] : []),
    ],
  }
}

/** A file to be saved. */
export type LabFile = { readonly name: string; readonly type: string; readonly text: string }

/** Return one or more scenarios as a file that `importFile` takes. */
export function exportFile(documents: readonly LabDocument[]): LabFile {
  const [first] = documents
  const title = documents.length === 1 && first !== undefined ? toFileName(first.name) : 'scenarios'
  return {
    name: `chokepoint-${title}.json`,
    type: 'application/json',
    text: writeScenarioFile(documents),
  }
}

/** Read scenarios of a file, all or none; each fault says where it is and how to mend it. */
export function importFile(text: string, vocabulary: LabVocabulary): ReadDocuments {
  return readScenarioFile(text, vocabulary)
}

/** Return scenarios as a table that `importTable` takes: one row a scenario, one column an input. */
export function exportTable(documents: readonly LabDocument[], scope: TableScope): ScenarioTable {
  return writeScenarioTable(documents, scope)
}

/** Read scenarios of a table, all or none; each fault names row, column and how to mend it. */
export function importTable(
  rows: readonly (readonly string[])[],
  options: ReadTableOptions,
): ReadDocuments {
  return readScenarioTable(rows, options)
}

/** Letters and digits that every file system takes. */
function toFileName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return plain === '' ? 'scenario' : plain.slice(0, 60)
}
