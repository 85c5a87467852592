import {
  type Market,
  type MarketElement,
  type MarketPlant,
  type MarketRegion,
  type ModelParameters,
  type ParameterId,
} from '@/domain/market/market'
import { type ModelRecord } from '@/domain/record/model-record'
import {
  type ElementRecord,
  type ParameterRecord,
  type PlantRecord,
  type RegionRecord,
} from '@/domain/record/record'

/** Return the market in balance that the dataset describes: its values in use, without their provenance. */
export function toMarket(
  record: Pick<ModelRecord, 'info' | 'elements' | 'regions' | 'parameters'> &
    Partial<Pick<ModelRecord, 'plants'>>,
): Market {
  const plants = separationPlants(record)
  const known = new Set(plants.map(({ id }) => id))
  return {
    plants: plants.map(toMarketPlant),
    baselineDate: record.info.baselineDate,
    elements: record.elements.map(toMarketElement),
    regions: record.regions.map((region) => toMarketRegion(region, known)),
    parameters: toModelParameters(record.parameters),
  }
}

/**
 * Return the plants that the model knows: those that separate, and that ore of a region passes or a stated share of an
 * element's separation outside China falls to. Of others nothing is known that a run could take.
 */
export function separationPlants({
  plants = [],
  regions,
}: Pick<ModelRecord, 'regions'> & Partial<Pick<ModelRecord, 'plants'>>): readonly PlantRecord[] {
  const passed = new Set(regions.flatMap(({ plantIds = [] }) => plantIds))
  return plants.filter(
    ({ id, stage, separationShares }) =>
      stage === 'separation' && (passed.has(id) || Object.keys(separationShares).length > 0),
  )
}

function toMarketPlant({ id, separationShares }: PlantRecord): MarketPlant {
  const shares = Object.entries(separationShares).map(([element, { value }]) => [element, value])
  return { id, separationShares: Object.fromEntries(shares) }
}

function toMarketElement(element: ElementRecord): MarketElement {
  return {
    id: element.id,
    basePriceUsdPerKg: element.basePriceUsdPerKg.value,
    coverWeeks: element.coverWeeks.value,
    exChinaShare: element.exChinaShare.value,
    exChinaCoverWeeks: element.exChinaCoverWeeks.value,
    exChinaOwnShare: element.exChinaOwnShare.value,
    ...(element.exChinaMagnetShare !== undefined && {
      exChinaMagnetShare: element.exChinaMagnetShare.value,
    }),
  }
}

/**
 * Content that is withheld or not available counts as none: the model cannot supply what nobody states. Plants that the
 * record at hand does not describe hold nothing back.
 */
function toMarketRegion(
  { plantIds = [], ...region }: RegionRecord,
  plants: ReadonlySet<string>,
): MarketRegion {
  const passed = plantIds.filter((id) => plants.has(id))
  return {
    id: region.id,
    country: region.country,
    outputTonnesPerYear: region.output.value,
    basket: Object.fromEntries(
      Object.entries(region.basket.value).map(([id, content]) => [id, content ?? 0]),
    ),
    leadWeeks: region.leadWeeks.value,
    gateId: region.gateId,
    ...(passed.length > 0 && { plantIds: passed }),
    spareCapacity: region.spareCapacity.value,
    payability: region.payability.value,
  }
}

/** Written out by key so that a forgotten assumption does not compile. */
function toModelParameters(record: ParameterRecord): ModelParameters {
  const inUse = (id: ParameterId) => record[id].value
  return {
    demandElasticity: inUse('demandElasticity'),
    demandLagWeeks: inUse('demandLagWeeks'),
    supplyElasticity: inUse('supplyElasticity'),
    supplyLagWeeks: inUse('supplyLagWeeks'),
    priceSensitivity: inUse('priceSensitivity'),
    priceLagWeeks: inUse('priceLagWeeks'),
    exChinaPriceSensitivity: inUse('exChinaPriceSensitivity'),
    exChinaMaxPriceMultiple: inUse('exChinaMaxPriceMultiple'),
    exChinaDemandLagWeeks: inUse('exChinaDemandLagWeeks'),
    exChinaPriceLagWeeks: inUse('exChinaPriceLagWeeks'),
    maxPriceMultiple: inUse('maxPriceMultiple'),
    minCoverShare: inUse('minCoverShare'),
    gateSurge: inUse('gateSurge'),
    demandGrowth: inUse('demandGrowth'),
    fullResponseMultiple: inUse('fullResponseMultiple'),
    substitutionPerYear: inUse('substitutionPerYear'),
    substitutionMax: inUse('substitutionMax'),
    newSupplyPerYear: inUse('newSupplyPerYear'),
    newSupplyLagWeeks: inUse('newSupplyLagWeeks'),
    newSupplyMax: inUse('newSupplyMax'),
  }
}
