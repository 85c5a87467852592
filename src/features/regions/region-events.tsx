import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type HistoryEvent } from '@/domain/record/history'
import { type RegionRecord } from '@/domain/record/record'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/address/use-view'
import { ChangeLink, CorrectLink } from '@/ui/evidence/change-link'
import { SourceLine } from '@/ui/evidence/source-line'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'
import pageStyles from '@/ui/layout/page.module.css'
import { toRegionEvents } from './to-region-events'

/** Everything on record that names a region or the gate of its ore, newest first. */
export function RegionEvents({ region }: { readonly region: RegionRecord }) {
  const { queries } = useData()
  const history = useQuery(queries.history)
  const state = useDataState([history])
  const { hrefTo } = useView()
  const format = useFormat()
  const look = useSourceLookup()
  const events = toRegionEvents(history.data?.events ?? [], region)
  const corrections = hrefTo('/corrections')
  const columns = useMemo(() => toColumns(format, look, corrections), [format, look, corrections])
  return (
    <Panel
      exhibit="events"
      title="Events on record"
      subtitle="Events that name the region or the gate that its ore passes, newest first."
      state={state}
    >
      <DataTable
        caption={`Events on record about ${region.name}`}
        columns={columns}
        emptyMessage="The record has no event about this region."
        isCaptionHidden
        isDense
        rowId={({ id }) => id}
        rows={events}
      />
      <ChangeLink
        about={`an event in ${region.name}`}
        corrections={corrections}
        place={region.id}
        subject="event"
      />
    </Panel>
  )
}

function toColumns(
  format: Format,
  look: (ids: readonly string[]) => readonly SourceRef[],
  corrections: string,
): readonly Column<HistoryEvent>[] {
  return [
    {
      id: 'date',
      header: 'Date',
      cell: (event) => toDay(event, format),
      sortBy: ({ date }) => date,
    },
    { id: 'title', header: 'Event', isRowHeader: true, cell: ({ title }) => title },
    { id: 'place', header: 'Place', priority: 3, cell: ({ place }) => place },
    {
      id: 'note',
      header: 'Note and sources',
      priority: 2,
      cell: ({ id, title, note, sources, isAttributionUncertain }) => (
        <div className={pageStyles['words']}>
          {note}
          {isAttributionUncertain === true && ' The address of the source was reconstructed.'}
          <SourceLine sources={look(sources)} />
          <CorrectLink
            about={title}
            corrections={corrections}
            corrects={id}
            place=""
            subject="event"
          />
        </div>
      ),
    },
  ]
}

function toDay({ date, precision }: HistoryEvent, format: Format): string {
  if (precision === 'month') return format.month(date)
  if (precision === 'undated') return `undated, about ${format.month(date)}`
  return precision === 'approx' ? `about ${format.date(date)}` : format.date(date)
}
