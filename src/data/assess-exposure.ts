import { weeksBetween, type CivilDate } from '@/lib/civil-date'
import { toPartLines, type BuyerList } from '@/domain/buyer-list'
import { type Exposure } from '@/domain/exposure'
import { type Material } from '@/domain/material'
import { type ModelRecord } from '@/domain/model-record'
import { type Outlook } from '@/domain/outlook'
import { withDefaults } from '@/domain/part-defaults'
import { type CompletedPart } from '@/domain/part'
import { type Scenario } from '@/domain/scenario'
import { toLikelihoods } from '@/engine/exposure/element-likelihoods'
import { exposeParts } from '@/engine/exposure/expose-parts'
import { toPartLosses, type PartLosses } from '@/engine/exposure/part-losses'
import { toScenario } from '@/engine/history-windows'
import { runPair, type RunPair } from '@/engine/run-pair'
import { toMarket } from '@/engine/to-market'
import { atLossBound } from '@/engine/loss-bounds'

/** What the pages of the buyer's list are made from. */
export type Assessed = {
  readonly list: BuyerList
  readonly record: ModelRecord
  readonly materials: readonly Material[]
  readonly asOf: CivilDate
  readonly outlook: Outlook
  /** As-of day on the model's axis, weeks after the baseline date, 0 upwards: stocks are taken as counted then. */
  readonly asOfWeek: number
  readonly parts: readonly CompletedPart[]
  readonly run: RunPair
  readonly scenario: Scenario
  readonly likelihoods: Readonly<Record<string, number>>
  readonly exposure: Exposure
  /** The same list where every “halted” and “shut” of the record means as little, and as much, as its range says. */
  readonly range: { readonly low: Bound; readonly high: Bound }
}

/** One run and what it takes from the list. */
export type Bound = { readonly run: RunPair; readonly losses: PartLosses }

/** What an assessment needs. */
export type AssessRequest = {
  readonly list: BuyerList
  readonly record: ModelRecord
  readonly materials: readonly Material[]
  readonly asOf: CivilDate
  readonly outlook: Outlook
}

/** Run the record up to the as-of date and its outlook on a list of parts; throws a `ModelError` on a faulty list. */
export function assessExposure(request: AssessRequest): Assessed {
  const { list, record, materials, asOf, outlook } = request
  const parts = toPartLines(list).map(withDefaults)
  const market = toMarket(record)
  const asOfWeek = Math.max(0, weeksBetween(record.info.baselineDate, asOf))
  const lines = parts.map(({ part }) => part)
  const runOf = (held: ModelRecord) => {
    const scenario = toScenario(held, asOf, outlook)
    return {
      scenario,
      run: runPair(market, scenario),
      parts: lines,
      materials,
      countedAt: asOfWeek,
    }
  }
  const central = runOf(record)
  const { run, scenario } = central
  const likelihoods = toLikelihoods(record, { market, scenario, asOf })
  const exposure = exposeParts({ ...central, likelihoods })
  const toBound = (bound: 'low' | 'high'): Bound => {
    const held = runOf(atLossBound(record, bound))
    return { run: held.run, losses: toPartLosses(held) }
  }
  return {
    list,
    record,
    materials,
    asOf,
    outlook,
    asOfWeek,
    parts,
    run,
    scenario,
    likelihoods,
    exposure,
    range: { low: toBound('low'), high: toBound('high') },
  }
}
