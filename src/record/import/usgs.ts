import { ROW_KEYS } from '@/record/amendments/row-keys'
import { type Edition } from '@/record/edition'
import { type ImportedRow, type ImportReading, type NotUnderstood } from './import-reading'
import { type OfficialFile, type OfficialRow } from './official-file'
import { readFigure } from './read-figure'
import { toFigure, toOutput, toSource, type Entry } from './usgs-figure'

/** Read mine output and prices of rare earths from the data release of the Mineral Commodity Summaries, of any year. */
export function readUsgs(
  file: OfficialFile,
  { elements, production }: Pick<Edition, 'elements' | 'production'>,
): ImportReading {
  const held = { elements, production }
  return file.titles.has('statistics') || file.titles.has('value')
    ? readLong(file, held)
    : readWide(file, held)
}

/** One row for each figure: MCS 2026. */
type Held = Pick<Edition, 'elements' | 'production'>

function readLong(file: OfficialFile, { elements, production }: Held): ImportReading {
  const notUnderstood: NotUnderstood[] = missingTitles(file, ['Country', 'Year', 'Value', 'Unit'])
  const rows = file.rows.filter((row) => /rare earths|yttrium/i.test(chapterOf(row)))
  const mine = rows.filter(isMineOutput)
  const newest = newestYear(mine.length === 0 ? rows : mine, ({ cell }) => toYear(cell('Year')))
  const edition = `MCS ${newest + 1}`
  const imported = rows.flatMap((row): readonly ImportedRow[] => {
    const year = toYear(row.cell('Year'))
    if (year === undefined) return []
    const entry = toLongEntry(row, year)
    const read = isMineOutput(row)
      ? toOutput(row.cell('Country'), entry, {
          unit: row.cell('Unit'),
          edition,
          newest,
          production,
        })
      : toPrice(row, entry, { elements, edition })
    if (read === undefined) return []
    if ('message' in read) notUnderstood.push(read)
    return 'message' in read ? [] : [read]
  })
  return {
    rows: imported,
    sources: imported.length === 0 ? [] : [toSource(newest + 1)],
    notUnderstood: [...notUnderstood, ...leftOut(rows)],
  }
}

function toLongEntry({ where, cell }: OfficialRow, year: number): Entry {
  const marks = `${cell('Notes')} ${cell('Statistics_detail')} ${cell('Year')}`
  return {
    where,
    year,
    printed: cell('Value'),
    isEstimated: /\bestimated/i.test(marks.replaceAll('_', ' ')),
    note: cell('Notes').replace(/^(estimated|reported)\.\s*/i, ''),
  }
}

function chapterOf({ cell }: OfficialRow): string {
  return (cell('MCS chapter') || cell('Commodity')).trim()
}

function isMineOutput(row: OfficialRow): boolean {
  const { cell } = row
  return (
    /^rare earths$/i.test(chapterOf(row)) &&
    /production/i.test(cell('Statistics')) &&
    /^mine production/i.test(cell('Statistics_detail')) &&
    /world/i.test(cell('Section') || 'world')
  )
}

function toYear(text: string): number | undefined {
  const [, year] = /^((?:19|20)\d\d)(?:[_ ]*est\w*)?$/i.exec(text.trim()) ?? []
  return year === undefined ? undefined : Number(year)
}

function newestYear<Row>(rows: readonly Row[], yearOf: (row: Row) => number | undefined): number {
  return Math.max(0, ...rows.map((row) => yearOf(row) ?? 0))
}

/** Say which titles of the year before are gone, so that nothing is passed over in silence. */
function missingTitles(file: OfficialFile, titles: readonly string[]): NotUnderstood[] {
  return titles
    .filter((title) => !file.titles.has(title.toLowerCase()))
    .map((title) => ({
      where: 'titles',
      message: `no column is called ${title}; there are ${file.printed.filter((name) => name !== '').join(', ')}`,
    }))
}

/** Statistics of rare earths that the record has no place for. */
function leftOut(rows: readonly OfficialRow[]): readonly NotUnderstood[] {
  return rows
    .filter((row) => !isMineOutput(row) && !isPrice(row))
    .map(({ where, cell }) => ({
      where,
      message: `${cell('Statistics') || 'a row without statistics'}: the record has no place for it`,
    }))
}

function isPrice({ cell }: OfficialRow): boolean {
  return /price/i.test(cell('Statistics'))
}

function toPrice(
  row: OfficialRow,
  entry: Entry,
  { elements, edition }: { readonly elements: Edition['elements']; readonly edition: string },
): ImportedRow | NotUnderstood | undefined {
  if (!isPrice(row)) return undefined
  const { where } = entry
  const words = `${row.cell('Statistics_detail')} ${row.cell('Commodity')}`
  const named = elements.filter(({ name }) => new RegExp(`\\b${name}\\b`, 'i').test(words))
  const [element] = named
  if (element === undefined || named.length > 1 || !/oxide/i.test(words)) {
    return { where, message: `price of “${words.trim()}”: not of one oxide of the record` }
  }
  if (!/dollars per kilogram|\$\/kg|USD\/kg/i.test(`${row.cell('Unit')} ${words}`)) {
    return { where, message: `“${row.cell('Unit')}” is no price for a kilogram in dollars` }
  }
  const figure = readFigure(entry.printed)
  if (figure.kind === 'strange') return { where, message: figure.message }
  const price = toFigure(figure, {
    entry,
    factor: 1,
    unit: 'USD/kg oxide',
    basis: 'FOB China, annual average',
    edition,
  })
  const after = { elementId: element.id, year: entry.year, price }
  return { table: 'prices.annual', key: ROW_KEYS.annualPrice(after), after }
}

/** One column for each year: MCS 2025. The years stand in the titles. */
function readWide(file: OfficialFile, { production }: Held): ImportReading {
  const columns = file.printed.flatMap((title) => {
    const [, estimated, year] =
      /^PROD(?:UCTION)?[_\s]*(EST\w*)?[_\s]*((?:19|20)\d\d)$/i.exec(title.trim()) ?? []
    return year === undefined
      ? []
      : [{ title, year: Number(year), isEstimated: estimated !== undefined }]
  })
  const notUnderstood = missingTitles(file, ['Country', 'Commodity'])
  if (columns.length === 0) {
    const message = `no column holds a year of production; there are ${file.printed.join(', ')}`
    return {
      rows: [],
      sources: [],
      notUnderstood: [...notUnderstood, { where: 'titles', message }],
    }
  }
  const newest = newestYear(columns, ({ year }) => year)
  const edition = `MCS ${newest + 1}`
  const imported = file.rows
    .filter(({ cell }) => /^rare.?earths/i.test(cell('Commodity')) && isMine(cell('Type')))
    .flatMap((row) =>
      columns.flatMap(({ title, year, isEstimated }): readonly ImportedRow[] => {
        const { where, cell } = row
        const note = cell('Prod_notes')
        const entry = { where, year, printed: cell(title), isEstimated, note: '' }
        const unit = cell('Unit_meas') || 'metric tons'
        const read = toOutput(
          cell('Country'),
          { ...entry, note },
          { unit, edition, newest, production },
        )
        if ('message' in read) notUnderstood.push(read)
        return 'message' in read ? [] : [read]
      }),
    )
  return {
    rows: imported,
    sources: imported.length === 0 ? [] : [toSource(newest + 1)],
    notUnderstood,
  }
}

function isMine(type: string): boolean {
  return type === '' || /mine/i.test(type)
}
