import { type CivilDate } from '@/lib/civil-date'
import { type Amendment } from '@/record/amendments/amendment'
import { type Imported } from './import-file'
import { IMPORT_KINDS } from './import-reading'

/** Who brings a file in, and when. */
export type ImportAct = {
  readonly id: string
  readonly author: string
  readonly day: CivilDate
  readonly fileName: string
  /** Targets that the reader ticked. */
  readonly targets: ReadonlySet<string>
}

/** Return the ticked rows of a file as one amendment to be proposed; undefined where none is ticked. */
export function toImportAmendment(
  { kind, rows, sources }: Imported,
  { id, author, day, fileName, targets }: ImportAct,
): Amendment | undefined {
  const ticked = rows.filter(({ target }) => targets.has(target))
  if (ticked.length === 0) return undefined
  const count = `${ticked.length} ${ticked.length === 1 ? 'figure' : 'figures'}`
  return {
    id,
    name: `${count} from ${IMPORT_KINDS[kind]}`,
    state: 'proposed',
    author,
    madeOn: day,
    knownSince: day,
    changes: ticked.map(({ change }) => change),
    sources,
    note: `Read from the file ${fileName}.`,
    reliability: 'A',
    credibility: 2,
  }
}
