import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type CivilDate } from '@/lib/civil-date'
import { useData } from '@/data/data-context'
import { useDataState, type DataState } from '@/data/panel-state'
import { type AssessmentPair } from '@/data/use-assessment'
import { useFormat } from '@/ui/format/format-context'
import { type Headline, toHeadline } from '@/ui/score/to-headline'

/** Return the answer in one sentence, as far as it has been answered. */
export function useHeadline(
  pair: AssessmentPair | undefined,
  asOf: CivilDate,
): { readonly headline: Headline | undefined; readonly state: DataState } {
  const format = useFormat()
  const { queries } = useData()
  const controllers = useQuery(queries.controllers)
  const state = useDataState([controllers])
  const headline = useMemo(
    () =>
      pair === undefined || controllers.data === undefined
        ? undefined
        : toHeadline(
            { ...pair.record, asOf, controllers: controllers.data, indicators: pair.now.elements },
            { date: format.date, list: format.list, percent: format.percent },
          ),
    [pair, controllers.data, asOf, format],
  )
  return { headline, state }
}
