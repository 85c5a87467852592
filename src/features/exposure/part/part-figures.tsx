import { Figure } from '@/ui/evidence/figure'
import { useData } from '@/data/data-context'
import { useFormat } from '@/ui/format/format-context'
import { writeChance, writeWhen } from '@/features/exposure/chance-words'
import styles from '@/features/exposure/exposure.module.css'
import { writeDays, writeKg, writeLoss, writeWeeks } from '@/features/exposure/part-words'
import { type PartPanelProps } from './part-props'

/** Four figures of a part: whether it runs out, money, cover, and what is missed. */
export function PartFigures({ row }: Pick<PartPanelProps, 'row'>) {
  const format = useFormat()
  const { today } = useData()
  const { exposure, outcome, assumptions } = row
  const { runs, lossUsd, lostRevenueUsd, extraCostUsd } = outcome
  const isStockAssumed = assumptions.some(({ field }) => field === 'stockDays')
  const writeSpan = (weeks: number | 'never') =>
    weeks === 'never' ? 'not in the run' : format.weeks(weeks)
  const from = runs === 0 ? 'Of the central run.' : `Mean of ${format.integer(runs)} runs.`
  return (
    <section aria-label="Figures of the part" className={styles['figures']}>
      <Figure
        label={runs === 0 ? 'Runs out' : 'Runs out in'}
        value={runs === 0 ? writeChance(row, format) : `${writeChance(row, format)} of runs`}
        evidence="modelled"
        note={`${toCapital(writeWhen(row, format, today))}. The stock ends before supply returns in ${format.percent(outcome.exposedShare)} of runs; in the central run it lasts ${writeSpan(exposure.ttsWeeks)} and supply is back after ${writeSpan(exposure.ttrWeeks)}.`}
      />
      <Figure
        label="At risk over the run"
        value={writeLoss(lossUsd.mean, format)}
        evidence="modelled"
        note={`${from} ${runs === 0 ? '' : `P5 to P95: ${writeLoss(lossUsd.p5, format)} to ${writeLoss(lossUsd.p95, format)}. `}Revenue ${lostRevenueUsd === undefined ? 'not stated' : format.usd(lostRevenueUsd)}, ${extraCostUsd < 0 ? 'saving on deliveries' : 'extra cost'} ${format.usd(Math.abs(extraCostUsd))}.`}
      />
      <Figure
        label="Days of cover now"
        value={writeDays(exposure.coverDays, format)}
        evidence={isStockAssumed ? 'estimated' : 'reported'}
        note={`${isStockAssumed ? 'Assumed: the list does not state it.' : 'From the list.'} ${format.percent(exposure.allocationNow)} of use is delivered now, ${format.percent(exposure.lowestAllocation)} in the worst week of the central run.`}
      />
      <Figure
        label="Use not covered"
        value={writeKg(outcome.missedKg, format)}
        evidence="modelled"
        note={`${writeWeeks(outcome.missedWeeks, format)} of use that neither deliveries nor the stock cover. ${from}`}
      />
    </section>
  )
}

function toCapital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
