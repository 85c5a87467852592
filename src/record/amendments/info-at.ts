import { addDays, type CivilDate } from '@/lib/civil-date'
import { type Span } from '@/domain/record/history'
import { type DatasetInfo } from '@/domain/record/record'
import { type Change } from './amendment'
import { type RecordView } from './record-view'

/**
 * Return what a record covers once amendments have carried it further, or once only what was known on a day counts: its
 * last day, how far each series reaches, and the name of the edition, which then says so.
 */
export function toInfoAt(
  info: DatasetInfo,
  { amendments, changes, knowledge }: RecordView,
): DatasetInfo {
  const knownOn = knowledge?.knownOn
  const ends = changes.flatMap((change) => toEnd(change) ?? [])
  const reached = (lastDay: CivilDate, series: readonly CivilDate[]): CivilDate => {
    const known = knownOn === undefined || lastDay <= knownOn ? lastDay : knownOn
    const start = known < info.firstDay ? info.firstDay : known
    return series.reduce((last, day) => (day > last ? day : last), start)
  }
  const lastDay = reached(
    info.lastDay,
    ends.flatMap(({ day, isState }) => (isState ? day : [])),
  )
  const within = (day: CivilDate): CivilDate => (day > lastDay ? lastDay : day)
  return {
    ...info,
    vintage: toVintage(info.vintage, amendments.length, knownOn),
    lastDay,
    reach: info.reach.map((row) => ({
      ...row,
      lastDay: reached(
        row.lastDay,
        ends.flatMap(({ series, day }) => (series === row.id ? day : [])),
      ),
    })),
    caseDay: within(info.caseDay),
    cases: info.cases.filter(({ day }) => day <= lastDay),
  }
}

function toVintage(vintage: string, count: number, knownOn: CivilDate | undefined): string {
  return [
    vintage,
    ...(count === 0 ? [] : [` with ${count} ${count === 1 ? 'amendment' : 'amendments'}`]),
    ...(knownOn === undefined ? [] : [` as known on ${knownOn}`]),
  ].join('')
}

/** How far a change carries a series; `isState` where it carries the record as a whole. */
type End = { readonly series: string; readonly day: CivilDate; readonly isState: boolean }

function toEnd(change: Change): End | undefined {
  switch (change.table) {
    case 'regions.control':
      return { series: 'control', day: toSpanEnd(change.after), isState: true }
    case 'regions.production':
      return { series: 'production', day: toSpanEnd(change.after), isState: true }
    case 'gates.history':
      return { series: 'gates', day: toSpanEnd(change.after), isState: true }
    case 'plants.history':
      return { series: 'plants', day: toSpanEnd(change.after), isState: true }
    case 'history.licences':
      return { series: 'licences', day: toSpanEnd(change.after), isState: true }
    default:
      return toFigureEnd(change)
  }
}

/** An end that is known has been lived through; an open span holds from its first day. */
function toSpanEnd({ from, to }: Span): CivilDate {
  return to ?? from
}

function toFigureEnd(change: Change): End | undefined {
  switch (change.table) {
    case 'imports.annual':
      return { series: 'customs-years', day: `${change.after.year}-12-31`, isState: false }
    case 'imports.monthly':
      return { series: 'customs-months', day: toMonthEnd(change.after.month), isState: false }
    case 'exports.monthly':
      return { series: 'export-months', day: toMonthEnd(change.after.month), isState: false }
    case 'production':
      return { series: 'production-years', day: `${change.after.year}-12-31`, isState: false }
    case 'prices.points':
      return { series: 'prices', day: change.after.day, isState: false }
    default:
      return undefined
  }
}

function toMonthEnd(month: string): CivilDate {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next =
    number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
  return addDays(next, -1)
}
