import { type ScoreChange } from '@/domain/market/indicators'
import { useFormat } from '@/ui/format/format-context'
import styles from './score-breakdown.module.css'
import { toChangeParts, toDisplayedChange } from './to-score-words'

type ChangeTableProps = { readonly change: ScoreChange; readonly since: string }

/** Why a score moved, in points that add up to the displayed change. */
export function ChangeTable({ change, since }: ChangeTableProps) {
  const format = useFormat()
  const total = toDisplayedChange(change)
  return (
    <table className={styles['parts']}>
      <caption>
        Why it moved since {since}: {format.score(change.from.value)} →{' '}
        {format.score(change.to.value)}
      </caption>
      <thead>
        <tr>
          <th scope="col">Cause</th>
          <th scope="col">Points</th>
        </tr>
      </thead>
      <tbody>
        {toChangeParts(change).map((part) => (
          <tr key={part.id}>
            <th scope="row">{part.label}</th>
            <td>{format.change(part.points)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Change</th>
          <td>{format.change(total)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
