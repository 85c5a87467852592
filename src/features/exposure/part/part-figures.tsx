import { type PartSpread } from '@/domain/parts/exposure'
import { Figure } from '@/ui/evidence/figure'
import { useFormat } from '@/ui/format/format-context'
import styles from '@/features/exposure/exposure.module.css'
import { writeDays } from '@/features/exposure/part-words'
import { type PartPanelProps } from './part-props'

type PartFiguresProps = PartPanelProps & {
  /** What many runs say; undefined until they are made. */
  readonly spread: PartSpread | undefined
}

/** Four figures of a part: money, cover, the two times, and what is missed. */
export function PartFigures({ assessed, row, spread }: PartFiguresProps) {
  const format = useFormat()
  const { exposure, index, assumptions } = row
  const { low, high } = assessed.range
  const ends = [low, high]
    .map(({ losses }) => losses.moneyAtRiskUsd[index] ?? Number.NaN)
    .toSorted((a, b) => a - b)
  const isStockAssumed = assumptions.some(({ field }) => field === 'stockDays')
  const writeWeeks = (weeks: number | 'never') =>
    weeks === 'never' ? 'not in the run' : format.weeks(weeks)
  return (
    <section aria-label="Figures of the part" className={styles['figures']}>
      <Figure
        label="At risk over the run"
        value={format.usd(exposure.moneyAtRiskUsd)}
        evidence="modelled"
        note={`${ends.map(format.usd).join(' to ')} over what “halted” and “shut” may mean. Revenue ${exposure.lostRevenueUsd === undefined ? 'not stated' : format.usd(exposure.lostRevenueUsd)}, extra cost ${format.usd(exposure.extraCostUsd)}.${spread === undefined ? '' : ` P5 to P95 of the runs: ${format.usd(spread.moneyAtRiskUsd.p5)} to ${format.usd(spread.moneyAtRiskUsd.p95)}.`}`}
      />
      <Figure
        label="Days of cover now"
        value={writeDays(exposure.coverDays, format)}
        evidence={isStockAssumed ? 'estimated' : 'reported'}
        note={`${writeDays(exposure.lowestCoverDays, format)} at the lowest. ${isStockAssumed ? 'Assumed: the list does not say.' : 'From the list.'}`}
      />
      <Figure
        label="Time to survive"
        value={writeWeeks(exposure.ttsWeeks)}
        evidence="modelled"
        note={`Time to recover: ${writeWeeks(exposure.ttrWeeks)}. ${exposure.isExposed ? 'Exposed: the stock ends first.' : 'Not exposed.'}${spread === undefined ? '' : ` It runs out in ${format.percent(spread.stockOutShare)} of runs.`}`}
      />
      <Figure
        label="Use not delivered"
        value={`${format.integer(exposure.missedKg)} kg`}
        evidence="modelled"
        note={`${format.number(exposure.missedWeeks)} weeks of use. In the worst week ${format.percent(exposure.lowestAllocation)} of use is delivered.`}
      />
    </section>
  )
}
