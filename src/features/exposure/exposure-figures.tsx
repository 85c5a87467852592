import { memo, useMemo } from 'react'
import { type ExposureSpread } from '@/domain/parts/exposure'
import { Figure } from '@/ui/evidence/figure'
import { useSettledView } from '@/state/address/use-view'
import { useFormat } from '@/ui/format/format-context'
import styles from './exposure.module.css'
import { writeAdvice, writeLoss } from './part-words'
import { MOST_RUNS } from './to-finding'
import { type PartRow } from './to-part-rows'

type ExposureFiguresProps = {
  readonly rows: readonly PartRow[]
  /** Money at risk in the central run, US dollars. */
  readonly centralUsd: number
  /** Whether the overview shows the same scenario, so that its figure is that of the central run. */
  readonly isOfOverview: boolean
  /** What many runs say; undefined until they are made. */
  readonly spread: ExposureSpread | undefined
  /** Weeks from the as-of date to the end of the run. */
  readonly weeks: number
}

/** Four figures of a list: money at risk, what it is made of, parts that run out too soon, and where to begin. */
export const ExposureFigures = memo(function ExposureFigures({
  rows,
  centralUsd,
  isOfOverview,
  spread,
  weeks,
}: ExposureFiguresProps) {
  const format = useFormat()
  const { lossUsd, lostRevenueUsd, extraCostUsd, withoutRevenue, exposed, best } = useMemo(
    () => sumUp(rows),
    [rows],
  )
  return (
    <section aria-label="Figures of the list" className={styles['figures']}>
      <Figure
        label="At risk over the run"
        value={writeLoss(lossUsd, format)}
        evidence="modelled"
        note={<AtRiskNote centralUsd={centralUsd} isOfOverview={isOfOverview} spread={spread} />}
        explain={
          <p>
            Lost revenue and extra cost of all lines, added up from the as-of date over{' '}
            {format.weeks(weeks)}. Revenue that hangs on several parts counts at each of them: this
            is what is at risk, not a forecast of loss.
          </p>
        }
      />
      <Figure
        label="Revenue at risk"
        value={
          withoutRevenue === rows.length ? format.missing('not stated') : format.usd(lostRevenueUsd)
        }
        evidence="modelled"
        note={
          withoutRevenue === 0
            ? 'Every line says what revenue depends on it.'
            : `${format.integer(withoutRevenue)} of ${format.integer(rows.length)} lines do not say what revenue depends on them and add none.`
        }
      />
      <Figure
        label={extraCostUsd < 0 ? 'Saving on deliveries' : 'Extra cost of deliveries'}
        value={format.usd(Math.abs(extraCostUsd))}
        evidence="modelled"
        note={`What deliveries cost ${extraCostUsd < 0 ? 'less' : 'more'} than in the no-disruption baseline, on the part of the price that is not fixed.`}
      />
      <Figure
        label="Stocks that end before supply returns"
        value={`${format.integer(exposed)} of ${format.integer(rows.length)}`}
        evidence="modelled"
        note={`${spread === undefined ? 'In the central run' : 'In most runs'}. ${
          best?.first === undefined
            ? 'No single action avoids anything.'
            : `Begin with ${best.part.id}: “${writeAdvice(best, format)}” avoids ${format.usd(best.first.benefitUsd)}.`
        }`}
        explain={
          <p>
            Time to survive is shorter than time to recover (Simchi-Levi et al. 2015): the first
            week in which use is missed comes before the week from which at least 95 % of use is
            delivered for good.
          </p>
        }
      />
    </section>
  )
})

type AtRiskNoteProps = Pick<ExposureFiguresProps, 'centralUsd' | 'isOfOverview' | 'spread'>

/** Which runs the figure is of; the overview shows the central one, so that both are named here. */
function AtRiskNote({ centralUsd, isOfOverview, spread }: AtRiskNoteProps) {
  const format = useFormat()
  const { hrefTo } = useSettledView()
  return (
    <>
      {spread === undefined
        ? 'In the central run; many runs give the mean and the range.'
        : `Mean of ${format.integer(spread.runs)} runs; P5 to P95: ${writeLoss(spread.moneyAtRiskUsd.p5, format)} to ${writeLoss(spread.moneyAtRiskUsd.p95, format)}. In the central run: ${writeLoss(centralUsd, format)}${isOfOverview ? ', which the overview shows.' : '.'}`}{' '}
      {isOfOverview && (
        <a data-print="no" href={hrefTo('/')}>
          See the overview
        </a>
      )}
    </>
  )
}

/** Add up what is said of the rows, and find the one whose first action avoids most. */
function sumUp(rows: readonly PartRow[]) {
  let best: PartRow | undefined
  const sums = { lossUsd: 0, lostRevenueUsd: 0, extraCostUsd: 0, withoutRevenue: 0, exposed: 0 }
  for (const row of rows) {
    const { outcome, first } = row
    sums.lossUsd += outcome.lossUsd.mean
    sums.lostRevenueUsd += outcome.lostRevenueUsd ?? 0
    sums.extraCostUsd += outcome.extraCostUsd
    sums.withoutRevenue += Number(outcome.lostRevenueUsd === undefined)
    sums.exposed += Number(outcome.exposedShare >= MOST_RUNS)
    if ((first?.benefitUsd ?? 0) > (best?.first?.benefitUsd ?? 0)) best = row
  }
  return { ...sums, best }
}
