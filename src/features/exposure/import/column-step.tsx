import { useState } from 'react'
import {
  COLUMN_FIELDS,
  COLUMN_TITLES,
  REQUIRED_FIELDS,
  type ColumnField,
  type ColumnMapping,
} from '@/domain/parts/column-mapping'
import { type PreviewRow, type Refusal } from '@/parts/thread/parts-reader'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { Notice } from '@/ui/layout/notice'
import { Select } from '@/ui/layout/select'
import { DataTable } from '@/ui/tables/data-table'
import { missingFields, type Draft } from './import-step'
import pageStyles from '@/ui/layout/page.module.css'
import styles from './import.module.css'
import { ReadChoicesFields } from './read-choices-fields'
import { type ImportControls } from './use-import'

type ColumnStepProps = {
  readonly draft: Draft
  readonly controls: ImportControls
  readonly refusal: Refusal | undefined
}

/** Rows of the list that are shown beside the columns. */
const SHOWN_ROWS = 5

const REQUIRED: ReadonlySet<ColumnField> = new Set(REQUIRED_FIELDS)

/** Say which column holds what. */
export function ColumnStep({ draft, controls, refusal }: ColumnStepProps) {
  const format = useFormat()
  const [mapping, setMapping] = useState(draft.mapping)
  const { table } = draft
  const missing = missingFields(mapping, REQUIRED_FIELDS)
  return (
    <div className={styles['step']}>
      {refusal !== undefined && (
        <Notice isLive title={refusal.message} tone="error">
          {refusal.remedy}
        </Notice>
      )}
      <h3>What do the columns hold?</h3>
      <p className={pageStyles['remark']}>
        {table.origin === '' ? 'Pasted' : table.origin}: {format.integer(table.rowCount)} rows.{' '}
        {table.format}. {table.notes.join(' ')} The choice is remembered for lists with the same
        titles.
      </p>
      <ReadChoicesFields controls={controls} draft={draft} />
      <div className={styles['fields']}>
        {COLUMN_FIELDS.map((field) => (
          <Select
            key={field}
            label={`${COLUMN_TITLES[field]}${REQUIRED.has(field) ? ' (needed)' : ''}`}
            onChange={(title) => setMapping(toMapping(mapping, field, title))}
            options={[
              { value: '', label: 'No column' },
              ...table.titles.map((title) => ({ value: title, label: title })),
            ]}
            value={mapping[field] ?? ''}
          />
        ))}
      </div>
      <DataTable
        caption="The first rows of the list"
        columns={[
          {
            id: 'line',
            header: 'Line',
            isRowHeader: true,
            cell: ({ line }) => format.integer(line),
          },
          ...table.titles.map((title, at) => ({
            id: `${at}`,
            header: title,
            cell: ({ cells }: PreviewRow) => cells[at] ?? '',
          })),
        ]}
        isDense
        rowId={({ line }) => String(line)}
        rows={table.rows.slice(0, SHOWN_ROWS)}
      />
      <div className={styles['buttons']}>
        {missing.length > 0 && (
          <output>
            Still needed: {format.list(missing.map((field) => COLUMN_TITLES[field].toLowerCase()))}.
          </output>
        )}
        <Button onClick={() => controls.show({ kind: 'choose' })}>Choose another list</Button>
        <Button
          disabled={missing.length > 0}
          kind="primary"
          onClick={() => controls.check({ ...draft, mapping })}
        >
          Check the lines
        </Button>
      </div>
    </div>
  )
}

/** Let a column hold a field, and nothing else. */
function toMapping(mapping: ColumnMapping, field: ColumnField, title: string): ColumnMapping {
  const others = Object.fromEntries(
    Object.entries(mapping).filter(([name, chosen]) => name !== field && chosen !== title),
  )
  return title === '' ? others : { ...others, [field]: title }
}
