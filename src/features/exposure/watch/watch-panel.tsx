import { memo, useMemo, useState, useEffect } from 'react'
import { type Threshold, findCrossings, type Crossing, type Visit } from '@/domain/parts/threshold'
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
import { measure, toVisit } from './to-visit'
import { WatchForm } from './watch-form'
import { isOfRuns, writeCrossing, writeMeasure, writeThreshold } from './watch-words'

/** What is watched, and what has crossed since the last visit. */
type Watch = {
  readonly thresholds: readonly Threshold[]
  readonly current: Visit
  /** What was on the screen when the page was left last; null at the first visit. */
  readonly last: Visit | null
  readonly crossings: readonly Crossing[]
}

/** Compare what is shown with the last visit, and keep it for the next one; kept lists must be loaded. */
function useWatch(assessed: Assessed, rows: readonly PartRow[], isSettled: boolean): Watch {
  const thresholds = usePartsStore(({ history }) => history.present.thresholds)
  const keepVisit = usePartsStore((state) => state.keepVisit)
  const [last] = useState(() => usePartsStore.getState().memory.lastVisit)
  const [at] = useState(() => new Date().toISOString())
  const current = useMemo(
    () => toVisit({ assessed, rows, thresholds, at }),
    [assessed, rows, thresholds, at],
  )
  const isWhole = isSettled || thresholds.every(({ measure: name }) => !isOfRuns(name))
  useEffect(() => {
    if (isWhole && thresholds.length > 0) keepVisit(current)
  }, [isWhole, thresholds, current, keepVisit])
  return {
    thresholds,
    current,
    last,
    crossings: last === null || !isWhole ? [] : findCrossings(thresholds, last, current),
  }
}

type WatchPanelProps = {
  readonly assessed: Assessed
  readonly rows: readonly PartRow[]
  /** False while the runs are being made: nothing is compared before. */
  readonly isSettled: boolean
}

/** What is watched, where it stands, and what crossed which threshold since the last visit, and why. */
export const WatchPanel = memo(function WatchPanel({ assessed, rows, isSettled }: WatchPanelProps) {
  const format = useFormat()
  const { thresholds, current, last, crossings } = useWatch(assessed, rows, isSettled)
  const columns = useMemo(() => toColumns(format), [format])
  const { elements } = assessed.record
  const [elementId, setElement] = useState(elements[0]?.id ?? '')
  return (
    <Panel
      title={toTitle(thresholds.length, crossings.length, format)}
      subtitle="Set a threshold for an element here, for a part on its page. Compared are this visit and the last one in this browser."
      minHeight="8rem"
    >
      {last !== null && crossings.length > 0 && (
        <Notice tone="warning" title={`Since ${format.dateLong(last.at.slice(0, 10))}:`}>
          <ul>
            {crossings.map((crossing) => (
              <li key={crossing.threshold.id}>
                {writeCrossing(crossing, { last, current }, format)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
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
