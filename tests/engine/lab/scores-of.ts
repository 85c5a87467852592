import { type CivilDate } from '@/lib/civil-date'
import { type RegionRecord } from '@/domain/record/record'
import { type Scenario } from '@/domain/market/scenario'
import { licenceShareOf } from '@/engine/score/licence-share'
import { createContributions } from '@/engine/score/acute-share'
import { toRatingRequest } from '@/engine/monte-carlo/to-rating-request'
import { type RunPair } from '@/engine/model/run-pair'
import { scoreRisk } from '@/engine/score/score'
import { toBuyerGap } from '@/engine/score/supply-gap'
import { ownRecord } from './lab-record'

/** Return the score of every element that the record rates, after a run. */
export function scoresOf(
  pair: RunPair,
  scenario: Scenario,
  { regions, asOf }: { readonly regions: readonly RegionRecord[]; readonly asOf: CivilDate },
): readonly { readonly id: string; readonly score: number }[] {
  const { elements, asOfWeek, buyer } = toRatingRequest(ownRecord, pair.market, {
    asOf,
    buyer: 'outside',
  })
  const contributionsOf = createContributions({ run: pair, scenario, regions, asOf })
  return elements.map(({ elementId, ...inputs }) => {
    const mineShare = contributionsOf(elementId).reduce((sum, row) => sum + row.acuteShare, 0)
    const licenceShare = licenceShareOf(pair.market, scenario, {
      elementId,
      form: 'compound',
      buyer,
      week: asOfWeek,
    })
    const gap = toBuyerGap(pair, elementId, asOfWeek, buyer)
    return { id: elementId, score: scoreRisk({ ...inputs, mineShare, licenceShare, gap }).value }
  })
}
