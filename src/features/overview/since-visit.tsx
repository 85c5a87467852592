import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { daysBetween } from '@/lib/civil-date'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type ScoreChange } from '@/domain/market/indicators'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { type HistoryEvent } from '@/domain/record/history'
import { type Model } from '@/model/create-model'
import { explainChange } from '@/model/scores'
import { useData } from '@/data/data-context'
import { useModelRecord } from '@/data/use-model-record'
import { useSettledView } from '@/state/address/use-view'
import { useCorrectionStore } from '@/state/corrections/correction-store'
import { keepVisit, readVisitBefore, type RecordVisit } from '@/state/record-visit'
import { BandChange } from '@/ui/evidence/band-label'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { toDisplayedChange, toMainCause } from '@/ui/score/to-score-words'
import { DataTable } from '@/ui/tables/data-table'
import { type Column } from '@/ui/tables/column'
import { type Format } from '@/ui/format/create-format'

/** What changed in the record and in the scores since the reader was last here on an earlier day; nothing at first. */
export function SinceVisit() {
  const { model } = useModelRecord()
  const { view } = useSettledView()
  // What was known on an earlier day is no state of the record to come back to.
  return model === undefined || view.knownOn !== undefined ? undefined : <Kept model={model} />
}

function Kept({ model }: { readonly model: Model }) {
  const { queries, today, edition } = useData()
  const { data: info } = useQuery(edition.queries.info)
  const { data: history } = useQuery(queries.history)
  const { market } = useSettledView().view
  const amendments = useCorrectionStore((state) => state.history.present.amendments)
  const [last] = useState(() => readVisitBefore(today))
  const now = useMemo((): RecordVisit | undefined => {
    if (info === undefined || history === undefined) return undefined
    const { lastDay } = model.record.info
    const { elements } = model.indicators(lastDay, DEFAULT_OUTLOOK, market)
    const accepted = amendments.filter(({ state }) => state === 'accepted')
    const scores = elements.map(({ elementId, score }) => [elementId, score] as const)
    return {
      day: today,
      vintage: info.vintage,
      lastDay,
      eventIds: history.events.map(({ id }) => id),
      accepted: Object.fromEntries(accepted.map(({ id, name }) => [id, name])),
      scores: { [market]: Object.fromEntries(scores) },
    }
  }, [model, info, history, market, today, amendments])
  useEffect(() => {
    if (now !== undefined) keepVisit(now)
  }, [now])
  if (last === undefined || now === undefined || history === undefined) return undefined
  return <Changes events={history.events} last={last} market={market} now={now} />
}

type ChangesProps = {
  readonly last: RecordVisit
  readonly now: RecordVisit
  readonly market: BuyerMarket
  readonly events: readonly HistoryEvent[]
}

/** Most events and amendments that are named; the rest are counted. */
const MOST_NAMED = 5

function Changes({ last, now, market, events }: ChangesProps) {
  const format = useFormat()
  const { hrefTo } = useSettledView()
  const record = toRecordWords(last, now, events, format)
  const moved = toMoved(last, now, market)
  const days = daysBetween(last.day, now.day)
  const isSame = record.length === 0 && moved.length === 0
  return (
    <Panel
      minHeight="0"
      subtitle={`Scores on the last day of the record, ${format.date(now.lastDay)}, under the default outlook.`}
      title={`Since your last visit on ${format.date(last.day)}, ${days} ${days === 1 ? 'day' : 'days'} ago`}
    >
      {isSame && <p>Nothing changed: neither the record nor a score.</p>}
      {record.length > 0 && (
        <ul>
          {record.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {moved.length > 0 && (
        <DataTable
          caption="Scores that moved since your last visit"
          columns={toColumns(format)}
          isCaptionHidden
          isDense
          rowId={({ elementId }) => elementId}
          rows={moved}
        />
      )}
      {record.length > 0 && (
        <p>
          <a href={hrefTo('/corrections')}>All amendments, and what each of them changed</a>
        </p>
      )}
    </Panel>
  )
}

/** Return what changed in the record, a sentence each. */
function toRecordWords(
  last: RecordVisit,
  now: RecordVisit,
  events: readonly HistoryEvent[],
  format: Format,
): readonly string[] {
  const added = Object.keys(now.accepted).filter((id) => !Object.hasOwn(last.accepted, id))
  const gone = Object.keys(last.accepted).filter((id) => !Object.hasOwn(now.accepted, id))
  const known = new Set(last.eventIds)
  const told = events.filter(({ id }) => !known.has(id))
  return [
    ...(last.vintage === now.vintage
      ? []
      : [`Edition ${now.vintage} of the record took the place of ${last.vintage}.`]),
    ...(last.lastDay === now.lastDay
      ? []
      : [
          `The record reaches ${format.date(now.lastDay)}; it reached ${format.date(last.lastDay)}.`,
        ]),
    ...toNamed(
      added.map((id) => `Accepted: “${now.accepted[id] ?? id}”.`),
      'amendments were accepted',
    ),
    ...toNamed(
      gone.map((id) => `No longer part of the record: “${last.accepted[id] ?? id}”.`),
      'amendments are no longer part of it',
    ),
    ...toNamed(
      told.map(({ date, title }) => `New event, ${format.date(date)}: ${title}.`),
      'events are new',
    ),
  ]
}

function toNamed(sentences: readonly string[], rest: string): readonly string[] {
  const more = sentences.length - MOST_NAMED
  return more <= 0 ? sentences : [...sentences.slice(0, MOST_NAMED), `${more} more ${rest}.`]
}

type Moved = { readonly elementId: string; readonly change: ScoreChange }

/** Return the scores that show another number or band, the largest change first; none for a market not seen before. */
function toMoved(last: RecordVisit, now: RecordVisit, market: BuyerMarket): readonly Moved[] {
  return Object.entries(now.scores[market] ?? {})
    .flatMap(([elementId, to]): readonly Moved[] => {
      const from = last.scores[market]?.[elementId]
      return from === undefined ? [] : [{ elementId, change: explainChange(from, to) }]
    })
    .filter(({ change }) => toDisplayedChange(change) !== 0 || change.from.band !== change.to.band)
    .toSorted((a, b) => Math.abs(b.change.total) - Math.abs(a.change.total))
}

function toColumns(format: Format): readonly Column<Moved>[] {
  return [
    { id: 'element', header: 'Element', isRowHeader: true, cell: ({ elementId }) => elementId },
    {
      id: 'before',
      header: 'Then',
      align: 'end',
      cell: ({ change }) => format.score(change.from.value),
    },
    { id: 'now', header: 'Now', align: 'end', cell: ({ change }) => format.score(change.to.value) },
    {
      id: 'band',
      header: 'Band',
      cell: ({ change: { from, to } }) => <BandChange from={from.band} to={to.band} />,
    },
    {
      id: 'cause',
      header: 'Largest cause',
      priority: 2,
      cell: ({ change }) =>
        change.from.formulaVersion === change.to.formulaVersion
          ? (toMainCause(change)?.label ?? 'rounding')
          : `the formula: ${change.to.formulaVersion}, before ${change.from.formulaVersion}`,
    },
  ]
}
