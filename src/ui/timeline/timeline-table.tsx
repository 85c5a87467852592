import { useMemo } from 'react'
import { type CivilDate } from '@/lib/civil-date'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { type Column } from '@/ui/tables/column'
import { FoldedTable } from '@/ui/tables/folded-table'
import { type TimelineEvent, type TimelineGate, type TimelineRegion } from './timeline-row'

/** Props of {@link TimelineTable}. */
export type TimelineTableProps = {
  readonly regions: readonly TimelineRegion[]
  readonly gates: readonly TimelineGate[]
  readonly events: readonly TimelineEvent[]
}

type SpanRow = {
  readonly id: string
  readonly place: string
  readonly track: string
  readonly from: CivilDate
  readonly to: CivilDate | null
  readonly label: string
}

/** Everything the tracks and ticks say, as two tables. */
export function TimelineTable({ regions, gates, events }: TimelineTableProps) {
  const format = useFormat()
  const spanColumns = useMemo(() => toSpanColumns(format), [format])
  const eventColumns = useMemo(() => toEventColumns(format), [format])
  const rows = useMemo(() => toSpanRows(regions, gates), [regions, gates])
  return (
    <>
      <FoldedTable
        caption="Control, production and gates"
        columns={spanColumns}
        label="Show the history as a table"
        rowId={({ id }) => id}
        rows={rows}
      />
      <FoldedTable
        caption="Events"
        columns={eventColumns}
        label={`Show all ${format.integer(events.length)} events`}
        rowId={({ id }) => id}
        rows={events}
      />
    </>
  )
}

function toSpanRows(
  regions: readonly TimelineRegion[],
  gates: readonly TimelineGate[],
): readonly SpanRow[] {
  return [
    ...regions.flatMap((region) => [
      ...toRows(region.label, 'control', region.control),
      ...toRows(region.label, 'production', region.production),
    ]),
    ...gates.flatMap((gate) => toRows(gate.label, 'gate', gate.spans)),
  ]
}

type LabelledSpan = Pick<SpanRow, 'from' | 'to' | 'label'>

function toRows(place: string, track: string, spans: readonly LabelledSpan[]): readonly SpanRow[] {
  return spans.map(({ from, to, label }) => ({
    id: `${place} ${track} ${from}`,
    place,
    track,
    from,
    to,
    label,
  }))
}

function toSpanColumns(format: Format): readonly Column<SpanRow>[] {
  return [
    { id: 'place', header: 'Place', cell: ({ place }) => place, isRowHeader: true },
    { id: 'track', header: 'Of', cell: ({ track }) => track },
    {
      id: 'from',
      header: 'From',
      cell: ({ from }) => format.date(from),
      sortBy: ({ from }) => from,
    },
    { id: 'to', header: 'Until', cell: ({ to }) => (to === null ? 'goes on' : format.date(to)) },
    { id: 'label', header: 'State', cell: ({ label }) => label },
  ]
}

function toEventColumns(format: Format): readonly Column<TimelineEvent>[] {
  return [
    {
      id: 'date',
      header: 'Date',
      cell: ({ date }) => format.date(date),
      sortBy: ({ date }) => date,
    },
    { id: 'title', header: 'Event', cell: ({ title }) => title, isRowHeader: true },
    {
      id: 'category',
      header: 'Kind',
      cell: ({ category }) => category,
      sortBy: (row) => row.category,
    },
  ]
}
