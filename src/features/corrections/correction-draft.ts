import { isCivilDate, type CivilDate } from '@/lib/civil-date'
import { type Sourced } from '@/domain/record/sourced'
import { type Credibility, type Reliability } from '@/record/amendments/amendment'
import { type Edition } from '@/record/edition'

/** What a correction can be about, with what the form calls it. */
export const SUBJECTS = {
  gate: 'A border gate',
  production: 'Mines of a region',
  control: 'Control of a region',
  event: 'An event',
} as const

/** What a correction is about. */
export type Subject = keyof typeof SUBJECTS

/** A correction as it is typed; texts may be empty or wrong until they are checked. */
export type CorrectionDraft = {
  readonly subject: Subject
  /** Id of the gate or region. */
  readonly place: string
  readonly from: string
  /** First day on which it no longer holds; empty while it holds. */
  readonly to: string
  /** What the gate or the mines did; id of a controller; category of an event. */
  readonly status: string
  /** Per cent of ore or output lost, with the bounds of the reading. */
  readonly loss: string
  readonly low: string
  readonly high: string
  /** Title of an event. */
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

/** Return the draft that the form opens with. */
export function startDraft(subject: Subject, place: string, author: string): CorrectionDraft {
  return {
    subject,
    place,
    from: '',
    to: '',
    status: FIRST_STATUS[subject],
    loss: '',
    low: '',
    high: '',
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
}

const FIRST_STATUS: Readonly<Record<Subject, string>> = {
  gate: 'shut',
  production: 'halted',
  control: '',
  event: 'report',
}

/** Loss of the newest span of the record that had a status: what a new one most likely means. */
export type LossTemplate = { readonly loss: Sourced<number>; readonly from: CivilDate }

/** Return the newest loss that the record holds for a status, of the place itself before any other. */
export function findTemplate(
  { regions, gates }: Pick<Edition, 'regions' | 'gates'>,
  { subject, place, status }: Pick<CorrectionDraft, 'subject' | 'place' | 'status'>,
): LossTemplate | undefined {
  const histories =
    subject === 'gate'
      ? gates.map(({ id, history }) => ({ id, spans: history }))
      : regions.map(({ id, production }) => ({ id, spans: production }))
  const spans = histories.flatMap(({ id, spans: own }) =>
    own.filter((span) => span.status === status).map((span) => ({ id, span })),
  )
  const inOrder = spans.toSorted((a, b) => (a.span.from < b.span.from ? 1 : -1))
  const found = inOrder.find(({ id }) => id === place) ?? inOrder[0]
  return found && { loss: found.span.loss, from: found.span.from }
}

/** A field that keeps a draft from becoming an amendment, and what to do. */
export type DraftFault = { readonly field: keyof CorrectionDraft; readonly message: string }

type Check = DraftFault & {
  readonly isWrong: (draft: CorrectionDraft, today: CivilDate) => boolean
}

const CHECKS: readonly Check[] = [
  {
    field: 'from',
    message: 'Give the day as YYYY-MM-DD, no later than today.',
    isWrong: ({ from }, today) => !isCivilDate(from) || from > today,
  },
  {
    field: 'to',
    message: 'Give a day after the first one, or leave it empty while it holds.',
    isWrong: ({ from, to }) => to !== '' && (!isCivilDate(to) || to <= from),
  },
  {
    field: 'title',
    message: 'Say in a line what changed.',
    isWrong: ({ title }) => title.trim() === '',
  },
  {
    field: 'loss',
    message: 'Give a share from 0 to 100 %.',
    isWrong: (draft) => hasLoss(draft) && !isShare(draft.loss),
  },
  {
    field: 'low',
    message: 'Give bounds in per cent, the low one below the high one and the loss between them.',
    isWrong: (draft) => hasLoss(draft) && isShare(draft.loss) && !isBetween(draft),
  },
  {
    field: 'sourceTitle',
    message: 'Name the source: nothing enters the record without one.',
    isWrong: ({ sourceTitle }) => sourceTitle.trim() === '',
  },
  {
    field: 'publisher',
    message: 'Say who published it.',
    isWrong: ({ publisher }) => publisher.trim() === '',
  },
  {
    field: 'sourceDay',
    message: 'Give the day of publication as YYYY-MM-DD, no later than today.',
    isWrong: ({ sourceDay }, today) => !isCivilDate(sourceDay) || sourceDay > today,
  },
  {
    field: 'address',
    message: 'Give the address of the page, beginning with https://.',
    isWrong: ({ address }) => !/^https?:\/\/\S+\/\S+$/.test(address.trim()),
  },
  {
    field: 'quotation',
    message: 'Quote at most two lines.',
    isWrong: ({ quotation }) => quotation.trim().split('\n').length > 2 || quotation.length > 400,
  },
  {
    field: 'note',
    message: 'Say why: how the report is read, and what contradicts it.',
    isWrong: ({ note }) => note.trim() === '',
  },
]

/** Return what keeps a draft from becoming an amendment, field by field. */
export function toFaults(draft: CorrectionDraft, today: CivilDate): readonly DraftFault[] {
  return CHECKS.filter(({ isWrong }) => isWrong(draft, today)).map(({ field, message }) => ({
    field,
    message,
  }))
}

/** Open gates and running mines lose nothing: there is nothing to say of it. */
export function hasLoss({ subject, status }: Pick<CorrectionDraft, 'subject' | 'status'>): boolean {
  return (
    (subject === 'gate' && status !== 'open') || (subject === 'production' && status !== 'running')
  )
}

function isShare(text: string): boolean {
  return /^\d{1,3}([.,]\d+)?$/.test(text.trim()) && toShare(text) <= 1
}

/** Return typed per cent as a share of one. */
export function toShare(text: string): number {
  return Number((Number(text.trim().replace(',', '.')) / 100).toPrecision(12))
}

function isBetween({ loss, low, high }: CorrectionDraft): boolean {
  if (!isShare(low) || !isShare(high)) return false
  const [least, value, most] = [toShare(low), toShare(loss), toShare(high)]
  return least < most && least <= value && value <= most
}
