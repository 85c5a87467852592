import { type QueryClient } from '@tanstack/react-query'
import { type CivilDate } from '@/lib/civil-date'
import { endpoints, type EndpointName } from '@/contracts/endpoints'
import { type Amendment } from '@/record/amendments/amendment'
import { answerAt } from '@/record/amendments/answer-at'
import { toRecordView } from '@/record/amendments/record-at'
import { type Edition } from '@/record/edition'
import { ENDPOINT_NAMES } from '@/record/rules/read-edition'
import { type DataAccess } from './data-context'
import { createRecordQueries, toAnswerKey, type Amend, type RecordQueries } from './record-queries'

/** What the page shows of the record: these amendments, as far as they were known on a day. */
export type RecordChoice = {
  readonly amendments: readonly Amendment[]
  readonly knownOn: CivilDate | null
}

/**
 * Return queries for the record with accepted amendments laid over it, as known on a day. What has been answered is laid
 * over at once, so that no view waits when an amendment is accepted.
 */
export async function toAmendedQueries(
  { edition }: Pick<DataAccess, 'edition'>,
  cache: QueryClient,
  { amendments, knownOn }: RecordChoice,
): Promise<RecordQueries> {
  const sources =
    knownOn === null
      ? []
      : (await cache.query({ ...edition.queries.bibliography, staleTime: 'static' })).sources
  const view = toRecordView(amendments, knownOn, sources)
  if (view.amendments.length === 0 && knownOn === null) return edition.queries
  const amend: Amend = (name, answer) => answerAt(name, answer, view)
  const version = nameVersion({ amendments: view.amendments, knownOn })
  for (const name of ENDPOINT_NAMES) layOver(cache, name, version, amend)
  return createRecordQueries(edition.client, { version, amend })
}

function layOver(cache: QueryClient, name: EndpointName, version: string, amend: Amend): void {
  const { path } = endpoints[name]
  const state = cache.getQueryState<Edition[EndpointName]>(toAnswerKey(path))
  const key = toAnswerKey(path, version)
  if (state?.data === undefined || cache.getQueryData(key) !== undefined) return
  cache.setQueryData(key, amend(name, state.data), { updatedAt: state.dataUpdatedAt })
}

const versions = new Map<string, string>()

/** Return one name for one and the same choice, so that what was laid over it before is found again. */
function nameVersion(choice: RecordChoice): string {
  const text = JSON.stringify(choice)
  const known = versions.get(text)
  if (known !== undefined) return known
  const name = `amended-${versions.size + 1}`
  versions.set(text, name)
  return name
}
