import { isCivilDate } from '@/lib/civil-date'
import {
  separationShareOf,
  type Market,
  type MarketElement,
  type MarketPlant,
  type MarketRegion,
} from '@/domain/market/market'
import { checkIds, checkKnown } from './check-ids'
import { type Fault } from './model-error'
import { checkNumber, type NumberRule } from './number-rule'
import { checkParameters } from './parameter-rules'

const share = { min: 0, max: 1 }

/** Return everything that keeps `market` from being run, one fault each; empty when it can. */
export function checkMarket(market: Market): readonly Fault[] {
  const { baselineDate, elements, regions, plants = [], parameters } = market
  return [
    ...(isCivilDate(baselineDate)
      ? []
      : [
          { path: 'baselineDate', message: `${market.baselineDate} is not a day; give YYYY-MM-DD` },
        ]),
    ...checkIds(
      'elements',
      elements.map(({ id }) => id),
    ),
    ...checkIds(
      'regions',
      regions.map(({ id }) => id),
    ),
    ...(plants.length === 0
      ? []
      : checkIds(
          'plants',
          plants.map(({ id }) => id),
        )),
    ...elements.flatMap((element, index) => checkElement(`elements[${index}]`, element)),
    ...regions.flatMap((region, index) => checkRegion(`regions[${index}]`, region, elements)),
    ...regions.flatMap((region, index) =>
      checkPlantIds(`regions[${index}].plantIds`, region, plants),
    ),
    ...plants.flatMap((plant, index) => checkPlant(`plants[${index}].separationShares`, plant)),
    ...checkSeparation(plants, elements),
    ...elements.flatMap((element, index) => checkSupply(`elements[${index}]`, element, regions)),
    ...checkParameters('parameters', parameters),
  ]
}

function checkElement(path: string, element: MarketElement): readonly Fault[] {
  const { startCoverShare, exChinaStartCoverShare, exChinaMagnetShare } = element
  const weeks = { min: 1, hint: 'give weeks of demand, at least one: less is no normal stock' }
  const started = { min: 0, hint: 'give a share of the normal stock' }
  return [
    ...checkNumber(`${path}.basePriceUsdPerKg`, element.basePriceUsdPerKg, {
      above: 0,
      hint: 'give USD per kg of oxide',
    }),
    ...checkNumber(`${path}.coverWeeks`, element.coverWeeks, weeks),
    ...checkNumber(`${path}.exChinaShare`, element.exChinaShare, {
      ...share,
      hint: 'give a share of demand',
    }),
    ...checkNumber(`${path}.exChinaCoverWeeks`, element.exChinaCoverWeeks, weeks),
    ...checkNumber(`${path}.exChinaOwnShare`, element.exChinaOwnShare, {
      ...share,
      hint: 'give a share of demand outside China',
    }),
    ...checkOptional(`${path}.startCoverShare`, startCoverShare, started),
    ...checkOptional(`${path}.exChinaStartCoverShare`, exChinaStartCoverShare, started),
    ...checkOptional(`${path}.exChinaMagnetShare`, exChinaMagnetShare, {
      ...share,
      hint: 'give the share that comes as magnets',
    }),
  ]
}

function checkOptional(
  path: string,
  value: number | undefined,
  rule: NumberRule,
): readonly Fault[] {
  return value === undefined ? [] : checkNumber(path, value, rule)
}

function checkPlantIds(
  path: string,
  { plantIds = [] }: MarketRegion,
  plants: readonly MarketPlant[],
): readonly Fault[] {
  const known = new Set(plants.map(({ id }) => id))
  return plantIds.flatMap((id, index) => checkKnown(`${path}[${index}]`, id, known))
}

/** Elements that the market lacks play no part, as in a basket. */
function checkPlant(path: string, { separationShares }: MarketPlant): readonly Fault[] {
  return Object.entries(separationShares).flatMap(([id, value]) =>
    checkNumber(`${path}.${id}`, value, {
      ...share,
      hint: 'give its share of what is separated outside China',
    }),
  )
}

/** Rounding of shares that add up to one is no fault. */
const WHOLE = 1 + 1e-9

function checkSeparation(
  plants: readonly MarketPlant[],
  elements: readonly MarketElement[],
): readonly Fault[] {
  return elements.flatMap(({ id }) => {
    const sum = plants.reduce((total, plant) => total + separationShareOf(plant, id), 0)
    const message = `the shares of ${id} add up to ${sum}; give at most 1 over all plants`
    return sum > WHOLE ? [{ path: 'plants', message }] : []
  })
}

function checkRegion(
  path: string,
  region: MarketRegion,
  elements: readonly MarketElement[],
): readonly Fault[] {
  return [
    ...checkNumber(`${path}.outputTonnesPerYear`, region.outputTonnesPerYear, {
      min: 0,
      hint: 'give t REO per year',
    }),
    ...checkBasket(`${path}.basket`, region, elements),
    ...checkNumber(`${path}.leadWeeks`, region.leadWeeks, {
      min: 0,
      isWhole: true,
      hint: 'give whole weeks on the way',
    }),
    ...checkNumber(`${path}.spareCapacity`, region.spareCapacity, {
      min: 0,
      hint: 'give a share of output',
    }),
    ...checkNumber(`${path}.payability`, region.payability, {
      ...share,
      hint: 'give a share of the oxide value',
    }),
  ]
}

function checkBasket(
  path: string,
  { basket }: MarketRegion,
  elements: readonly MarketElement[],
): readonly Fault[] {
  const faults = Object.entries(basket).flatMap(([id, content]) =>
    checkNumber(`${path}.${id}`, content, { min: 0, hint: 'give the content of this oxide' }),
  )
  if (faults.length > 0) return faults
  return elements.some(({ id }) => (basket[id] ?? 0) > 0)
    ? []
    : [{ path, message: 'holds none of the market’s elements; give the content of at least one' }]
}

function checkSupply(
  path: string,
  { id }: MarketElement,
  regions: readonly MarketRegion[],
): readonly Fault[] {
  return regions.some((region) => region.outputTonnesPerYear > 0 && (region.basket[id] ?? 0) > 0)
    ? []
    : [{ path, message: `no region produces ${id}; give a region with output and a content of it` }]
}
