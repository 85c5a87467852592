import { addDays, weeksBetween, type CivilDate } from '@/lib/civil-date'
import { type Outlook } from '@/domain/market/outlook'
import { toCaseCountryIds, CASE_COUNTRY } from '@/domain/record/case-regions'
import { type Sourced } from '@/domain/record/sourced'
import { type Estimate, type Imports } from '@/domain/record/statistics'
import { type Bound, type Model } from '@/model/create-model'
import { foregoneExportValue } from '@/model/figures'

/** Year of the trade that the first case is shown with: the last one before the disruption. */
const TRADE_YEAR = 2023

/** Estimate that says which part of Myanmar's trade the first case concerns. */
const CASE_SHARE_ID = 'sr1-share-of-myanmar'

/** The trade concerned, as customs counted it, and the estimated part of it that the case holds. */
export type TradeAtStake = {
  readonly value: Sourced<number>
  readonly mass: Sourced<number>
  readonly caseShare: Sourced<number> | undefined
}

/** Return China's imports from Myanmar in the last year before the disruption, or undefined when the data have none. */
export function toTradeAtStake(
  imports: Imports,
  estimates: readonly Estimate[],
): TradeAtStake | undefined {
  const row = imports.annual.find(
    ({ year, partner }) => year === TRADE_YEAR && partner === CASE_COUNTRY,
  )
  if (row === undefined) return undefined
  const caseShare = estimates.find(({ id }) => id === CASE_SHARE_ID)?.figure
  return { value: row.value, mass: row.mass, caseShare }
}

/** Export value foregone in dollars, with the bounds that the readings of “halted”, “shut” and “withheld” give. */
export type Foregone = {
  readonly toDate: number
  readonly toHorizon: number
  readonly low: number
  readonly high: number
  readonly horizonDay: CivilDate
}

/** Return what the regions of the case's country did not export against the counterfactual, to the day and to the horizon. */
export function toForegone(model: Model, asOf: CivilDate, outlook: Outlook): Foregone {
  const { baselineDate, horizonWeeks } = model.record.info
  const regionIds = toCaseCountryIds(model.record)
  const asOfWeek = Math.max(0, weeksBetween(baselineDate, asOf))
  const lost = (toWeek: number, bound?: Bound): number => {
    const { run } = model.run({ asOf, outlook }, bound)
    return foregoneExportValue(run, { fromWeek: 0, toWeek, regionIds })
  }
  return {
    toDate: lost(asOfWeek),
    toHorizon: lost(horizonWeeks),
    low: lost(asOfWeek, 'low'),
    high: lost(asOfWeek, 'high'),
    horizonDay: addDays(baselineDate, 7 * horizonWeeks),
  }
}
