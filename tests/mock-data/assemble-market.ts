import { z } from 'zod/mini'
import { PARAMETER_IDS, type Market } from '@/domain/market/market'
import { type Dataset } from './dataset'

const parameterValues = z.record(z.enum(PARAMETER_IDS), z.number())

/** Return the market that the dataset's elements, regions and parameters make; null content counts as none. */
export function assembleMarket({ info, elements, regions, parameters }: Dataset): Market {
  return {
    baselineDate: info.baselineDate,
    elements: elements.map((element) => ({
      id: element.id,
      basePriceUsdPerKg: element.basePriceUsdPerKg.value,
      coverWeeks: element.coverWeeks.value,
      exChinaShare: element.exChinaShare.value,
      exChinaCoverWeeks: element.exChinaCoverWeeks.value,
      exChinaOwnShare: element.exChinaOwnShare.value,
    })),
    regions: regions.map((region) => ({
      id: region.id,
      country: region.country,
      outputTonnesPerYear: region.output.value,
      basket: Object.fromEntries(
        Object.entries(region.basket.value).map(([id, content]) => [id, content ?? 0]),
      ),
      leadWeeks: region.leadWeeks.value,
      gateId: region.gateId,
      spareCapacity: region.spareCapacity.value,
      payability: region.payability.value,
    })),
    parameters: parameterValues.parse(
      Object.fromEntries(PARAMETER_IDS.map((id) => [id, parameters[id].value])),
    ),
  }
}
