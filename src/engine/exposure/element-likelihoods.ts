import { type ModelRecord } from '@/domain/record/model-record'
import { createContributions, type ContributionTerms } from '@/engine/score/acute-share'
import { concentrateStages, toBottleneck } from '@/engine/score/standing-inputs'

/**
 * Return the likelihood of each element that the record rates, as its score has it [L], 0 to 1: the structural part of
 * the worse stage, and what the scenario halts or unrest threatens on a day. Elements that it does not rate are left out.
 */
export function toLikelihoods(
  record: Pick<ModelRecord, 'supplyShares' | 'governance'>,
  terms: ContributionTerms,
): Readonly<Record<string, number>> {
  const contributionsOf = createContributions(terms)
  const rated = new Set(record.supplyShares.map(({ elementId }) => elementId))
  const entries = terms.run.market.elements.flatMap(({ id }) => {
    if (!rated.has(id)) return []
    const stages = concentrateStages(record, id)
    const structural = Math.min(1, stages[toBottleneck(stages)].hhiWgiT / 10)
    const acute = contributionsOf(id).reduce((sum, { acuteShare }) => sum + acuteShare, 0)
    return [[id, structural + Math.min(1, acute) * (1 - structural)] as const]
  })
  return Object.fromEntries(entries)
}
