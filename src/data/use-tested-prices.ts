import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { toTestedPrices, type TestedPrices } from '@/domain/record/tested-prices'
import { useData } from './data-context'

/** What the backtest found for prices of an element, by market. */
export type PriceTests = Readonly<Record<BuyerMarket, TestedPrices>>

/** Return what the backtest found for prices of an element; undefined until it has been answered. */
export function usePriceTests(elementId: string): PriceTests | undefined {
  const { queries } = useData()
  const { data: backtest } = useQuery(queries.backtest)
  const { data: forecasts } = useQuery(queries.forecasts)
  return useMemo(() => {
    if (backtest === undefined || forecasts === undefined) return undefined
    const of = (market: BuyerMarket) => toTestedPrices(backtest, forecasts, { elementId, market })
    return { china: of('china'), outside: of('outside') }
  }, [backtest, forecasts, elementId])
}
