import { type CivilDate } from '@/lib/civil-date'
import {
  GATE_STATUS,
  PLANT_STATUS,
  PRODUCTION_STATUS,
  type EventCategory,
} from '@/domain/record/history'
import { type Source } from '@/domain/record/source'
import { type Sourced } from '@/domain/record/sourced'
import { spanAt } from '@/domain/record/span-at'
import { type Amendment, type Change } from '@/record/amendments/amendment'
import { AMENDMENT_VERSION, readAmendment } from '@/record/amendments/amendment-file'
import { ROW_KEYS } from '@/record/amendments/row-keys'
import { type Edition } from '@/record/edition'
import { withOld } from '@/record/import/compare-rows'
import { needsRange, toFaults, toNumber, toShare, type DraftFault } from './check-draft'
import {
  findEvent,
  hasLoss,
  isFigureSubject,
  toHeldFigures,
  type CorrectionDraft,
  type Subject,
} from './correction-draft'
import { isNumber } from './figure-table'
import { FIGURE_TABLES } from './figure-tables'

/** An amendment made of a draft, or what is missing. */
export type DraftReading =
  | { readonly kind: 'read'; readonly amendment: Omit<Amendment, 'id'> }
  | { readonly kind: 'faulty'; readonly faults: readonly DraftFault[] }

/** What a draft is read against: the record, and the reader's day. */
type Ground = { readonly edition: Edition; readonly today: CivilDate }

/** Make an amendment of a draft, or say field by field what is missing. */
export function readDraft(draft: CorrectionDraft, { edition, today }: Ground): DraftReading {
  const faults = toFaults(draft, today)
  if (faults.length > 0) return { kind: 'faulty', faults }
  const source = toSource(draft, edition)
  const changes = toChanges(draft, edition, source.id)
  if (changes.length === 0) {
    const message = 'Choose a place or figure from the list, and what happened there.'
    return { kind: 'faulty', faults: [{ field: 'place', message }] }
  }
  const amendment = {
    name: draft.title.trim(),
    state: 'draft' as const,
    author: draft.author.trim(),
    madeOn: today,
    knownSince: today,
    changes,
    sources: [source],
    note: draft.note.trim(),
    reliability: draft.reliability,
    credibility: draft.credibility,
  }
  const fault = findUnreadable(amendment)
  return fault === undefined
    ? { kind: 'read', amendment }
    : { kind: 'faulty', faults: [{ field: 'amount', message: fault }] }
}

/** What could not be read back from this browser or a file must not be saved: a share above 1, weeks below 0. */
function findUnreadable(amendment: Omit<Amendment, 'id'>): string | undefined {
  const read = readAmendment({ ...amendment, id: 'new' }, AMENDMENT_VERSION)
  if (read.kind === 'read') return undefined
  const [first] = read.faults
  return `The record does not take this: ${first?.path ?? ''} ${first?.message ?? ''}. Correct the number.`
}

function toSource(draft: CorrectionDraft, { bibliography }: Edition): Source {
  const words = `${draft.publisher} ${draft.sourceDay}`
  const start = `user-${words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
  const taken = bibliography.sources.filter(({ id }) => id.startsWith(start)).length
  return {
    id: taken === 0 ? start : `${start}-${taken + 1}`,
    title: draft.sourceTitle.trim(),
    publisher: draft.publisher.trim(),
    date: draft.sourceDay,
    url: draft.address.trim(),
    licence: 'All rights reserved; facts cited only',
    access: 'full text',
    isAddressUncertain: false,
    ...(draft.quotation.trim() === '' ? {} : { note: `“${draft.quotation.trim()}”` }),
  }
}

function toChanges(draft: CorrectionDraft, edition: Edition, sourceId: string): readonly Change[] {
  if (isFigureSubject(draft.subject)) return toFigureChanges(draft, edition, sourceId)
  if (draft.subject === 'event') return [toEventChange(draft, edition, sourceId)]
  const change = toSpanChange(draft, edition, {
    from: draft.from,
    to: draft.to === '' ? null : draft.to,
    sources: [sourceId],
    note: draft.note.trim(),
  })
  if (change === undefined) return []
  // What is new is told on the timeline too; what is only put right is told there already.
  return draft.corrects === '' ? [change, toEventChange(draft, edition, sourceId)] : [change]
}

type SpanStart = {
  readonly from: string
  readonly to: string | null
  readonly sources: readonly string[]
  readonly note: string
}

function toSpanChange(draft: CorrectionDraft, edition: Edition, span: SpanStart) {
  switch (draft.subject) {
    case 'gate':
      return toGateChange(draft, edition, span)
    case 'plant':
      return toPlantChange(draft, edition, span)
    case 'production':
      return toProductionChange(draft, edition, span)
    case 'control':
      return toControlChange(draft, edition, span)
    case 'licence':
      return toLicenceChange(draft, edition, span)
    default:
      return undefined
  }
}

type SpanChange = (draft: CorrectionDraft, edition: Edition, span: SpanStart) => Change | undefined

const toGateChange: SpanChange = (draft, { gates }, span) => {
  const gate = gates.find(({ id }) => id === draft.place)
  const status = GATE_STATUS.find((known) => known === draft.status)
  if (gate === undefined || status === undefined) return undefined
  const basis = { unit: 'share of ore flow', basis: 'ore that does not pass, of the normal flow' }
  const before = spanAt(gate.history, draft.from) ?? null
  const after = { ...span, status, loss: toLoss(draft, span, basis) }
  return { table: 'gates.history', key: gate.id, before, after }
}

const toPlantChange: SpanChange = (draft, { plants }, span) => {
  const plant = plants.find(({ id }) => id === draft.place)
  const status = PLANT_STATUS.find((known) => known === draft.status)
  if (plant === undefined || status === undefined) return undefined
  const basis = { unit: 'share of capacity', basis: 'capacity that does not run' }
  const before = spanAt(plant.history, draft.from) ?? null
  const after = { ...span, status, loss: toLoss(draft, span, basis) }
  return { table: 'plants.history', key: plant.id, before, after }
}

const toControlChange: SpanChange = (draft, { regions, controllers }, span) => {
  const region = regions.find(({ id }) => id === draft.place)
  const controllerIds = draft.status.split('+')
  const isKnown = controllerIds.every((id) => controllers.some((holder) => holder.id === id))
  if (region === undefined || !isKnown) return undefined
  const before = spanAt(region.control, draft.from) ?? null
  return { table: 'regions.control', key: region.id, before, after: { ...span, controllerIds } }
}

const toProductionChange: SpanChange = (draft, { regions }, span) => {
  const region = regions.find(({ id }) => id === draft.place)
  const status = PRODUCTION_STATUS.find((known) => known === draft.status)
  const before = region && (spanAt(region.production, draft.from) ?? region.production[0])
  if (region === undefined || status === undefined || before === undefined) return undefined
  const template = region.production.find((known) => known.status === status) ?? before
  const { recoveryWeeks } = template
  const after = { ...span, status, loss: toLoss(draft, span, before.loss), recoveryWeeks }
  return { table: 'regions.production', key: region.id, before, after }
}

const toLicenceChange: SpanChange = (draft, { history }, span) => {
  const found = history.exportControls
    .flatMap(({ id, forms }) => forms.map((form) => ({ key: ROW_KEYS.licences(id, form), form })))
    .find(({ key }) => key === draft.place)
  const [first] = found?.form.spans ?? []
  if (found === undefined || first === undefined) return undefined
  const before = spanAt(found.form.spans, draft.from) ?? null
  const withheld = toLoss(draft, span, first.withheld)
  return { table: 'history.licences', key: found.key, before, after: { ...span, withheld } }
}

const CATEGORIES: Readonly<Partial<Record<Subject, EventCategory>>> = {
  gate: 'border',
  production: 'production',
  control: 'conflict',
  plant: 'downstream',
  licence: 'policy',
}

function toEventChange(draft: CorrectionDraft, edition: Edition, sourceId: string): Change {
  const before = findEvent(edition, draft.corrects) ?? null
  const told = {
    date: draft.from,
    precision: draft.precision,
    category: CATEGORIES[draft.subject] ?? draft.category,
    title: draft.title.trim(),
    sources: [...(before?.sources ?? []), sourceId],
    note: draft.note.trim(),
  }
  const words = draft.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  const id = `user-${draft.from}-${words.slice(0, 60)}`
  const after = { ...(before ?? { id, ...toEventPlace(draft, edition) }), ...told }
  return { table: 'history.events', key: after.id, before, after }
}

function toEventPlace({ place }: CorrectionDraft, { regions, gates, plants }: Edition) {
  const named = [...regions, ...gates, ...plants].find(({ id }) => id === place)
  return {
    place: named?.name ?? '',
    regionIds: regions.some(({ id }) => id === place) ? [place] : [],
    gateIds: gates.some(({ id }) => id === place) ? [place] : [],
  }
}

function toFigureChanges(
  draft: CorrectionDraft,
  edition: Edition,
  sourceId: string,
): readonly Change[] {
  if (!isFigureSubject(draft.subject)) return []
  const typed = [draft.amount, draft.secondAmount]
  const figures = toHeldFigures(draft, edition).map(({ figure }, index) => {
    const { unit, basis, period } = figure
    const after: Sourced<number> = {
      value: toNumber(typed[index] ?? '') ?? Number.NaN,
      unit,
      period: draft.period,
      basis,
      evidence: draft.evidence,
      sources: [sourceId],
      note: draft.note.trim(),
      ...(index === 0 && needsRange(draft)
        ? { range: { low: toNumber(draft.low) ?? 0, high: toNumber(draft.high) ?? 0 } }
        : {}),
    }
    return period === draft.period ? withOld<number | null>(figure, after, CORRECTED) : after
  })
  const printedBy = `${draft.publisher.trim()} ${draft.sourceDay}`
  const { place, period } = draft
  const given = { place, period, figures: figures.filter(isNumber), printedBy }
  return FIGURE_TABLES[draft.subject].toChanges(edition, given)
}

/** What is said of a figure that a corrected one takes the place of. */
const CORRECTED = 'Used in this record until it was corrected.'

function toLoss(
  draft: CorrectionDraft,
  { from, to, sources, note }: SpanStart,
  { unit, basis }: { readonly unit: string; readonly basis: string },
): Sourced<number> {
  const shared = {
    unit,
    period: to === null ? `${from} onward` : `${from} to ${to}`,
    basis,
    sources,
  }
  if (!hasLoss(draft)) {
    return { value: 0, ...shared, evidence: 'derived', note: `${draft.status} is read as no loss.` }
  }
  return {
    value: toShare(draft.loss),
    ...shared,
    evidence: draft.evidence,
    note,
    ...(needsRange(draft) ? { range: { low: toShare(draft.low), high: toShare(draft.high) } } : {}),
  }
}
