import { toSubject, type CorrectionDraft, type Opening } from './correction-draft'

/** Key of what is typed into the form of this tab, until it is saved or given up. */
const KEY = 'chokepoint-correction-form'

/** What is typed, for the place that the form was opened on. */
type Typed = { readonly opening: Opening; readonly draft: CorrectionDraft }

/** Return what was typed into the form before the page was reloaded, for the same opening; undefined where nothing was. */
export function readTypedDraft(opening: Opening): CorrectionDraft | undefined {
  const typed = readTyped()
  return typed !== undefined && isSame(typed.opening, opening) ? typed.draft : undefined
}

/** Return what the form was open on before the page was reloaded. */
export function readTypedOpening(): Opening | undefined {
  return readTyped()?.opening
}

/** Note what is typed. */
export function keepTypedDraft(opening: Opening, draft: CorrectionDraft): void {
  write(JSON.stringify({ opening, draft } satisfies Typed))
}

/** Forget what was typed: it is saved, or given up. */
export function forgetTypedDraft(): void {
  write('')
}

function write(text: string): void {
  try {
    sessionStorage.setItem(KEY, text)
  } catch {
    // Where nothing can be noted, a reload empties the form.
  }
}

function readTyped(): Typed | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '')
    return isTyped(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Only this page writes the note; one of another version of it lacks a field or knows another subject. */
function isTyped(value: unknown): value is Typed {
  if (typeof value !== 'object' || value === null) return false
  const { opening, draft } = { opening: null, draft: null, ...value }
  return isOpening(opening) && isOpening(draft) && FIELDS.every((field) => isText(draft, field))
}

function isOpening(value: unknown): value is Opening {
  if (typeof value !== 'object' || value === null) return false
  const { subject, place } = { subject: '', place: undefined, ...value }
  return (
    typeof subject === 'string' && toSubject(subject) !== undefined && typeof place === 'string'
  )
}

const FIELDS: readonly (keyof CorrectionDraft)[] = [
  'corrects',
  'from',
  'to',
  'status',
  'precision',
  'category',
  'loss',
  'low',
  'high',
  'period',
  'amount',
  'secondAmount',
  'evidence',
  'title',
  'sourceTitle',
  'publisher',
  'sourceDay',
  'address',
  'quotation',
  'reliability',
  'note',
  'author',
]

function isText(draft: object, field: string): boolean {
  return typeof new Map<string, unknown>(Object.entries(draft)).get(field) === 'string'
}

function isSame(a: Opening, b: Opening): boolean {
  return toKey(a) === toKey(b)
}

function toKey({ subject, place, corrects = '', supersedes = '' }: Opening): string {
  return [subject, place, corrects, supersedes].join(' ')
}
