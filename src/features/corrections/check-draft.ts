import { isCivilDate, type CivilDate } from '@/lib/civil-date'
import { isPeriod } from '@/record/rules/figures'
import { hasLoss, isFigureSubject, type CorrectionDraft } from './correction-draft'
import { FIGURE_TABLES } from './figure-tables'

/** A field that keeps a draft from becoming an amendment, and what to do. */
export type DraftFault = { readonly field: keyof CorrectionDraft; readonly message: string }

type Check = DraftFault & {
  readonly isWrong: (draft: CorrectionDraft, today: CivilDate) => boolean
}

const CHECKS: readonly Check[] = [
  {
    field: 'from',
    message: 'Give the day as YYYY-MM-DD, no later than today.',
    isWrong: ({ subject, from }, today) =>
      !isFigureSubject(subject) && (!isCivilDate(from) || from > today),
  },
  {
    field: 'to',
    message: 'Give a day after the first one, or leave it empty while it holds.',
    isWrong: ({ from, to }) => to !== '' && (!isCivilDate(to) || to <= from),
  },
  {
    field: 'period',
    message: 'Give the period as it is written below the box, no later than today.',
    isWrong: ({ subject, period }, today) =>
      isFigureSubject(subject) && !isPeriodOf(FIGURE_TABLES[subject].period, period, today),
  },
  {
    field: 'amount',
    message: 'Give the number in the unit shown, with a point and no separators, as 1234.5.',
    isWrong: ({ subject, amount }) => isFigureSubject(subject) && toNumber(amount) === undefined,
  },
  {
    field: 'secondAmount',
    message: 'Give the number in the unit shown, with a point and no separators, as 1234.5.',
    isWrong: ({ subject, secondAmount }) =>
      subject === 'import-year' && toNumber(secondAmount) === undefined,
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
    isWrong: (draft) =>
      hasLoss(draft) && isShare(draft.loss) && needsRange(draft) && !isShareBetween(draft),
  },
  {
    field: 'low',
    message:
      'Give bounds in the unit shown, the low one below the high one, the figure between them.',
    isWrong: (draft) =>
      isFigureSubject(draft.subject) &&
      toNumber(draft.amount) !== undefined &&
      needsRange(draft) &&
      !isBetween(toNumber(draft.low), toNumber(draft.amount), toNumber(draft.high)),
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

/** Periods as the form asks for them, by kind. */
const PERIOD_FORMS = { year: /^\d{4}$/, month: /^\d{4}-(0[1-9]|1[0-2])$/ } as const

function isPeriodOf(
  kind: (typeof FIGURE_TABLES)[keyof typeof FIGURE_TABLES]['period'],
  period: string,
  today: CivilDate,
): boolean {
  if (kind === 'any') return isPeriod(period)
  if (kind === 'day') return isCivilDate(period) && period <= today
  return PERIOD_FORMS[kind].test(period) && period <= today.slice(0, period.length)
}

/** Bounds are asked of every estimate, and of anything else once one of them is given. */
export function needsRange({
  evidence,
  low,
  high,
}: Pick<CorrectionDraft, 'evidence' | 'low' | 'high'>): boolean {
  return evidence === 'estimated' || low.trim() !== '' || high.trim() !== ''
}

function isShare(text: string): boolean {
  return /^\d{1,3}([.,]\d+)?$/.test(text.trim()) && toShare(text) <= 1
}

/** Return typed per cent as a share of one. */
export function toShare(text: string): number {
  return Number((Number(text.trim().replace(',', '.')) / 100).toPrecision(12))
}

/** Return a typed number; undefined for any text that could be read in two ways or is none. */
export function toNumber(text: string): number | undefined {
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(text.trim()) ? Number(text) : undefined
}

function isShareBetween({ loss, low, high }: CorrectionDraft): boolean {
  return isShare(low) && isShare(high) && isBetween(toShare(low), toShare(loss), toShare(high))
}

function isBetween(
  least: number | undefined,
  value: number | undefined,
  most: number | undefined,
): boolean {
  if (least === undefined || value === undefined || most === undefined) return false
  return least < most && least <= value && value <= most
}
