import { CASE_COUNTRY } from '@/domain/record/case-regions'
import { type ElementIndicators } from '@/domain/market/indicators'
import { type ModelRecord } from '@/domain/record/model-record'
import { type ElementRecord } from '@/domain/record/record'
import { type Criticality } from '@/domain/record/statistics'

/** One element in the table: our score beside the figures of others. */
export type ElementRow = {
  readonly element: ElementRecord
  readonly indicators: ElementIndicators
  readonly published: Criticality | undefined
  /** Part of world mine supply before the disruption from Myanmar, 0 to 1. */
  readonly myanmarShare: number
}

type Needs = Pick<ModelRecord, 'elements' | 'regions' | 'criticality'>

/** Return every element that has indicators, in the order of the record. */
export function toElementRows(
  record: Needs,
  indicators: readonly ElementIndicators[],
): readonly ElementRow[] {
  return record.elements.flatMap((element) => {
    const row = indicators.find(({ elementId }) => elementId === element.id)
    if (row === undefined) return []
    return [
      {
        element,
        indicators: row,
        published: record.criticality.find(({ elementId }) => elementId === element.id),
        myanmarShare: toCountryShare(row, CASE_COUNTRY, record.regions),
      },
    ]
  })
}

/** Return the part of an element's mine supply before the disruption that `country` gives, 0 to 1. */
export function toCountryShare(
  { contributions }: Pick<ElementIndicators, 'contributions'>,
  country: string,
  regions: readonly { readonly id: string; readonly country: string }[],
): number {
  const ids = new Set(regions.filter((region) => region.country === country).map(({ id }) => id))
  return contributions
    .filter(({ regionId }) => ids.has(regionId))
    .reduce((sum, { share }) => sum + share, 0)
}
