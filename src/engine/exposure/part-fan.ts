import { readAt } from '@/lib/read-at'
import { createSelection } from '@/lib/selection'
import { type PartFan } from '@/domain/parts/exposure'
import { PERCENTILES, type WeeklyPercentiles } from '@/domain/market/monte-carlo'
import { type Part } from '@/domain/parts/part'
import { toRunWeek } from '@/engine/score/supply-gap'
import { compileParts } from './compile-parts'
import { type ExposureDrawRequest, type RunBlock } from './exposure-draws'
import { createMarketDraws } from './market-draws'
import { DAYS_PER_WEEK } from './origin'
import { createRecipeRows } from './recipe-rows'

/** Many runs of a market, and the one part that is looked at. */
export type PartFanRequest = Omit<ExposureDrawRequest, 'parts'> & { readonly part: Part }

/** What some runs do to a part week by week; the runs of a week lie in a row. */
export type FanBlock = RunBlock & {
  /** Share of use delivered, 0 to 1, and stock at the start of the week, days of use; to seven digits. */
  readonly allocation: Float32Array
  readonly coverDays: Float32Array
}

/** Make the function that performs blocks of a request, in any order and on any thread. */
export function createFanPerformer(request: PartFanRequest): (block: RunBlock) => FanBlock {
  const { market, scenario, part, materials, countedAt = 0 } = request
  const elementIds = market.elements.map(({ id }) => id)
  const { recipes } = compileParts([part], { materials, elementIds })
  const weeks = scenario.horizonWeeks
  const fromWeek = toRunWeek(countedAt, weeks)
  const draws = createMarketDraws(request, recipes)
  const rows = createRecipeRows(recipes, { weeks, fromWeek })
  const { protectedShare, secondSourceShare, stockDays } = part

  return ({ first, runs }) => {
    const allocation = new Float32Array((weeks - fromWeek) * runs)
    const coverDays = new Float32Array((weeks - fromWeek) * runs)
    for (let run = 0; run < runs; run += 1) {
      draws.draw(first + run)
      rows.fill(draws.state)
      let stock = stockDays
      for (let week = fromWeek; week < weeks; week += 1) {
        const offered = protectedShare + (1 - protectedShare) * readAt(rows.served, week)
        const share = Math.max(secondSourceShare, offered)
        const at = (week - fromWeek) * runs + run
        allocation[at] = share
        coverDays[at] = stock
        stock = Math.max(0, stock - (1 - share) * DAYS_PER_WEEK)
      }
    }
    return { first, runs, allocation, coverDays }
  }
}

/** Sum up the blocks of a request, in any order. */
export function toPartFan(request: PartFanRequest, blocks: readonly FanBlock[]): PartFan {
  const weeks = request.scenario.horizonWeeks
  const firstWeek = toRunWeek(request.countedAt ?? 0, weeks)
  const spread = (pick: (block: FanBlock) => Float32Array) =>
    toPercentiles(blocks, pick, { weeks: weeks - firstWeek, runs: request.runs })
  return {
    firstWeek,
    runs: request.runs,
    seed: request.seed,
    allocation: spread(({ allocation }) => allocation),
    coverDays: spread(({ coverDays }) => coverDays),
  }
}

function toPercentiles(
  blocks: readonly FanBlock[],
  pick: (block: FanBlock) => Float32Array,
  { weeks, runs }: { readonly weeks: number; readonly runs: number },
): WeeklyPercentiles {
  const selection = createSelection(runs)
  const byWeek = Array.from({ length: weeks }, (_, week) => {
    for (const block of blocks) {
      const first = week * block.runs
      selection.values.set(pick(block).subarray(first, first + block.runs), block.first)
    }
    return selection.quantiles(runs, Object.values(PERCENTILES))
  })
  const at = (place: number) => Float64Array.from(byWeek, (values) => values[place] ?? 0)
  return { p5: at(0), p25: at(1), p50: at(2), p75: at(3), p95: at(4) }
}
