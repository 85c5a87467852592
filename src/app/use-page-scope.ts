import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { daysBetween } from '@/lib/civil-date'
import { toReachWords, writeAge } from '@/domain/record/record-age'
import { FORMULA_VERSION, MODEL_VERSION } from '@/domain/market/version'
import { useData } from '@/data/data-context'
import { useSettledView } from '@/state/address/use-view'
import { type ProofScope } from '@/ui/exhibit/proof-scope'
import { useFormat } from '@/ui/format/format-context'
import { toOutlookWords } from './to-outlook-words'

/** Return which day, outlook, data and formulas the page answers for; undefined before that is known. */
export function usePageScope(): ProofScope | undefined {
  const { queries, today } = useData()
  const { data: info } = useQuery(queries.info)
  const format = useFormat()
  const [path] = useLocation()
  const { view, defaults, hrefTo } = useSettledView()
  return useMemo((): ProofScope | undefined => {
    if (info === undefined) return undefined
    return {
      ...toOutlookWords(view.outlook, defaults.outlook, format),
      asOf: view.asOf,
      dataVintage: `Edition ${info.vintage}, ${toReachWords(info.lastDay, today)}`,
      recordAge: `record to ${format.date(info.lastDay)}, ${writeAge(daysBetween(info.lastDay, today))}`,
      formulaVersion: `disruption model ${MODEL_VERSION}, score ${FORMULA_VERSION}`,
      link: new URL(hrefTo(path), window.location.origin).href,
    }
  }, [info, today, view, defaults, format, hrefTo, path])
}
