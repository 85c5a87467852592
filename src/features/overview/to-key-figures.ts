import { addDays, weeksBetween, type CivilDate } from '@/lib/civil-date'
import { type ModelRecord } from '@/domain/record/model-record'
import { type Outlook } from '@/domain/market/outlook'
import { type Sourced } from '@/domain/record/sourced'
import { type Estimate, type Imports } from '@/domain/record/statistics'
import { type AssessmentPair } from '@/data/use-assessment'
import { toScenario } from '@/engine/from-record/history-windows'
import { foregoneExportValue } from '@/engine/model/pair-figures'
import { runPair } from '@/engine/model/run-pair'
import { toMarket } from '@/engine/from-record/to-market'

/** Year of the trade that the first case is told with: the last undisturbed one. */
const TRADE_YEAR = 2023

/** Estimate that says which part of Myanmar's trade the first case concerns. */
const CASE_SHARE_ID = 'sr1-share-of-myanmar'

/** The trade concerned, as customs counted it, and the estimated part of it that the case holds. */
export type TradeAtStake = {
  readonly value: Sourced<number>
  readonly mass: Sourced<number>
  readonly caseShare: Sourced<number> | undefined
}

/** Return China's imports from Myanmar in the last undisturbed year, or undefined when the data have none. */
export function toTradeAtStake(
  imports: Imports,
  estimates: readonly Estimate[],
): TradeAtStake | undefined {
  const row = imports.annual.find(({ year, partner }) => year === TRADE_YEAR && partner === 'MM')
  if (row === undefined) return undefined
  const caseShare = estimates.find(({ id }) => id === CASE_SHARE_ID)?.figure
  return { value: row.value, mass: row.mass, caseShare }
}

/** Export value foregone in dollars, with the bounds that the reading of "halted" gives. */
export type Foregone = {
  readonly toDate: number
  readonly toHorizon: number
  readonly low: number
  readonly high: number
  readonly horizonDay: CivilDate
}

/** Return what Myanmar's regions did not export against the undisturbed run, to the day and to the horizon. */
export function toForegone(
  { record, now }: AssessmentPair,
  asOf: CivilDate,
  outlook: Outlook,
): Foregone {
  const { baselineDate, horizonWeeks } = record.info
  const regionIds = record.regions.filter(({ country }) => country === 'MM').map(({ id }) => id)
  const toWeek = Math.max(0, weeksBetween(baselineDate, asOf))
  const market = toMarket(record)
  const ifRead = (bound: 'low' | 'high'): number => {
    const scenario = toScenario(withLosses(record, bound), asOf, outlook)
    return foregoneExportValue(runPair(market, scenario), { fromWeek: 0, toWeek, regionIds })
  }
  return {
    toDate: foregoneExportValue(now.run, { fromWeek: 0, toWeek, regionIds }),
    toHorizon: foregoneExportValue(now.run, { fromWeek: 0, toWeek: horizonWeeks, regionIds }),
    low: ifRead('low'),
    high: ifRead('high'),
    horizonDay: addDays(baselineDate, 7 * horizonWeeks),
  }
}

/** Return the record with every production loss and gate loss at one bound of its stated range. */
function withLosses(record: ModelRecord, bound: 'low' | 'high'): ModelRecord {
  const atBound = <Held extends { readonly loss: Sourced<number> }>(span: Held): Held => ({
    ...span,
    loss: { ...span.loss, value: span.loss.range?.[bound] ?? span.loss.value },
  })
  return {
    ...record,
    regions: record.regions.map((region) => ({
      ...region,
      production: region.production.map(atBound),
    })),
    gates: record.gates.map((gate) => ({ ...gate, history: gate.history.map(atBound) })),
  }
}
