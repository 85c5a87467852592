import materialsFile from '@mock-data/materials.json'
import { endpoints } from '@/contracts/endpoints'
import { type Material } from '@/domain/parts/material'
import { type Part } from '@/domain/parts/part'
import { withDefaults } from '@/domain/parts/part-defaults'
import { toDrawName, uniformAt } from '@/lib/counter-random'

/** Materials of the dataset. */
export const materials: readonly Material[] = endpoints.materials.answer.parse(materialsFile)

/**
 * Return a list of `count` parts over all materials and both markets, no two with the same stock.
 *
 * With `isVaried` no two have the same shares either, so that nothing can be worked out for several at once.
 */
export function toBenchParts(count: number, isVaried: boolean): readonly Part[] {
  return Array.from({ length: count }, (_, index) => {
    const draw = (field: number) => uniformAt(1, index, toDrawName(`field/${field}`))
    const share = (field: number) =>
      isVaried ? draw(field) * 0.6 : Math.floor(draw(field) * 4) * 0.2
    return withDefaults({
      id: `P-${index}`,
      materialId: materials[Math.floor(draw(1) * materials.length)]?.id ?? '',
      usageKgPerYear: 10 + draw(2) * 10_000,
      spendUsdPerYear: draw(3) * 1e6,
      stockDays: draw(4) * 120,
      priceFixedShare: draw(5),
      protectedShare: share(6),
      secondSourceShare: share(7),
      revenueUsdPerYear: draw(8) * 1e8,
      market: draw(9) < 0.2 ? 'china' : 'outside',
    }).part
  })
}
