import { isCivilDate, type CivilDate } from '@/lib/civil-date'
import { type CsvCell } from '@/lib/csv'
import { type LabVocabulary } from '@/domain/lab/lab-catalogue'
import { checkLabScenario, type LabFault } from '@/domain/lab/lab-check'
import { type LabInput } from '@/domain/lab/lab-input'
import { type LabDocument } from '@/domain/lab/lab-document'
import { changeOf, PRESET_IDS, type ChartNote } from '@/domain/lab/lab-scenario'
import { fromGuarded, toGuarded } from '@/domain/parts/cell-text'
import { readDocument, type ReadDocuments } from './scenario-file'
import { DOCUMENT_VERSION } from './scenario-file-migrations'
import { readCell, writeCell } from './scenario-table-cell'

/** What a table of scenarios is written and read with. */
export type TableScope = {
  readonly vocabulary: LabVocabulary
  /** Days of the model count from it. */
  readonly baselineDate: CivilDate
}

/** A table of scenarios: one row a scenario, one column an input. */
export type ScenarioTable = {
  readonly titles: readonly string[]
  readonly rows: readonly (readonly CsvCell[])[]
}

/** Titles of the columns that say what a row is. */
const HEAD = ['scenario', 'preset', 'as of'] as const

/** Title of the column of notes on the curves, which only a table with notes has: a line each, `2024-11-20: text`. */
const NOTES = 'notes'

/** Most scenarios of one table. */
export const MAX_TABLE_ROWS = 1000

/**
 * Write scenarios as a table that `readScenarioTable` takes: a column for every input that any of them sets, with its
 * unit in the title; empty where the preset speaks. Days are ISO days, shares fractions of 1.
 */
export function writeScenarioTable(
  documents: readonly LabDocument[],
  scope: TableScope,
): ScenarioTable {
  const used = new Set(documents.flatMap(({ scenario }) => Object.keys(scenario.changes)))
  const inputs = [...scope.vocabulary.inputs.values()].filter(({ id }) => used.has(id))
  const hasNotes = documents.some(({ scenario }) => scenario.chartNotes !== undefined)
  return {
    titles: [...HEAD, ...(hasNotes ? [NOTES] : []), ...inputs.map(toTitle)],
    rows: documents.map(({ name, scenario }) => [
      toGuarded(name),
      scenario.presetId,
      scenario.asOf,
      ...(hasNotes ? [writeNotes(scenario.chartNotes)] : []),
      ...inputs.map((input) =>
        writeCell(input, changeOf(scenario.changes, input.id), scope.baselineDate),
      ),
    ]),
  }
}

function writeNotes(notes: readonly ChartNote[] = []): CsvCell {
  return notes.length === 0 ? undefined : notes.map(({ day, text }) => `${day}: ${text}`).join('\n')
}

/** Read the lines of a cell of notes; what stands in them is checked with the rest of the scenario. */
function readNotes(cell: string): {
  readonly notes: readonly ChartNote[]
  readonly faults: readonly string[]
} {
  const lines = cell.split(/\r?\n/).filter((line) => line.trim() !== '')
  const read = lines.map((line) => /^\s*(?<day>\S+?):\s*(?<text>.*?)\s*$/.exec(line)?.groups)
  return {
    notes: read.map((groups) => ({ day: groups?.['day'] ?? '', text: groups?.['text'] ?? '' })),
    faults: lines
      .filter((_, at) => !isCivilDate(read[at]?.['day'] ?? ''))
      .map((line) => `“${line.slice(0, 80)}” is no note; give each on a line as YYYY-MM-DD: text`),
  }
}

function toTitle(input: LabInput): string {
  if (input.form === 'choice') return input.id
  return `${input.id} (${input.unit === 'week' ? 'day' : input.unit})`
}

/** How a table is read. */
export type ReadTableOptions = TableScope & {
  /** Whether its cells are parted by semicolons, as they are where the comma marks decimals. */
  readonly isSemicolon: boolean
}

/**
 * Read a table of scenarios, all or none; the first row holds the titles. Never throws: each fault names the row, as a
 * spreadsheet counts it, the column, and how to mend it.
 */
export function readScenarioTable(
  rows: readonly (readonly string[])[],
  options: ReadTableOptions,
): ReadDocuments {
  const [titles = [], ...lines] = rows
  const columns = titles.map((title) => title.replace(/\s*\([^)]*\)\s*$/, '').trim())
  const filled = lines
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const faults = [...checkTitles(columns, options.vocabulary), ...checkCount(filled.length)]
  if (faults.length > 0) return { kind: 'faulty', faults }
  const read = filled.map(({ cells, row }) => readRow(cells, { ...options, columns, row }))
  const all = read.flatMap((result) => (result.kind === 'faulty' ? result.faults : []))
  if (all.length > 0) return { kind: 'faulty', faults: all }
  return {
    kind: 'read',
    documents: read.flatMap((result) => (result.kind === 'read' ? result.documents : [])),
    notes: read.flatMap((result) => (result.kind === 'read' ? result.notes : [])),
  }
}

function checkTitles(columns: readonly string[], { inputs }: LabVocabulary): readonly LabFault[] {
  const known: ReadonlySet<string> = new Set([...HEAD, NOTES])
  const missing = HEAD.filter((title) => !columns.includes(title)).map((title) => ({
    path: `row 1, column ${title}`,
    message: `is missing; give the columns ${HEAD.join(', ')}, then one for each input`,
  }))
  const wrong = columns.flatMap((title, index) => {
    const path = `row 1, column ${index + 1}`
    if (columns.indexOf(title) < index) {
      return [{ path, message: `“${title}” is given twice; keep one of the two columns` }]
    }
    if (known.has(title) || inputs.has(title)) return []
    const message =
      title === ''
        ? 'has no title; give the id of an input'
        : `“${title.slice(0, 80)}” is no input; correct the title, or remove the column`
    return [{ path, message }]
  })
  return [...missing, ...wrong]
}

function checkCount(count: number): readonly LabFault[] {
  if (count === 0) return [{ path: 'row 2', message: 'is empty; give one row for each scenario' }]
  if (count <= MAX_TABLE_ROWS) return []
  const message = `${count} scenarios are too many; give at most ${MAX_TABLE_ROWS} rows`
  return [{ path: `row ${MAX_TABLE_ROWS + 2}`, message }]
}

type RowScope = ReadTableOptions & {
  readonly columns: readonly string[]
  /** As a spreadsheet counts it. */
  readonly row: number
}

function readRow(cells: readonly string[], scope: RowScope): ReadDocuments {
  const { columns, row, vocabulary } = scope
  const textOf = (title: string): string => (cells[columns.indexOf(title)] ?? '').trim()
  const head = checkHead(textOf, row)
  const values = columns.flatMap((title, index) => {
    const input = vocabulary.inputs.get(title)
    const text = (cells[index] ?? '').trim()
    if (input === undefined || text === '') return []
    return [{ title, input, read: readCell(input, text, scope) }]
  })
  const noted = readNotes(textOf(NOTES))
  const faults = [
    ...head,
    ...noted.faults.map((message) => ({ path: `row ${row}, column ${NOTES}`, message })),
    ...values.flatMap(({ title, read }) =>
      'fault' in read ? [{ path: `row ${row}, column ${title}`, message: read.fault }] : [],
    ),
  ]
  if (faults.length > 0) return { kind: 'faulty', faults }
  const changes = Object.fromEntries(
    values.flatMap(({ title, read }) => ('value' in read ? [[title, read.value]] : [])),
  )
  const kept = {
    id: `scenario-${row - 1}`,
    name: fromGuarded(textOf('scenario')),
    notes: '',
    scenario: {
      presetId: textOf('preset'),
      asOf: textOf('as of'),
      changes,
      ...(noted.notes.length > 0 && { chartNotes: noted.notes }),
    },
    versions: [],
  }
  return atRow(readDocument(kept, DOCUMENT_VERSION, { id: kept.id }), scope)
}

function checkHead(textOf: (title: string) => string, row: number): readonly LabFault[] {
  const fault = (column: string, message: string) => [
    { path: `row ${row}, column ${column}`, message },
  ]
  const presets: readonly string[] = PRESET_IDS
  const [preset, day] = [textOf('preset'), textOf('as of')]
  const dayFault = `“${day.slice(0, 80)}” is not a day; give it as YYYY-MM-DD`
  return [
    ...(textOf('scenario') === '' ? fault('scenario', 'is empty; give a name') : []),
    ...(presets.includes(preset)
      ? []
      : fault(
          'preset',
          `“${preset.slice(0, 80)}” is no preset; give one of ${PRESET_IDS.join(', ')}`,
        )),
    ...(isCivilDate(day) ? [] : fault('as of', dayFault)),
  ]
}

/** Check what was read against the record, and name every fault by its row and column. */
function atRow(read: ReadDocuments, { vocabulary, row }: RowScope): ReadDocuments {
  const toPath = (path: string): string =>
    `row ${row}, column ${path === 'asOf' ? 'as of' : path.replace(/^(scenario\.)?changes\./, '').replace(/^scenario\.chartNotes.*/, NOTES)}`
  if (read.kind === 'faulty') {
    return {
      kind: 'faulty',
      faults: read.faults.map(({ path, message }) => ({ path: toPath(path), message })),
    }
  }
  const faults = read.documents.flatMap(({ scenario }) => checkLabScenario(vocabulary, scenario))
  if (faults.length === 0) return read
  return {
    kind: 'faulty',
    faults: faults.map(({ path, message }) => ({ path: toPath(path), message })),
  }
}
