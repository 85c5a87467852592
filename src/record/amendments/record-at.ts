import { type CivilDate } from '@/lib/civil-date'
import { type EndpointName } from '@/contracts/endpoints'
import { type ModelRecord } from '@/domain/record/model-record'
import { type Source } from '@/domain/record/source'
import { type Edition } from '@/record/edition'
import { type Amendment } from './amendment'
import { answerAt } from './answer-at'
import { toKnowledge } from './as-known'
import { type RecordView } from './record-view'

/**
 * Return the record as it was known at the end of `knownOn`; null stands for all that is known.
 *
 * Only accepted amendments count, each from the day on which it was known and until another supersedes it. Neither
 * their order nor what was declined or withdrawn makes a difference.
 */
export function recordAt(
  edition: Edition,
  amendments: readonly Amendment[],
  knownOn: CivilDate | null,
): Edition {
  const view = toRecordView(amendments, knownOn, edition.bibliography.sources)
  if (view.amendments.length === 0 && view.knowledge === undefined) return edition
  const at = <Name extends EndpointName>(name: Name): Edition[Name] =>
    answerAt(name, edition[name], view)
  return {
    ...edition,
    info: at('info'),
    elements: at('elements'),
    regions: at('regions'),
    gates: at('gates'),
    plants: at('plants'),
    history: at('history'),
    parameters: at('parameters'),
    imports: at('imports'),
    exports: at('exports'),
    production: at('production'),
    prices: at('prices'),
    supplyShares: at('supplyShares'),
    governance: at('governance'),
    criticality: at('criticality'),
    bibliography: at('bibliography'),
  }
}

/** What a record was known to be from: amendments, and sources with the days of their publication. */
type KnownFrom = {
  readonly amendments: readonly Amendment[]
  readonly sources: readonly Source[]
}

/** Return what the model takes of the record as it was known on a day: the same as of `recordAt`. */
export function modelRecordAt(
  answered: ModelRecord,
  { amendments, sources }: KnownFrom,
  knownOn: CivilDate,
): ModelRecord {
  const view = toRecordView(amendments, knownOn, sources)
  return {
    info: answerAt('info', answered.info, view),
    elements: answerAt('elements', answered.elements, view),
    regions: answerAt('regions', answered.regions, view),
    gates: answerAt('gates', answered.gates, view),
    plants: answerAt('plants', answered.plants, view),
    history: answerAt('history', answered.history, view),
    parameters: answerAt('parameters', answered.parameters, view),
    supplyShares: answerAt('supplyShares', answered.supplyShares, view),
    governance: answerAt('governance', answered.governance, view),
    criticality: answerAt('criticality', answered.criticality, view),
  }
}

/** Return which amendments hold for a reader who knows what was known on `knownOn`, in an order of their own. */
export function toRecordView(
  amendments: readonly Amendment[],
  knownOn: CivilDate | null,
  sources: readonly Source[],
): RecordView {
  const accepted = amendments.filter(
    ({ state, knownSince }) => state === 'accepted' && (knownOn === null || knownSince <= knownOn),
  )
  const superseded = new Set(accepted.flatMap(({ supersedes }) => supersedes ?? []))
  const holding = inOrder(accepted.filter(({ id }) => !superseded.has(id)))
  const added = holding.flatMap((amendment) => amendment.sources)
  return {
    amendments: holding,
    changes: holding.flatMap(({ changes }) => changes),
    knowledge: knownOn === null ? undefined : toKnowledge([...sources, ...added], knownOn),
  }
}

/** Return amendments by the day on which they were known, the day on which they were made, and their ids. */
function inOrder(amendments: readonly Amendment[]): readonly Amendment[] {
  const keyed = amendments.map((amendment) => ({
    amendment,
    key: `${amendment.knownSince} ${amendment.madeOn} ${amendment.id}`,
  }))
  return keyed
    .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ amendment }) => amendment)
}
