import { readScenarioFile, writeScenarioFile, type ReadDocuments } from '@/contracts/scenario-file'
import {
  readScenarioLink,
  SAFE_LINK_LENGTH,
  writeScenarioLink,
  type ReadLink,
} from '@/contracts/scenario-link'
import { type LabVocabulary } from '@/domain/lab-catalogue'
import { type LabDocument } from '@/domain/lab-document'
import { type LabScenario } from '@/domain/lab-scenario'
import { type LinkContent } from '@/domain/lab-shared'
import { LAB_KEY } from './view-codec'

/** An address that carries a scenario. */
export type LabLink = {
  readonly href: string
  /** Whether some mail client or chat may cut it off: then a file is the safer way. */
  readonly isLong: boolean
}

/** Return the address at which `base`, an address without query, shows a scenario. */
export function toLabLink(base: string, content: LinkContent): LabLink {
  const href = `${base}?${new URLSearchParams({ [LAB_KEY]: writeScenarioLink(content) }).toString()}`
  return { href, isLong: href.length > SAFE_LINK_LENGTH }
}

/** Read the scenario that the query of an address carries, or null when it carries none. */
export function readLabLink(search: string, vocabulary: LabVocabulary): ReadLink | null {
  const [text, ...repeats] = new URLSearchParams(search).getAll(LAB_KEY)
  if (text === undefined) return null
  const link = readScenarioLink(text, vocabulary)
  if (repeats.length === 0) return link
  const message = 'the address carries more than one scenario; the first one is shown'
  return { ...link, faults: [...link.faults, { path: LAB_KEY, message }] }
}

/** Return the scenarios that the query of an address carries, in its order; what cannot be used is left out. */
export function readLabScenarios(
  search: string,
  vocabulary: LabVocabulary,
): readonly LabScenario[] {
  return new URLSearchParams(search).getAll(LAB_KEY).flatMap((text) => {
    const { content } = readScenarioLink(text, vocabulary)
    return content === null ? [] : [content.scenario]
  })
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

/** Letters and digits that every file system takes. */
function toFileName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return plain === '' ? 'scenario' : plain.slice(0, 60)
}
