import { isCivilDate, type CivilDate } from '@/lib/civil-date'
import { type HistoryEvent } from '@/domain/record/history'
import { type Source } from '@/domain/record/source'
import { type Edition } from '@/record/edition'
import { type ImportedRow, type ImportReading, type NotUnderstood } from './import-reading'
import { type OfficialFile, type OfficialRow } from './official-file'

const SOURCE: Source = {
  id: 'acled_file',
  title: 'Armed Conflict Location and Event Data, an export of your own',
  publisher: 'ACLED',
  date: '2026',
  url: 'https://acleddata.com/data-export-tool/',
  licence: 'ACLED terms of use: rows must not be passed on',
  access: 'dataset',
  isAddressUncertain: false,
}

/** States of Myanmar in which the record has mining regions. */
const STATES = /kachin|shan/i

/**
 * Read events as candidates for the timeline. None of them says who holds a region or whether its mines run: that is for
 * a person to judge.
 */
export function readAcled(file: OfficialFile, edition: Edition): ImportReading {
  const notUnderstood: NotUnderstood[] = []
  const rows = file.rows.flatMap((row): readonly ImportedRow[] => {
    if (!STATES.test(row.cell('admin1'))) return []
    const event = toEvent(row, edition)
    if ('message' in event) notUnderstood.push(event)
    return 'message' in event ? [] : [{ table: 'history.events', key: event.id, after: event }]
  })
  return { rows, sources: rows.length === 0 ? [] : [SOURCE], notUnderstood }
}

function toEvent(
  { where, cell }: OfficialRow,
  { regions, gates }: Edition,
): HistoryEvent | NotUnderstood {
  const id = cell('event_id_cnty')
  const day = toDay(cell('event_date'))
  if (id === '') return { where, message: 'has no event_id_cnty' }
  if (day === undefined) return { where, message: `“${cell('event_date')}” is no day` }
  const precision = toPrecision(cell('time_precision'))
  const place = cell('location') || cell('admin3') || cell('admin1')
  const actors = [cell('actor1'), cell('actor2')].filter((actor) => actor !== '')
  const kind = cell('sub_event_type') || cell('event_type') || 'Event'
  return {
    id: `acled-${id}`,
    date: precision === 'month' ? `${day.slice(0, 7)}-01` : day,
    precision,
    category: 'conflict',
    title: `${kind} at ${place}${actors.length === 0 ? '' : `: ${actors.join(' and ')}`}`,
    place,
    regionIds: regions.filter(({ name }) => isSame(name, place)).map((region) => region.id),
    gateIds: gates.filter(({ name }) => isSame(name, `${place} gate`)).map((gate) => gate.id),
    sources: [SOURCE.id],
    note: 'Candidate from an export of ACLED: it does not say who controls a place or whether mines run.',
  }
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function toPrecision(text: string): HistoryEvent['precision'] {
  if (text === '2') return 'approx'
  return text === '3' ? 'month' : 'day'
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** Return a day that is written as `28 December 2022`, `2022-12-28` or with a time after it. */
function toDay(text: string): CivilDate | undefined {
  const iso = text.slice(0, 10)
  if (isCivilDate(iso)) return iso
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[ -]([A-Za-z]{3,})[ -](\d{4})$/.exec(text.trim()) ?? []
  const index = MONTHS.findIndex((name) => month !== '' && name.startsWith(month.toLowerCase()))
  const written = `${year}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
  return index >= 0 && isCivilDate(written) ? written : undefined
}
