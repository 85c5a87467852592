import { useMemo, useState } from 'react'
import { currenciesWithoutRate, type BuyerList } from '@/domain/parts/buyer-list'
import { setRate } from '@/state/lists/parts-workspace'
import { usePartsStore } from '@/state/lists/parts-store'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { Notice } from '@/ui/layout/notice'
import styles from './exposure.module.css'
import { TextField } from './text-field'

/** Money in currencies without a rate, and a box for each rate; nothing where every rate is known. */
export function RateFields({ list }: { readonly list: BuyerList }) {
  const format = useFormat()
  const change = usePartsStore((state) => state.change)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const unpriced = useMemo(() => currenciesWithoutRate(list), [list])
  if (unpriced.length === 0) return undefined
  const take = (currency: string) => {
    const rate = format.parseNumber(typed[currency] ?? '')
    if (rate === undefined || rate <= 0) return
    change(`State the rate of ${currency}`, (parts) => setRate(parts, list.id, currency, rate))
  }
  return (
    <Notice tone="warning" title={`Money in ${format.list(unpriced)} is left out.`}>
      <p>The exchange rate to US dollars is not given, and this page asks no server.</p>
      {unpriced.map((currency) => (
        <span className={styles['controls']} key={currency}>
          <TextField
            inputMode="decimal"
            label={`US dollars for 1 ${currency}`}
            onChange={(text) => setTyped({ ...typed, [currency]: text })}
            value={typed[currency] ?? ''}
          />
          <Button onClick={() => take(currency)}>Use this rate</Button>
        </span>
      ))}
    </Notice>
  )
}
