import { useQuery } from '@tanstack/react-query'
import { useData } from '@/data/data-context'
import { useAssessment, type AssessmentPair } from '@/data/use-assessment'
import { type DataState } from '@/data/panel-state'
import { comparisonDay } from '@/state/address/view-codec'
import { useView } from '@/state/address/use-view'

/** Indicators as far as they can be computed, and what a panel can show of them. */
export type ElementAssessment = {
  readonly pair: AssessmentPair | undefined
  readonly state: DataState
}

/** Return indicators of the view's as-of date and of the day it compares with. */
export function useIndicators(): ElementAssessment {
  const { queries } = useData()
  const { data: info } = useQuery(queries.info)
  const { view } = useView()
  const earlierDay =
    info === undefined ? view.asOf : comparisonDay(view, info.baselineDate, info.firstDay)
  return useAssessment(view, earlierDay)
}
