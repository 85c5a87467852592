import { type CivilDate } from '@/lib/civil-date'
import { GATE_STATUS, PRODUCTION_STATUS, type EventCategory } from '@/domain/record/history'
import { type Source } from '@/domain/record/source'
import { type Sourced } from '@/domain/record/sourced'
import { type Amendment, type Change } from '@/record/amendments/amendment'
import { type Edition } from '@/record/edition'
import {
  hasLoss,
  toFaults,
  toShare,
  type CorrectionDraft,
  type DraftFault,
  type Subject,
} from './correction-draft'

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
  const change = toChange(draft, edition, source.id)
  if (change === undefined) {
    return {
      kind: 'faulty',
      faults: [{ field: 'place', message: 'Choose a place and what happened there.' }],
    }
  }
  return {
    kind: 'read',
    amendment: {
      name: draft.title.trim(),
      state: 'draft',
      author: draft.author.trim(),
      madeOn: today,
      knownSince: today,
      // What a gate, a mine or a controller does is told on the timeline too.
      changes:
        draft.subject === 'event' ? [change] : [change, toEventChange(draft, edition, source.id)],
      sources: [source],
      note: draft.note.trim(),
      reliability: draft.reliability,
      credibility: draft.credibility,
    },
  }
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

function toChange(draft: CorrectionDraft, edition: Edition, sourceId: string): Change | undefined {
  const span = {
    from: draft.from,
    to: draft.to === '' ? null : draft.to,
    sources: [sourceId],
    note: draft.note.trim(),
  }
  switch (draft.subject) {
    case 'gate':
      return toGateChange(draft, edition, span)
    case 'production':
      return toProductionChange(draft, edition, span)
    case 'control': {
      const region = edition.regions.find(({ id }) => id === draft.place)
      const holder = edition.controllers.find(({ id }) => id === draft.status)
      if (region === undefined || holder === undefined) return undefined
      return {
        table: 'regions.control',
        key: region.id,
        before: spanOn(region.control, draft.from),
        after: { ...span, controllerIds: [holder.id] },
      }
    }
    case 'event':
      return toEventChange(draft, edition, sourceId)
  }
}

type SpanStart = {
  readonly from: string
  readonly to: string | null
  readonly sources: readonly string[]
  readonly note: string
}

function toGateChange(
  draft: CorrectionDraft,
  { gates }: Edition,
  span: SpanStart,
): Change | undefined {
  const gate = gates.find(({ id }) => id === draft.place)
  const status = GATE_STATUS.find((known) => known === draft.status)
  if (gate === undefined || status === undefined) return undefined
  const basis = { unit: 'share of ore flow', basis: 'ore that does not pass, of the normal flow' }
  return {
    table: 'gates.history',
    key: gate.id,
    before: spanOn(gate.history, draft.from),
    after: { ...span, status, loss: toLoss(draft, span, basis) },
  }
}

function toProductionChange(
  draft: CorrectionDraft,
  { regions }: Edition,
  span: SpanStart,
): Change | undefined {
  const region = regions.find(({ id }) => id === draft.place)
  const status = PRODUCTION_STATUS.find((known) => known === draft.status)
  const held = region && (spanOn(region.production, draft.from) ?? region.production[0])
  if (region === undefined || status === undefined || held === undefined || held === null) {
    return undefined
  }
  const template = region.production.find((known) => known.status === status) ?? held
  const { unit, basis } = held.loss
  return {
    table: 'regions.production',
    key: region.id,
    before: held,
    after: {
      ...span,
      status,
      loss: toLoss(draft, span, { unit, basis }),
      recoveryWeeks: template.recoveryWeeks,
    },
  }
}

const CATEGORIES = {
  gate: 'border',
  production: 'production',
  control: 'conflict',
  event: 'report',
} as const satisfies Readonly<Record<Subject, EventCategory>>

function toEventChange(draft: CorrectionDraft, edition: Edition, sourceId: string): Change {
  const region = edition.regions.find(({ id }) => id === draft.place)
  const gate = edition.gates.find(({ id }) => id === draft.place)
  const after = {
    id: `user-${draft.from}-${draft.title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 60)}`,
    date: draft.from,
    precision: 'day' as const,
    category: CATEGORIES[draft.subject],
    title: draft.title.trim(),
    place: region?.name ?? gate?.name ?? '',
    regionIds: region === undefined ? [] : [region.id],
    gateIds: gate === undefined ? [] : [gate.id],
    sources: [sourceId],
    note: draft.note.trim(),
  }
  return { table: 'history.events', key: after.id, before: null, after }
}

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
    evidence: 'estimated',
    note,
    range: { low: toShare(draft.low), high: toShare(draft.high) },
  }
}

function spanOn<Kind extends { readonly from: string; readonly to: string | null }>(
  spans: readonly Kind[],
  day: string,
): Kind | null {
  return spans.find(({ from, to }) => from <= day && (to === null || day < to)) ?? null
}
