import { memo, useMemo, useState } from 'react'
import { type Threshold } from '@/domain/parts/threshold'
import { type Assessed } from '@/model/exposure'
import { removeThreshold } from '@/state/lists/parts-workspace'
import { usePartsStore } from '@/state/lists/parts-store'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { Notice } from '@/ui/layout/notice'
import { Panel } from '@/ui/layout/panel'
import { Select } from '@/ui/layout/select'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'
import { type PartRow } from '@/features/exposure/to-part-rows'
import { measure } from './to-visit'
import { type Watch } from './use-watch'
import { WatchForm } from './watch-form'
import { writeCrossing, writeMeasure, writeThreshold } from './watch-words'

type WatchPanelProps = {
  readonly assessed: Assessed
  readonly rows: readonly PartRow[]
  readonly watch: Watch
}

/** What crossed which threshold since the last visit, and why; nothing where none did. */
export function Crossings({ watch: { last, current, crossings } }: Pick<WatchPanelProps, 'watch'>) {
  const format = useFormat()
  if (last === null || crossings.length === 0) return undefined
  const count =
    crossings.length === 1
      ? 'A threshold was'
      : `${format.integer(crossings.length)} thresholds were`
  return (
    <Notice
      isLive
      title={`${count} crossed since ${format.dateLong(last.at.slice(0, 10))}:`}
      tone="warning"
    >
      <ul>
        {crossings.map((crossing) => (
          <li key={crossing.threshold.id}>{writeCrossing(crossing, { last, current }, format)}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** What is watched, and where it stands. */
export const WatchPanel = memo(function WatchPanel({ assessed, rows, watch }: WatchPanelProps) {
  const format = useFormat()
  const { thresholds, crossings } = watch
  const columns = useMemo(() => toColumns(format), [format])
  const { elements } = assessed.record
  const [elementId, setElement] = useState(elements[0]?.id ?? '')
  return (
    <Panel
      title={toTitle(thresholds.length, crossings.length, format)}
      subtitle="Set a threshold for an element here, for a part on its page. Compared are this visit and the last one in this browser."
      minHeight="8rem"
    >
      {thresholds.length > 0 && (
        <DataTable
          caption="What is watched"
          columns={columns}
          isCaptionHidden
          rowId={({ threshold }) => threshold.id}
          rows={thresholds.map((threshold) => ({
            threshold,
            now: measure(threshold, { assessed, rows }),
          }))}
        />
      )}
      <div data-print="no">
        <Select
          label="Element"
          onChange={setElement}
          options={elements.map(({ id, name }) => ({ value: id, label: name }))}
          value={elementId}
        />
        <WatchForm key={elementId} watched={{ kind: 'element', id: elementId }} />
      </div>
    </Panel>
  )
})

function toTitle(watched: number, crossed: number, format: Format): string {
  if (watched === 0) return 'You are not watching anything yet'
  const thresholds = `${format.integer(watched)} ${watched === 1 ? 'threshold' : 'thresholds'}`
  if (crossed === 0) return `None of ${thresholds} was crossed since the last visit`
  return `${format.integer(crossed)} of ${thresholds} ${crossed === 1 ? 'was' : 'were'} crossed since the last visit`
}

type WatchedRow = {
  readonly threshold: Threshold
  /** Undefined where it is not known. */
  readonly now: number | undefined
}

function toColumns(format: Format): readonly Column<WatchedRow>[] {
  return [
    {
      id: 'threshold',
      header: 'Threshold',
      isRowHeader: true,
      cell: ({ threshold }) => writeThreshold(threshold, format),
    },
    { id: 'now', header: 'Now', align: 'end', cell: (row) => writeNow(row, format) },
    {
      id: 'end',
      header: 'End',
      text: null,
      cell: ({ threshold }) => <EndButton threshold={threshold} />,
    },
  ]
}

function EndButton({ threshold: { id, watched } }: Pick<WatchedRow, 'threshold'>) {
  const change = usePartsStore((state) => state.change)
  return (
    <Button
      kind="quiet"
      onClick={() => change(`Stop watching ${watched.id}`, (parts) => removeThreshold(parts, id))}
    >
      Stop watching
    </Button>
  )
}

function writeNow({ threshold, now }: WatchedRow, format: Format): string {
  if (now === undefined) return format.missing('not on this list')
  const { measure: name, side, value } = threshold
  const isBeyond = side === 'above' ? now > value : now < value
  const written = writeMeasure(name, now, format)
  return isBeyond ? `${written}, ${side} it` : written
}
