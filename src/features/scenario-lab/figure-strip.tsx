import { useMemo, useSyncExternalStore } from 'react'
import { toCaseCountryIds } from '@/domain/record/case-regions'
import { MARKET_WORDS } from '@/domain/market/buyer-market'
import { createLabOutcomes, toLabFigures } from '@/model/lab'
import { useSettledView } from '@/state/address/use-view'
import { useFormat } from '@/ui/format/format-context'
import styles from './lab-page.module.css'
import { useActive, type LabContext } from './use-lab'

/** Where inputs and results stand one below the other; as in lab-page.module.css. */
const NARROW = '(width < 64rem)'

function watchWidth(tell: () => void): () => void {
  const query = window.matchMedia?.(NARROW)
  query?.addEventListener('change', tell)
  return () => query?.removeEventListener('change', tell)
}

/** The strip where there is room for it: on a wide page the results are in sight, and nothing is run for it. */
export function FigureStrip(props: { readonly context: LabContext }) {
  const isNarrow = useSyncExternalStore(
    watchWidth,
    () => window.matchMedia?.(NARROW).matches ?? false,
  )
  return isNarrow && <Strip {...props} />
}

/**
 * The figures of the active scenario's central run in one line, which stays in sight while a lever moves on a narrow
 * or much enlarged page, where the results stand below all inputs.
 */
function Strip({ context }: { readonly context: LabContext }) {
  const { record, catalogue } = context
  const format = useFormat()
  const { elementId, market } = useSettledView().view
  const scenario = useActive((now) => now)
  const outcomeOf = useMemo(() => createLabOutcomes(record, catalogue), [record, catalogue])
  const figures = useMemo(() => {
    const reply = scenario === undefined ? undefined : outcomeOf(scenario)
    if (reply?.kind !== 'ran') return undefined
    return toLabFigures(record, reply.outcome, elementId, toCaseCountryIds(record))
  }, [record, outcomeOf, scenario, elementId])
  if (figures === undefined) return undefined
  const { score, peakPrice } = figures[market]
  return (
    // The figures with their words and runs stand in the results; a screen reader is not told of each step twice.
    <p aria-hidden="true" className={styles['strip']} data-print="no">
      <span>
        {elementId}: score {format.score(score.value)}
      </span>
      <span>
        peak {MARKET_WORDS[market]} {format.usdPerKg(peakPrice)}
      </span>
      <span>exports foregone {format.usd(figures.foregone.usd)}</span>
      <span>central run</span>
    </p>
  )
}
