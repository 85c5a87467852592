import { type HistoryRecord } from '@/domain/record/record'
import { type Sourced } from '@/domain/record/sourced'

/** Return the history with every share that licences withheld rewritten, control by control. */
export function mapWithheld(
  history: HistoryRecord,
  toChange: (controlId: string) => (withheld: Sourced<number>) => Sourced<number>,
): HistoryRecord {
  return {
    ...history,
    exportControls: history.exportControls.map((control) => {
      const change = toChange(control.id)
      const forms = control.forms.map((licences) => ({
        ...licences,
        spans: licences.spans.map((span) => ({ ...span, withheld: change(span.withheld) })),
      }))
      return { ...control, forms }
    }),
  }
}
