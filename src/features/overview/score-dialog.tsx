import { explainChange } from '@/model/scores'
import { toRecordAge, writeRecordAge } from '@/domain/record/record-age'
import { useData } from '@/data/data-context'
import { type AssessmentPair } from '@/data/use-assessment'
import { useSourceLookup } from '@/data/use-source-refs'
import { useFormat } from '@/ui/format/format-context'
import { Dialog } from '@/ui/layout/dialog'
import { ScoreBreakdown } from '@/ui/score/score-breakdown'
import { toScoreInputRows } from '@/ui/score/to-score-input-rows'

type ScoreDialogProps = {
  readonly pair: AssessmentPair | undefined
  readonly elementId: string | undefined
  readonly onClose: () => void
}

/** One element's score, opened into its parts. */
export function ScoreDialog({ pair, elementId, onClose }: ScoreDialogProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const { today } = useData()
  const now = pair?.now.elements.find((row) => row.elementId === elementId)
  const earlier = pair?.earlier.elements.find((row) => row.elementId === elementId)
  const name = pair?.record.elements.find(({ id }) => id === elementId)?.name ?? ''
  if (pair === undefined || now === undefined || earlier === undefined) return undefined
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title={`${name}: supply-risk score and its parts`}
      description={`As of ${format.dateLong(now.asOf)}. ${writeRecordAge(toRecordAge(pair.record.info, today), format.date)}`}
    >
      <ScoreBreakdown
        score={now.score}
        inputs={toScoreInputRows(now, pair.record, format, look)}
        change={explainChange(earlier.score, now.score)}
        since={format.date(pair.earlierDay)}
      />
    </Dialog>
  )
}
