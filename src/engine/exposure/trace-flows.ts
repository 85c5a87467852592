import { readAt } from '@/lib/read-at'
import { type PartFlow } from '@/domain/parts/exposure'
import { type Material } from '@/domain/parts/material'
import { type Part } from '@/domain/parts/part'
import { compileMarket } from '@/engine/model/compile-market'
import { shareOfSupply } from '@/engine/model/compile-scenario'
import { refuse } from '@/engine/model/model-error'
import { seriesOf } from '@/engine/model/pair-figures'
import { type RunPair } from '@/engine/model/run-pair'
import { toRunWeek } from '@/engine/score/supply-gap'
import { checkParts } from './check-parts'
import { compileParts } from './compile-parts'

/** A part whose ways are asked for, and the point of the run's axis to look at, in weeks. */
export type FlowRequest = {
  readonly run: RunPair
  readonly part: Part
  readonly materials: readonly Material[]
  readonly atWeek: number
}

/**
 * Return the ways from mines to a part, the largest share first.
 *
 * Nobody publishes whose oxide goes where: every buyer is taken to draw on the pool that all mines fill, so a region's
 * share of an element is its share of world supply in balance. Throws a `ModelError` on a faulty part.
 */
export function traceFlows({ run, part, materials, atWeek }: FlowRequest): readonly PartFlow[] {
  const elementIds = run.market.elements.map(({ id }) => id)
  refuse(checkParts([part], { materials, elementIds }))
  const { recipes } = compileParts([part], { materials, elementIds })
  const contents = recipes.flatMap(({ elements, contents: shares }) =>
    elements.map((element, position) => ({ element, content: shares[position] ?? 0 })),
  )
  const oxidePerKg = contents.reduce((sum, { content }) => sum + content, 0)
  const market = compileMarket(run.market)
  return run.market.regions
    .flatMap(({ id, country, gateId }, r) => {
      const passing = toPassing(run, id, atWeek)
      return contents.map(({ element, content }) => {
        const share = (shareOfSupply(market, r, element) * content) / oxidePerKg
        return {
          regionId: id,
          country,
          gateId,
          elementId: elementIds[element] ?? '',
          kgPerYear: share * oxidePerKg * part.usageKgPerYear,
          share,
          passing,
        }
      })
    })
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
}

/** Return what leaves a region over what leaves it in the baseline; 1 where nothing ever does. */
function toPassing({ scenario, counterfactual }: RunPair, regionId: string, at: number): number {
  const leaving = seriesOf(scenario.region.exported, regionId)
  const week = toRunWeek(at, leaving.length)
  const baseline = readAt(seriesOf(counterfactual.region.exported, regionId), week)
  return baseline === 0 ? 1 : readAt(leaving, week) / baseline
}
