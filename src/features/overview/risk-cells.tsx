import { type ElementIndicators, type ScoreChange } from '@/domain/market/indicators'
import { type CivilDate } from '@/lib/civil-date'
import { type ScoreHistory } from '@/model/score-history'
import { Sparkline } from '@/ui/evidence/sparkline'
import { useFormat } from '@/ui/format/format-context'
import { toCauseWords, toDisplayedChange, toMainCause } from '@/ui/score/to-score-words'
import styles from './risk-table.module.css'

type TrendProps = {
  readonly elementId: string
  readonly name: string
  readonly history: ScoreHistory | undefined
  readonly asOf: CivilDate
}

/** The score week by week; what lies after the as-of date is drawn lightly, for it was not known then. */
export function Trend({ elementId, name, history, asOf }: TrendProps) {
  const format = useFormat()
  const values = history?.scores[elementId]
  if (history === undefined || values === undefined) return undefined
  const words = `${name}: from ${format.score(Math.min(...values))} to ${format.score(Math.max(...values))} over the record`
  return (
    <Sparkline
      values={values}
      label={words}
      projectedFrom={history.days.findIndex((day) => day >= asOf)}
    />
  )
}

type ChangeCellProps = { readonly change: ScoreChange; readonly now: ElementIndicators }

/** By how many points a score moved, and what did most of it. */
export function ChangeCell({ change, now }: ChangeCellProps) {
  const format = useFormat()
  const cause = toMainCause(change)
  return (
    <span className={styles['change']}>
      {format.change(toDisplayedChange(change))}
      {cause !== undefined && <small>{toCauseWords(cause, now)}</small>}
    </span>
  )
}
