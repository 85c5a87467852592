import { type BadRow } from '@/parts/thread/parts-reader'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { withEdit, withLeftOut, type Draft } from './import-step'
import styles from './import.module.css'

type BadRowsProps = {
  readonly rows: readonly BadRow[]
  readonly total: number
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

/** Bad rows that are shown at a time. */
const MOST_SHOWN = 50

/** Rows that cannot be read: where, what is wrong, how to mend it, and a box to do so. */
export function BadRows({ rows, total, draft, onChange }: BadRowsProps) {
  const format = useFormat()
  const shown = rows.slice(0, MOST_SHOWN)
  return (
    <section aria-label="Lines that cannot be read yet" className={styles['bad']}>
      {shown.map(({ line, faults }) => (
        <ul key={line}>
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
                  onChange(withEdit(draft, { line, column, text: currentTarget.value }))
                }
                type="text"
                value={
                  draft.edits.find((edit) => edit.line === line && edit.column === column)?.text ??
                  text
                }
              />
            </li>
          ))}
          <li>
            <Button onClick={() => onChange(withLeftOut(draft, [line]))}>
              {draft.leftOutLines.includes(line)
                ? `Line ${format.integer(line)} will be left out`
                : `Leave line ${format.integer(line)} out`}
            </Button>
          </li>
        </ul>
      ))}
      {total > shown.length && (
        <p>
          {format.integer(total - shown.length)} more follow once these are corrected or left out.
        </p>
      )}
    </section>
  )
}
