import { type CivilDate } from '@/lib/civil-date'
import { type Market } from '@/domain/market/market'
import { type ModelRecord } from '@/domain/record/model-record'
import { type Scenario } from '@/domain/market/scenario'
import { createContributions } from '@/engine/score/acute-share'
import { concentrateStage } from '@/engine/score/stage-concentration'

/**
 * Return the likelihood of each element that the record rates, as its score has it [L], 0 to 1: the structural part of
 * the worse stage, and what the scenario halts or unrest threatens on a day. Elements that it does not rate are left out.
 */
export function toLikelihoods(
  record: Pick<ModelRecord, 'regions' | 'supplyShares' | 'governance'>,
  { market, scenario, asOf }: { market: Market; scenario: Scenario; asOf: CivilDate },
): Readonly<Record<string, number>> {
  const { regions, supplyShares, governance } = record
  const contributionsOf = createContributions(market, scenario, { regions, asOf })
  const rated = new Set(supplyShares.map(({ elementId }) => elementId))
  const entries = market.elements.flatMap(({ id }) => {
    if (!rated.has(id)) return []
    const stages = (['mine', 'refining'] as const).map((stage) =>
      concentrateStage(supplyShares, governance, { elementId: id, stage }),
    )
    const structural = Math.min(1, Math.max(...stages.map(({ hhiWgiT }) => hhiWgiT)) / 10)
    const acute = contributionsOf(id).reduce((sum, { acuteShare }) => sum + acuteShare, 0)
    return [[id, structural + Math.min(1, acute) * (1 - structural)] as const]
  })
  return Object.fromEntries(entries)
}
