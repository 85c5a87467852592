import { useQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { useOpeningDay } from '@/state/address/opening-day'
import { ViewScopeProvider } from '@/state/address/use-view'
import { DEFAULT_MARKET } from '@/domain/market/buyer-market'
import { type ViewScope } from '@/state/address/view-codec'
import { Panel } from '@/ui/layout/panel'

/** Element shown until the reader picks one: the price that moved most in the first case. */
const FIRST_ELEMENT = 'Tb'

type ViewScopeGateProps = { readonly children: ReactNode }

/** Show the pages once it is known which days and elements an address may name. */
export function ViewScopeGate({ children }: ViewScopeGateProps) {
  const { queries, ownsParameter } = useData()
  const info = useQuery(queries.info)
  const elements = useQuery(queries.elements)
  const state = useDataState([info, elements])
  const { isLatest } = useOpeningDay()
  const scope = useMemo((): ViewScope | undefined => {
    if (info.data === undefined || elements.data === undefined) return undefined
    const elementIds = elements.data.map(({ id }) => id)
    return {
      firstDay: info.data.firstDay,
      lastDay: info.data.lastDay,
      elementIds,
      isForeign: ownsParameter,
      isDayWritten: isLatest,
      defaults: {
        asOf: info.data.caseDay,
        since: 'baseline',
        elementId: elementIds.includes(FIRST_ELEMENT) ? FIRST_ELEMENT : (elementIds[0] ?? ''),
        mapLevel: 'kachin',
        market: DEFAULT_MARKET,
        outlook: DEFAULT_OUTLOOK,
      },
    }
  }, [info.data, elements.data, ownsParameter, isLatest])
  if (scope === undefined) {
    return (
      <>
        <h1>Chokepoint</h1>
        <Panel title="The record" state={state} minHeight="24rem" />
      </>
    )
  }
  return <ViewScopeProvider value={scope}>{children}</ViewScopeProvider>
}
