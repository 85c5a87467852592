import { toReason } from '@/lib/to-reason'
import { type LabVocabulary } from '@/domain/lab/lab-catalogue'
import { checkLabScenario, type LabFault } from '@/domain/lab/lab-check'
import { type LabDocument } from '@/domain/lab/lab-document'
import { type LabScenario } from '@/domain/lab/lab-scenario'
import {
  DOCUMENT_VERSION,
  dropRetired,
  isObject,
  migrateDocument,
} from './scenario-file-migrations'
import { findKeyFaults, joinPath } from './scenario-file-keys'
import { labDocument } from './scenario-file-schema'

/** Scenarios that were read, or everything that is wrong with what should hold them. */
export type ReadDocuments =
  | {
      readonly kind: 'read'
      readonly documents: readonly LabDocument[]
      /** What was left out or means something else now, a sentence each. */
      readonly notes: readonly LabFault[]
    }
  | { readonly kind: 'faulty'; readonly faults: readonly LabFault[] }

/** What the file says it is. */
const FILE_KIND = 'chokepoint-scenarios'

/** Longest file that is looked at, in characters. */
const MAX_LENGTH = 5_000_000

/** Write scenarios as a file that `readScenarioFile` takes; the same scenarios give the same bytes. */
export function writeScenarioFile(documents: readonly LabDocument[]): string {
  const file = { kind: FILE_KIND, schemaVersion: DOCUMENT_VERSION, scenarios: documents }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Read a file of scenarios, all or none. Never throws: each fault says where it is and how to mend it. */
export function readScenarioFile(text: string, vocabulary: LabVocabulary): ReadDocuments {
  if (text.length > MAX_LENGTH) {
    return faulty('', `has ${text.length} characters; give at most ${MAX_LENGTH}`)
  }
  const json = parseJson(text)
  if ('fault' in json) return faulty('', json.fault)
  const keyFaults = findKeyFaults(text)
  if (keyFaults.length > 0) return { kind: 'faulty', faults: keyFaults }
  return readFile(json.value, vocabulary)
}

/** Read one kept scenario of a version, whatever the record at hand knows of its inputs. */
export function readDocument(
  kept: unknown,
  version: number,
  { id, path = '' }: { readonly id: string; readonly path?: string },
): ReadDocuments {
  const current = dropRetired(migrateDocument(kept, version, id))
  const parsed = labDocument.safeParse(current.kept)
  if (parsed.success) {
    const notes = current.notes.map((note) => ({ ...note, path: parsed.data.name }))
    return { kind: 'read', documents: [parsed.data], notes }
  }
  return {
    kind: 'faulty',
    faults: parsed.error.issues.map((issue) => ({
      path: issue.path.reduce<string>(
        (whole, part) => joinPath(whole, typeof part === 'number' ? part : String(part)),
        path,
      ),
      message:
        issue.code === 'unrecognized_keys'
          ? `remove what does not belong here: ${issue.keys.join(', ').slice(0, 200)}`
          : issue.message,
    })),
  }
}

function readFile(file: unknown, vocabulary: LabVocabulary): ReadDocuments {
  const head = checkHead(file)
  if ('kind' in head) return head
  const results = head.scenarios.map((kept, index) =>
    readDocument(kept, head.version, {
      id: `scenario-${index + 1}`,
      path: `scenarios[${index}]`,
    }),
  )
  const read = results.filter((result) => result.kind === 'read')
  const documents = read.flatMap((result) => result.documents)
  const notes = read.flatMap((result) => result.notes)
  const faults = results.flatMap((result) => (result.kind === 'faulty' ? result.faults : []))
  const all = faults.length > 0 ? faults : checkDocuments(documents, vocabulary)
  return all.length > 0 ? { kind: 'faulty', faults: all } : { kind: 'read', documents, notes }
}

type Head = { readonly version: number; readonly scenarios: readonly unknown[] }

function checkHead(file: unknown): Head | ReadDocuments {
  if (!isObject(file) || file['kind'] !== FILE_KIND) {
    return faulty('kind', `this is no file of scenarios; its kind must be ${FILE_KIND}`)
  }
  const { kind: _, schemaVersion: version, scenarios, ...rest } = file
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    return faulty('schemaVersion', `give a whole number up to ${DOCUMENT_VERSION}`)
  }
  if (version > DOCUMENT_VERSION) {
    return faulty('schemaVersion', `${version} is newer than this page; reload the page`)
  }
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined) return faulty(joinPath('', unknown), 'does not belong here; remove it')
  if (!Array.isArray(scenarios)) return faulty('scenarios', 'give a list of scenarios')
  return { version, scenarios }
}

function checkDocuments(
  documents: readonly LabDocument[],
  vocabulary: LabVocabulary,
): readonly LabFault[] {
  return documents.flatMap(({ scenario, versions }, index) => {
    const path = `scenarios[${index}]`
    return [
      ...checkAt(`${path}.scenario`, scenario, vocabulary),
      ...versions.flatMap((version, at) =>
        checkAt(`${path}.versions[${at}].scenario`, version.scenario, vocabulary),
      ),
    ]
  })
}

function checkAt(
  path: string,
  scenario: LabScenario,
  vocabulary: LabVocabulary,
): readonly LabFault[] {
  return checkLabScenario(vocabulary, scenario).map((fault) => ({
    path: `${path}.${fault.path}`,
    message: fault.message,
  }))
}

function parseJson(text: string): { readonly value: unknown } | { readonly fault: string } {
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch (error) {
    const why = toReason(error)
    return { fault: `is not JSON (${why.slice(0, 200)}); export the scenarios again` }
  }
}

function faulty(path: string, message: string): ReadDocuments {
  return { kind: 'faulty', faults: [{ path, message }] }
}
