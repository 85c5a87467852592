import { useContext } from 'react'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type PriceTests } from '@/data/use-tested-prices'
import { useSettledView } from '@/state/address/use-view'
import { StandaloneContext } from '@/ui/exhibit/exhibit-context'
import { useFormat } from '@/ui/format/format-context'
import styles from './results.module.css'
import { writePriceTest } from './write-price-test'

/** Props of {@link PriceTestNote}. */
export type PriceTestNoteProps = {
  /** None until the backtest has been answered: nothing is said then. */
  readonly tests: PriceTests | undefined
  readonly markets: readonly BuyerMarket[]
  /** Name of the element. */
  readonly name: string
}

/** What the backtest found for the prices that stand above, with the way to it. */
export function PriceTestNote({ tests, markets, name }: PriceTestNoteProps) {
  const format = useFormat()
  const { hrefTo } = useSettledView()
  const isStandalone = useContext(StandaloneContext) !== undefined
  if (tests === undefined || markets.length === 0) return undefined
  const words = markets.map((market) => writePriceTest(tests[market], { market, name }, format))
  return (
    <p className={styles['hint']}>
      {words.join(' ')}{' '}
      {!isStandalone && (
        <a data-print="no" href={hrefTo('/backtest')}>
          Backtest
        </a>
      )}
    </p>
  )
}
