import { type ReadList, type BadRow } from '@/parts/thread/parts-reader'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { withEdit, withLineToggled, withMend, type Draft } from './import-step'
import styles from './import.module.css'

type BadRowsProps = {
  readonly result: Pick<ReadList, 'badRows' | 'badRowCount' | 'badGroups'>
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

/** Bad rows that are shown at a time. */
const MOST_SHOWN = 50

/** What keeps rows from being read, the same in many rows first: where, what is wrong, and a box to mend it. */
export function BadRows({ result, draft, onChange }: BadRowsProps) {
  const format = useFormat()
  const { badRows, badRowCount, badGroups } = result
  const grouped = new Set(badGroups.map(({ column, text }) => toKey(column, text)))
  const alone = badRows.filter(({ faults }) =>
    faults.some(({ column, text }) => !grouped.has(toKey(column, text))),
  )
  const shown = alone.slice(0, MOST_SHOWN)
  return (
    <section aria-label="Lines that cannot be read yet" className={styles['bad']}>
      {badGroups.map(({ column, text, message, remedy, count, lines }) => (
        <ul key={toKey(column, text) + message}>
          <li>
            <span>
              <strong>
                {format.integer(count)} lines, {column}:
              </strong>{' '}
              {message} {remedy} The first are {format.list(lines.map(format.integer))}.
            </span>
            <input
              aria-label={`All lines that say “${text}” in ${column}`}
              onChange={({ currentTarget }) =>
                onChange(withMend(draft, { column, was: text, text: currentTarget.value }))
              }
              placeholder={text}
              type="text"
              value={
                draft.mends.find(
                  (mend) => mend.column === column && mend.was === text && mend.part === undefined,
                )?.text ?? ''
              }
            />
          </li>
        </ul>
      ))}
      {shown.map((row) => (
        <BadLine draft={draft} key={row.line} onChange={onChange} row={row} />
      ))}
      {alone.length > shown.length && (
        <p>
          {format.integer(badRowCount - shown.length)} more follow once these are corrected or left
          out.
        </p>
      )}
    </section>
  )
}

type BadLineProps = Pick<BadRowsProps, 'draft' | 'onChange'> & { readonly row: BadRow }

function BadLine({ row: { line, cells, faults }, draft, onChange }: BadLineProps) {
  const format = useFormat()
  const { table, mapping } = draft
  const part = cells[table.titles.indexOf(mapping.part ?? '')] ?? ''
  return (
    <ul>
      {faults.map(({ column, text, message, remedy }) => (
        <li key={`${column} ${message}`}>
          <span>
            <strong>
              Line {format.integer(line)}, {column}:
            </strong>{' '}
            {message} {remedy}
          </span>
          <input
            aria-label={`Line ${line}, ${column}`}
            onChange={({ currentTarget }) =>
              onChange(
                withEdit(draft, { line, column, text: currentTarget.value, was: text, part }),
              )
            }
            type="text"
            value={
              draft.edits.find((edit) => edit.line === line && edit.column === column)?.text ?? text
            }
          />
        </li>
      ))}
      <li>
        <Button
          aria-pressed={draft.leftOutLines.includes(line)}
          onClick={() => onChange(withLineToggled(draft, line))}
        >
          {draft.leftOutLines.includes(line)
            ? `Line ${format.integer(line)} will be left out`
            : `Leave line ${format.integer(line)} out`}
        </Button>
      </li>
    </ul>
  )
}

function toKey(column: string, text: string): string {
  return `${column}\u0001${text}`
}
