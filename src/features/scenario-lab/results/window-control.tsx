import { addDays, weeksBetween, type CivilDate } from '@/lib/civil-date'
import { DayBox } from '@/ui/number-box/day-box'
import { SegmentedControl } from '@/ui/layout/segmented-control'
import styles from './results.module.css'
import { findWindow, toWindow, WINDOW_IDS, WINDOW_LABELS, type WeekWindow } from './to-window'

type WindowControlProps = {
  readonly window: WeekWindow
  readonly onWindow: (from: number, to: number) => void
  readonly baselineDate: CivilDate
  readonly asOfWeek: number
  /** Of the whole run. */
  readonly weeks: number
}

const OWN = 'own'

const PARTS = WINDOW_IDS.map((value) => ({ value, label: WINDOW_LABELS[value] }))

/** Which weeks the curves show: a part by name, or two days; the same may be drawn over a chart. */
export function WindowControl(props: WindowControlProps) {
  const { window: shown, onWindow, baselineDate, asOfWeek, weeks } = props
  const [from, to] = shown
  const part = findWindow(shown, asOfWeek, weeks)
  const dayOf = (week: number): CivilDate => addDays(baselineDate, 7 * week)
  const weekOf = (day: CivilDate): number => Math.round(weeksBetween(baselineDate, day))
  const show = (first: number, last: number): undefined => {
    onWindow(first, last)
    return undefined
  }
  return (
    <div className={styles['controls']} data-print="no">
      <SegmentedControl
        label="Weeks shown"
        onChange={(id) => {
          if (id !== OWN) onWindow(...toWindow(id, asOfWeek, weeks))
        }}
        options={
          part === undefined ? [...PARTS, { value: OWN, label: 'From – to' } as const] : PARTS
        }
        value={part ?? OWN}
      />
      <DayBox
        first={baselineDate}
        label="Curves from"
        last={dayOf(to - 1)}
        onDay={(day) => show(Math.min(weekOf(day), to - 1), to)}
        stepDays={7}
        value={dayOf(from)}
      />
      <DayBox
        first={dayOf(from + 1)}
        label="Curves to"
        last={dayOf(weeks - 1)}
        onDay={(day) => show(from, Math.max(weekOf(day), from + 1))}
        stepDays={7}
        value={dayOf(to)}
      />
    </div>
  )
}
