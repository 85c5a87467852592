import { type CivilDate } from '@/lib/civil-date'
import {
  type DATE_PRECISION,
  type EventCategory,
  type HistoryEvent,
  type Span,
} from '@/domain/record/history'
import { type Evidence, type Sourced } from '@/domain/record/sourced'
import { type Credibility, type Reliability } from '@/record/amendments/amendment'
import { ROW_KEYS } from '@/record/amendments/row-keys'
import { type Edition } from '@/record/edition'
import { FIGURE_TABLES, type FigureSubject } from './figure-tables'
import { type HeldFigure } from './figure-table'

/** Histories and events that a correction can be about, with what the form calls them. */
export const HISTORY_SUBJECTS = {
  gate: 'A border gate',
  production: 'Mines of a region',
  control: 'Control of a region',
  plant: 'A plant outside China',
  licence: 'China’s export licences',
  event: 'An event',
} as const

/** What a correction is about: a history, an event or a figure. */
export type Subject = keyof typeof HISTORY_SUBJECTS | FigureSubject

/** Every subject, with what the form calls it. */
export const SUBJECTS: readonly (readonly [Subject, string])[] = [
  ...keysOf(HISTORY_SUBJECTS).map((subject) => [subject, HISTORY_SUBJECTS[subject]] as const),
  ...keysOf(FIGURE_TABLES).map((subject) => [subject, FIGURE_TABLES[subject].label] as const),
]

function keysOf<Key extends string>(words: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(words).filter((key): key is Key => Object.hasOwn(words, key))
}

/** Return the subject of a name, or undefined where there is none. */
export function toSubject(name: string): Subject | undefined {
  return SUBJECTS.find(([subject]) => subject === name)?.[0]
}

/** Report whether a subject is a figure. */
export function isFigureSubject(subject: Subject): subject is FigureSubject {
  return Object.hasOwn(FIGURE_TABLES, subject)
}

/** A correction as it is typed; texts may be empty or wrong until they are checked. */
export type CorrectionDraft = {
  readonly subject: Subject
  /** Id of the gate, region, plant or element, or what of a table the figure is of. */
  readonly place: string
  /** First day of the span, or id of the event, that is put right; empty for something new. */
  readonly corrects: string
  readonly from: string
  /** First day on which it no longer holds; empty while it holds. */
  readonly to: string
  /** What the gate, the mines or the plant did; ids of controllers, joined by a plus. */
  readonly status: string
  readonly precision: (typeof DATE_PRECISION)[number]
  readonly category: EventCategory
  /** Per cent that is lost or withheld. */
  readonly loss: string
  /** Bounds of the loss in per cent, or of the figure in its own unit. */
  readonly low: string
  readonly high: string
  /** Year, month, day or span that a figure holds for. */
  readonly period: string
  readonly amount: string
  /** Second figure of the same row: the value of a year’s imports. */
  readonly secondAmount: string
  /** How the loss or the figure came to be. */
  readonly evidence: Evidence
  /** Title of an event, or what changed in a line. */
  readonly title: string
  readonly sourceTitle: string
  readonly publisher: string
  readonly sourceDay: string
  readonly address: string
  readonly quotation: string
  readonly reliability: Reliability
  readonly credibility: Credibility
  readonly note: string
  readonly author: string
}

/** What the form opens on. */
export type Opening = {
  readonly subject: Subject
  readonly place: string
  readonly corrects?: string
  /** Id of an amendment whose place the new one takes. */
  readonly supersedes?: string
}

/** Return the draft that the form opens with, filled in with what the record holds of its place. */
export function startDraft(
  { subject, place, corrects = '' }: Opening,
  author: string,
  edition: Edition,
): CorrectionDraft {
  const empty: CorrectionDraft = {
    subject,
    place,
    corrects,
    from: '',
    to: '',
    status: FIRST_STATUS[subject] ?? '',
    precision: 'day',
    category: 'report',
    loss: '',
    low: '',
    high: '',
    period: '',
    amount: '',
    secondAmount: '',
    evidence: isFigureSubject(subject) ? 'reported' : 'estimated',
    title: '',
    sourceTitle: '',
    publisher: '',
    sourceDay: '',
    address: '',
    quotation: '',
    reliability: 'C',
    credibility: 3,
    note: '',
    author,
  }
  return fillIn(empty, edition)
}

const FIRST_STATUS: Readonly<Partial<Record<Subject, string>>> = {
  gate: 'shut',
  production: 'halted',
  plant: 'stopped',
}

/** Fill in what the record holds: the event or span that is put right, the last loss of its kind, or the figure. */
export function fillIn(draft: CorrectionDraft, edition: Edition): CorrectionDraft {
  if (isFigureSubject(draft.subject)) return withFigure(draft, edition)
  if (draft.subject === 'event') return withEvent(draft, findEvent(edition, draft.corrects))
  const span = toHeldSpans(edition, draft).find(({ from }) => from === draft.corrects)
  if (span === undefined) return withTemplate({ ...draft, corrects: '' }, edition)
  const { from, to, status, loss } = span
  return withLoss({ ...draft, from, to: to ?? '', status }, loss)
}

function withEvent(draft: CorrectionDraft, event: HistoryEvent | undefined): CorrectionDraft {
  if (event === undefined) return { ...draft, corrects: '' }
  const { date, title, precision, category } = event
  const place = event.gateIds[0] ?? event.regionIds[0] ?? ''
  return { ...draft, place, from: date, title, precision, category, note: event.note ?? '' }
}

/** Return the event of an id. */
export function findEvent({ history }: Edition, id: string): HistoryEvent | undefined {
  return history.events.find((event) => event.id === id)
}

function withFigure(draft: CorrectionDraft, edition: Edition): CorrectionDraft {
  const asked = draft.corrects === '' ? draft : { ...draft, period: draft.corrects }
  const [first, second] = toHeldFigures(asked, edition)
  if (first === undefined) return { ...draft, corrects: '' }
  const { value, range, period, evidence } = first.figure
  return {
    ...draft,
    corrects: '',
    period,
    amount: value === null ? '' : String(value),
    secondAmount: second === undefined ? '' : String(second.figure.value),
    low: range === undefined ? '' : String(range.low),
    high: range === undefined ? '' : String(range.high),
    evidence,
  }
}

/** Return the figures that a draft asks for; none for a history or an unknown place. */
export function toHeldFigures(
  { subject, place, period }: Pick<CorrectionDraft, 'subject' | 'place' | 'period'>,
  edition: Edition,
): readonly HeldFigure[] {
  return isFigureSubject(subject) ? FIGURE_TABLES[subject].held(edition, place, period) : []
}

/** A span of any history, as the form shows it. */
export type HeldSpan = Pick<Span, 'from' | 'to'> & {
  readonly status: string
  readonly loss?: Sourced<number>
}

type PlacedSpan = HeldSpan & { readonly place: string }

/** Return the spans of the histories that a subject is about, each with its place. */
function toSubjectSpans(
  { regions, gates, plants, history }: Pick<Edition, 'regions' | 'gates' | 'plants' | 'history'>,
  subject: Subject,
): readonly PlacedSpan[] {
  switch (subject) {
    case 'gate':
      return gates.flatMap(({ id, history: spans }) =>
        spans.map((span) => ({ ...span, place: id })),
      )
    case 'plant':
      return plants.flatMap(({ id, history: spans }) =>
        spans.map((span) => ({ ...span, place: id })),
      )
    case 'production':
      return regions.flatMap(({ id, production }) =>
        production.map((span) => ({ ...span, place: id })),
      )
    case 'control':
      return regions.flatMap(({ id, control }) =>
        control.map(({ from, to, controllerIds }) => ({
          from,
          to,
          status: controllerIds.join('+'),
          place: id,
        })),
      )
    case 'licence':
      return history.exportControls.flatMap(({ id, forms }) =>
        forms.flatMap((form) =>
          form.spans.map(({ from, to, withheld }) => ({
            from,
            to,
            status: '',
            loss: withheld,
            place: ROW_KEYS.licences(id, form),
          })),
        ),
      )
    default:
      return []
  }
}

/** Return the spans of the history that a draft is about. */
export function toHeldSpans(
  edition: Edition,
  { subject, place }: Pick<CorrectionDraft, 'subject' | 'place'>,
): readonly HeldSpan[] {
  return toSubjectSpans(edition, subject).filter((span) => span.place === place)
}

/** Loss of the newest span of the record that had a status: what a new one most likely means. */
export type LossTemplate = { readonly loss: Sourced<number>; readonly from: CivilDate }

/** Return the newest loss that the record holds for a status, of the place itself before any other. */
export function findTemplate(
  edition: Pick<Edition, 'regions' | 'gates' | 'plants' | 'history'>,
  { subject, place, status }: Pick<CorrectionDraft, 'subject' | 'place' | 'status'>,
): LossTemplate | undefined {
  const spans = toSubjectSpans(edition, subject).filter((span) => span.status === status)
  const inOrder = spans.toSorted((a, b) => (a.from < b.from ? 1 : -1))
  const found = inOrder.find((span) => span.place === place) ?? inOrder[0]
  return found?.loss && { loss: found.loss, from: found.from }
}

function withTemplate(draft: CorrectionDraft, edition: Edition): CorrectionDraft {
  const template = findTemplate(edition, draft)
  return template === undefined
    ? draft
    : withLoss({ ...draft, evidence: 'estimated' }, template.loss)
}

function withLoss(draft: CorrectionDraft, loss: Sourced<number> | undefined): CorrectionDraft {
  if (loss === undefined || !hasLoss(draft)) return draft
  const { value, range } = loss
  return {
    ...draft,
    loss: toPercent(value),
    low: toPercent(range?.low ?? Math.max(0, value - 0.2)),
    high: toPercent(range?.high ?? Math.min(1, value + 0.2)),
  }
}

function toPercent(part: number): string {
  return String(Number((part * 100).toPrecision(6)))
}

/** Open gates, running mines and running plants lose nothing: there is nothing to say of it. */
export function hasLoss({ subject, status }: Pick<CorrectionDraft, 'subject' | 'status'>): boolean {
  if (subject === 'gate') return status !== 'open'
  if (subject === 'production' || subject === 'plant') return status !== 'running'
  return subject === 'licence'
}
