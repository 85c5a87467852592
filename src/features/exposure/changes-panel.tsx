import { useMemo } from 'react'
import { type BuyerLine, type BuyerList } from '@/domain/parts/buyer-list'
import {
  compareLists,
  type ComparedField,
  type FieldChange,
  type LineChange,
} from '@/domain/parts/compare-lists'
import { useExposureSpread } from '@/data/use-exposure-spread'
import { assessExposure, type Assessed } from '@/model/exposure'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { DataTable } from '@/ui/tables/data-table'
import { writeChance } from './chance-words'
import { writeDays, writeKg, writeLoss } from './part-words'
import { toPartRows, type PartRow } from './to-part-rows'

type ChangesPanelProps = { readonly assessed: Assessed; readonly rows: readonly PartRow[] }

/** Changed lines that are worked out and shown. */
const MOST_SHOWN = 200

/** What changed since the list was read before, field by field, and what it does to the risk; nothing for a first reading. */
export function ChangesPanel({ assessed, rows }: ChangesPanelProps) {
  const { before, lines } = assessed.list
  const changes = useMemo(
    () => (before === undefined ? [] : compareLists(before.lines, lines)),
    [before, lines],
  )
  if (before === undefined) return undefined
  return <Changes assessed={assessed} before={before} changes={changes} rows={rows} />
}

type ChangesProps = ChangesPanelProps & {
  readonly before: NonNullable<BuyerList['before']>
  readonly changes: readonly LineChange[]
}

function Changes({ assessed, before, changes, rows }: ChangesProps) {
  const format = useFormat()
  const shown = useMemo(() => changes.slice(0, MOST_SHOWN), [changes])
  const lastRows = useRowsBefore(assessed, before.lines, shown)
  const since = format.dateLong(before.importedAt.slice(0, 10))
  const count = (kind: LineChange['kind']) =>
    format.integer(changes.filter((change) => change.kind === kind).length)
  const table = toChangeRows(shown, rows, lastRows)
  return (
    <Panel
      title={
        changes.length === 0
          ? `Nothing in the list changed since ${since}`
          : `Since ${since}: ${count('new')} new, ${count('gone')} gone, ${count('changed')} changed`
      }
      subtitle="The list as it was read last, and as it was read before; both under the day and scenario of the page, so that the difference is what the list changed."
      minHeight="4rem"
    >
      {table.length > 0 && (
        <DataTable
          caption="What changed in the list"
          columns={[
            { id: 'part', header: 'Part', isRowHeader: true, cell: ({ id }) => id },
            { id: 'what', header: 'What', cell: (row) => writeChange(row, assessed, format) },
            {
              id: 'chance',
              header: 'Runs out',
              unit: 'before → now',
              align: 'end',
              cell: ({ was, is }) => writePair({ was, is }, (row) => writeChance(row, format)),
            },
            {
              id: 'risk',
              header: 'At risk, USD',
              unit: 'before → now',
              align: 'end',
              cell: ({ was, is }) =>
                writePair({ was, is }, ({ outcome }) => writeLoss(outcome.lossUsd.mean, format)),
            },
          ]}
          isCaptionHidden
          maxHeight="24rem"
          rowId={({ key }) => key}
          rows={table}
        />
      )}
      {changes.length > shown.length && (
        <p>{format.integer(changes.length - shown.length)} more are not shown.</p>
      )}
    </Panel>
  )
}

/** Return what the earlier lines of changed and gone parts came to, in the order of the changes that have one. */
function useRowsBefore(
  assessed: Assessed,
  lines: readonly BuyerLine[],
  changes: readonly LineChange[],
): readonly PartRow[] {
  const old = useMemo(() => {
    const { list, materials, scenarioRuns, market } = assessed
    const kept = changes.flatMap((change) =>
      change.kind === 'new' ? [] : (lines[change.before] ?? []),
    )
    // A list needs a line: where nothing changed, one stands in and is not shown.
    const shown = kept.length > 0 ? kept : lines.slice(0, 1)
    return assessExposure({ list: { ...list, lines: shown }, materials, scenarioRuns, market })
  }, [assessed, lines, changes])
  const { result } = useExposureSpread(old)
  return useMemo(() => toPartRows(old, result), [old, result])
}

type ChangeRow = {
  readonly key: string
  readonly id: string
  readonly change: LineChange
  /** What the part came to as it was, and as it is. */
  readonly was: PartRow | undefined
  readonly is: PartRow | undefined
}

/** Put each change beside what its part came to before and comes to now; `lastRows` are those of changed and gone parts. */
function toChangeRows(
  changes: readonly LineChange[],
  rows: readonly PartRow[],
  lastRows: readonly PartRow[],
): readonly ChangeRow[] {
  let last = 0
  return changes.map((change, at) => {
    const was = change.kind === 'new' ? undefined : lastRows[last]
    if (change.kind !== 'new') last += 1
    const is = change.kind === 'gone' ? undefined : rows[change.now]
    return { key: String(at), id: (is ?? was)?.part.id ?? '', change, was, is }
  })
}

function writeChange({ change }: ChangeRow, { materials }: Assessed, format: Format): string {
  if (change.kind === 'new') return 'new in the list'
  if (change.kind === 'gone') return 'gone from the list'
  const names = new Map(materials.map(({ id, name }) => [id, name]))
  return change.fields
    .map(({ field, before, now }) => {
      const write = (value: FieldChange['now']) => writeValue(field, value, { names, format })
      return `${FIELD_NAMES[field]}: ${write(before)} → ${write(now)}`
    })
    .join('; ')
}

const FIELD_NAMES: Readonly<Record<ComparedField, string>> = {
  materialId: 'material',
  usageKgPerYear: 'use per year',
  stockDays: 'stock',
  stockKg: 'stock',
  spendPerYear: 'spend',
  revenuePerYear: 'revenue',
  currency: 'currency',
  site: 'site',
  supplier: 'supplier',
  supplierCountry: 'supplier country',
  market: 'buyer market',
  priceFixedShare: 'price fixed',
  protectedShare: 'protected deliveries',
  secondSourceShare: 'second source',
  contractCoverShare: 'contract cover',
  hasQualifiedAlternative: 'qualified replacement',
  leadTimeDays: 'lead time',
  description: 'description',
}

type ValueContext = { readonly names: ReadonlyMap<string, string>; readonly format: Format }

function writeValue(
  field: ComparedField,
  value: FieldChange['now'],
  { names, format }: ValueContext,
): string {
  if (value === undefined) return 'not stated'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return writeNumber(field, value, format)
  return names.get(value) ?? value
}

function writeNumber(field: ComparedField, value: number, format: Format): string {
  if (field === 'usageKgPerYear' || field === 'stockKg') return writeKg(value, format)
  if (field === 'stockDays' || field === 'leadTimeDays') return writeDays(value, format)
  return field.endsWith('Share') ? format.percent(value) : format.integer(value)
}

function writePair(
  { was, is }: Pick<ChangeRow, 'was' | 'is'>,
  write: (row: PartRow) => string,
): string {
  return `${was === undefined ? '–' : write(was)} → ${is === undefined ? '–' : write(is)}`
}
