import { SUPPLY_STAGES, type ByStage, type SupplyStage } from '@/domain/record/statistics'

/** What each stage of supply is called. */
export const STAGE_WORDS: Readonly<Record<SupplyStage, string>> = {
  mine: 'Mining',
  refining: 'Separation and refining',
  metal: 'Metal',
  magnet: 'Magnets',
}

/** Return the figures of the stages that an element passes, in their order. */
export function listStages<Figure>(
  byStage: ByStage<Figure>,
): readonly (readonly [SupplyStage, Figure])[] {
  return SUPPLY_STAGES.flatMap((stage) => {
    const figure = byStage[stage]
    return figure === undefined ? [] : [[stage, figure] as const]
  })
}
