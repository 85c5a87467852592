import { groupBy } from '@/lib/group-by'
import { type CivilDate } from '@/lib/civil-date'
import { type ExportControl, type Span } from '@/domain/record/history'
import { type Source } from '@/domain/record/source'
import { type Edition } from '@/record/edition'

/** Tells whether what rests on some sources was known: once the first of them was published. */
export type Knowledge = {
  readonly knownOn: CivilDate
  readonly isKnown: (sources: readonly string[]) => boolean
}

/** Judgements of this record are not reports: they are taken as known with what they judge. */
const OWN_JUDGEMENT = 'own_estimate'

/** Return what was known of the sources of a record on a day. */
export function toKnowledge(sources: readonly Source[], knownOn: CivilDate): Knowledge {
  const published = new Map(sources.map(({ id, date }) => [id, toLastDay(date)]))
  return {
    knownOn,
    isKnown: (ids) => {
      const reports = ids.filter((id) => id !== OWN_JUDGEMENT)
      if (reports.length === 0) return true
      return reports.some((id) => (published.get(id) ?? UNDATED) <= knownOn)
    },
  }
}

/** Later than every day: of a source without a date nobody can say when it was known. */
const UNDATED = '9999-12-31'

/** Return the last day that a printed date can mean: the end of its month or year. */
function toLastDay(date: string): CivilDate {
  if (/^\d{4}$/.test(date)) return `${date}-12-31`
  if (/^\d{4}-\d{2}$/.test(date)) return `${date}-31`
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : UNDATED
}

/** Return a history as it was known: unheard spans are not there, and what held before them goes on. */
export function knownSpans<Kind extends Span>(
  spans: readonly Kind[],
  { knownOn, isKnown }: Knowledge,
): readonly Kind[] {
  const kept = spans.filter(
    ({ from, sources }, index) => index === 0 || (from <= knownOn && isKnown(sources)),
  )
  return kept.map((span, index) => {
    const next = kept[index + 1]
    return span.to === (next?.from ?? null) ? span : { ...span, to: next?.from ?? null }
  })
}

/** Return the events, controls and levies that had been reported. */
export function knownHistory(
  { events, exportControls, levies }: Edition['history'],
  knowledge: Knowledge,
): Edition['history'] {
  const { knownOn, isKnown } = knowledge
  return {
    events: events.filter(({ date, sources }) => date <= knownOn && isKnown(sources)),
    exportControls: exportControls
      .filter(({ announced }) => announced <= knownOn)
      .map((control) => knownControl(control, knowledge)),
    levies: levies.filter(({ from, sources }) => from <= knownOn && isKnown(sources)),
  }
}

function knownControl(control: ExportControl, knowledge: Knowledge): ExportControl {
  const { knownOn } = knowledge
  const { inForce, suspension, forms } = control
  const isInForce = inForce !== null && inForce.from <= knownOn
  return {
    ...control,
    inForce: isInForce ? endedBy(inForce, knownOn) : null,
    suspension: suspension !== null && suspension.from <= knownOn ? suspension : null,
    forms: isInForce
      ? forms.map((form) => ({ ...form, spans: knownSpans(form.spans, knowledge) }))
      : [],
  }
}

/** Return mine output as it had been printed; the newest edition of a year that was out is in use. */
export function knownProduction(
  production: Edition['production'],
  { isKnown }: Knowledge,
): Edition['production'] {
  const kept = production.filter(({ output }) => isKnown(output.sources))
  if (kept.length === production.length) return production
  const years = groupBy(kept, ({ country, year }) => `${country} ${year}`)
  return [...years.values()].flatMap((rows) =>
    rows.some(({ isInUse }) => isInUse)
      ? rows
      : rows.map((row, index) => ({ ...row, isInUse: index === rows.length - 1 })),
  )
}

function endedBy(span: Span, knownOn: CivilDate): Span {
  return span.to === null || span.to <= knownOn ? span : { ...span, to: null }
}
