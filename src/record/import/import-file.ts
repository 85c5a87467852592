import { groupBy } from '@/lib/group-by'
import { toTarget } from '@/record/amendments/amendment'
import { type Edition } from '@/record/edition'
import { readAcled } from './acled'
import { compareRows, type ComparedRow } from './compare-rows'
import { readComtrade } from './comtrade'
import { readEuStudy } from './eu-crm'
import { readGovernance } from './governance'
import {
  joinPlaces,
  type ImportedRow,
  type ImportKind,
  type ImportReading,
  type NotUnderstood,
} from './import-reading'
import { readOfficialFile, type OfficialFile, type ReadTask } from './official-file'
import { readTariffLines } from './tariff-lines'
import { readUsgs } from './usgs'
import { type Source } from '@/domain/record/source'

/** What an official file would change in the record. */
export type Imported = {
  readonly kind: ImportKind
  readonly rows: readonly ComparedRow[]
  /** Sources that new and different rows rest on. */
  readonly sources: readonly Source[]
  readonly notUnderstood: readonly NotUnderstood[]
}

/** A file that was read, or why it cannot be. */
export type ReadImport =
  | ({ readonly kind: 'read' } & { readonly imported: Imported })
  | { readonly kind: 'refused'; readonly message: string }

type Importer = {
  readonly kind: ImportKind
  /** Titles, as keys, that this kind has and that no kind before it has all of. */
  readonly titles: readonly (readonly string[])[]
  readonly read: (file: OfficialFile, edition: Edition) => ImportReading
}

/** The kinds by their titles, the more telling first. Each set of titles is enough. */
const IMPORTERS: readonly Importer[] = [
  {
    kind: 'acled',
    titles: [
      ['eventidcnty', 'eventdate'],
      ['eventdate', 'eventtype', 'actor1'],
    ],
    read: readAcled,
  },
  {
    kind: 'comtrade',
    titles: [
      ['cmdcode', 'partnercode'],
      ['cmdcode', 'partneriso'],
    ],
    read: readComtrade,
  },
  {
    kind: 'usgs-mcs',
    titles: [
      ['mcschapter', 'value'],
      ['mcschapter', 'country'],
      ['statisticsdetail', 'value'],
      ['commodity', 'country'],
    ],
    read: readUsgs,
  },
  {
    kind: 'wgi',
    titles: [
      ['countryiso3code', 'indicator'],
      ['codeindyr', 'estimate'],
      ['indicator', 'estimate'],
    ],
    read: readGovernance,
  },
  {
    kind: 'eu-crm',
    titles: [
      ['material', 'stage', 'share'],
      ['material', 'sr', 'ei'],
    ],
    read: readEuStudy,
  },
]

const TARIFF_LINES: Importer = { kind: 'comtrade-tariff-line', titles: [], read: readTariffLines }

const TITLES = new Set(IMPORTERS.flatMap(({ titles }) => titles.flat()))

/** Kinds that are told by what their rows hold. */
function toImporter(file: OfficialFile, chosen: ImportKind | undefined): Importer | undefined {
  if (chosen === TARIFF_LINES.kind) return TARIFF_LINES
  if (chosen !== undefined) return IMPORTERS.find(({ kind }) => kind === chosen)
  const found = IMPORTERS.find(({ titles }) =>
    titles.some((set) => set.every((title) => file.titles.has(title))),
  )
  return found?.kind === 'comtrade' && hasTariffLines(file) ? TARIFF_LINES : found
}

function hasTariffLines({ rows }: OfficialFile): boolean {
  return rows.some(({ cell }) => /^\d{8}$/.test(cell('cmdCode')))
}

/** A file that was chosen, and who is told how far it is read. */
export type ChosenFile = {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly task?: ReadTask
}

/** Read an official file against the record; its kind is told by its titles unless it is given. Never throws. */
export async function importFile(
  file: ChosenFile,
  edition: Edition,
  chosen?: ImportKind,
): Promise<ReadImport> {
  const read = await readOfficialFile(file, (key) => TITLES.has(key))
  if (read.kind === 'refused') return read
  const importer = toImporter(read.file, chosen)
  if (importer === undefined) {
    const titles = read.file.printed.slice(0, 12).join(', ')
    return {
      kind: 'refused',
      message: `No official file that can be imported has these titles: ${titles}.`,
    }
  }
  const { kind } = importer
  const reading = importer.read(read.file, edition)
  if (reading.rows.length === 0 && reading.notUnderstood.length === 0) {
    const message = `The file was read as ${kind}, and none of its rows is about what the record holds.`
    return { kind: 'refused', message }
  }
  const { once, contradictory } = readOnce(reading.rows)
  const rows = compareRows(once, edition)
  return {
    kind: 'read',
    imported: {
      kind,
      rows,
      sources: reading.sources,
      notUnderstood: joinPlaces([...reading.notUnderstood, ...contradictory]),
    },
  }
}

/** Return each row once; rows of one place that contradict each other are none of them used. */
function readOnce(rows: readonly ImportedRow[]): {
  readonly once: readonly ImportedRow[]
  readonly contradictory: readonly NotUnderstood[]
} {
  const places = [...groupBy(rows, toTarget)].map(([target, all]) => ({
    target,
    first: all[0],
    isOne: new Set(all.map(({ after }) => JSON.stringify(after))).size === 1,
  }))
  return {
    once: places.flatMap(({ first, isOne }) => (isOne && first !== undefined ? [first] : [])),
    contradictory: places
      .filter(({ isOne }) => !isOne)
      .map(({ target }) => ({
        where: target,
        message: 'stands in the file more than once, with different figures',
      })),
  }
}
