import { memo, useMemo } from 'react'
import { type ExposureSpread } from '@/domain/parts/exposure'
import { type Format } from '@/ui/format/create-format'
import { Figure } from '@/ui/evidence/figure'
import { useFormat } from '@/ui/format/format-context'
import { type Assessed } from '@/model/exposure'
import styles from './exposure.module.css'
import { type PartRow } from './to-part-rows'

type ExposureFiguresProps = {
  readonly assessed: Assessed
  readonly rows: readonly PartRow[]
  /** What many runs say; undefined until they are made. */
  readonly spread: ExposureSpread | undefined
}

/** Four figures of a list: money at risk, what it is made of, exposed parts, and where to begin. */
export const ExposureFigures = memo(function ExposureFigures({
  assessed,
  rows,
  spread,
}: ExposureFiguresProps) {
  const format = useFormat()
  const { exposure, range } = assessed
  const { totals } = exposure
  const best = useMemo(() => toBestAction(rows), [rows])
  return (
    <section aria-label="Figures of the list" className={styles['figures']}>
      <Figure
        label="At risk over the run"
        value={format.usd(totals.moneyAtRiskUsd)}
        evidence="modelled"
        note={`${writeRange([range.low.losses.totalUsd, range.high.losses.totalUsd], format)} over what the sources’ “halted” and “shut” may mean.${spread === undefined ? '' : ` P5 to P95 of ${format.integer(spread.runs)} runs: ${format.usd(spread.moneyAtRiskUsd.p5)} to ${format.usd(spread.moneyAtRiskUsd.p95)}.`}`}
        explain={
          <p>
            Lost revenue and extra cost of all lines, added up from the as-of date over{' '}
            {format.weeks(exposure.weeks - exposure.fromWeek)}. Revenue that hangs on several parts
            counts at each of them: this is what is at risk, not a forecast of loss. The range runs
            the model again with every recorded loss at the low and at the high end of its range.
          </p>
        }
      />
      <Figure
        label="Revenue at risk"
        value={
          totals.partsWithoutRevenue === totals.parts
            ? format.missing('not stated')
            : format.usd(totals.lostRevenueUsd)
        }
        evidence="modelled"
        note={
          totals.partsWithoutRevenue === 0
            ? 'Every line says what revenue depends on it.'
            : `${format.integer(totals.partsWithoutRevenue)} of ${format.integer(totals.parts)} lines do not say what revenue depends on them and add none.`
        }
      />
      <Figure
        label="Extra cost of deliveries"
        value={format.usd(totals.extraCostUsd)}
        evidence="modelled"
        note="What deliveries cost more than in the no-disruption baseline, on the part of the price that is not fixed."
      />
      <Figure
        label="Stocks that end before supply returns"
        value={`${format.integer(totals.exposedParts)} of ${format.integer(totals.parts)}`}
        evidence="modelled"
        note={
          best === undefined
            ? 'No single action avoids anything.'
            : `Begin with ${best.part.id}: its first action avoids ${format.usd(best.first?.benefitUsd ?? Number.NaN)}.`
        }
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

/** Return the row whose first action avoids most; undefined when none avoids anything. */
function toBestAction(rows: readonly PartRow[]): PartRow | undefined {
  let best: PartRow | undefined
  let most = 0
  for (const row of rows) {
    const benefit = row.first?.benefitUsd ?? 0
    if (benefit <= most) continue
    best = row
    most = benefit
  }
  return best
}

/** Write two ends of a range, the lower first. */
function writeRange(ends: readonly number[], { usd }: Pick<Format, 'usd'>): string {
  return ends
    .toSorted((a, b) => a - b)
    .map(usd)
    .join(' to ')
}
