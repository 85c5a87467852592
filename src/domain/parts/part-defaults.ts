import { type BuyerMarket } from '@/domain/market/buyer-market'
import {
  type AssumedField,
  type CompletedPart,
  type Part,
  type PartAssumption,
  type PartLine,
} from './part'

/** Days in a year, as the model counts them: 365.25. */
export const DAYS_PER_YEAR = 365.25

/**
 * What is assumed of a line that does not say; every value is an estimate of this project, none a survey.
 *
 * Each is the cautious reading: less stock, less protection and more exposure than a buyer may have.
 */
export const PART_DEFAULTS = {
  stockDays: {
    field: 'stockDays',
    value: 30,
    unit: 'days of use',
    why: 'No survey of buyers’ stocks was found; a month is assumed. The one reported case lasted 52 days in all.',
  },
  priceFixedShare: {
    field: 'priceFixedShare',
    value: 0,
    unit: 'share of use',
    why: 'Without a word on the price, all of it is taken to follow the market.',
  },
  protectedShare: {
    field: 'protectedShare',
    value: 0,
    unit: 'share of use',
    why: 'A contract does not bind where a licence or a closed gate excuses the seller, so none is taken to be protected.',
  },
  secondSourceShare: {
    field: 'secondSourceShare',
    value: 0,
    unit: 'share of use',
    why: 'Without a named second source outside the disrupted regions, none is counted.',
  },
  hasQualifiedAlternative: {
    field: 'hasQualifiedAlternative',
    value: false,
    unit: '',
    why: 'A replacement counts only once it is qualified.',
  },
  market: {
    field: 'market',
    value: 'outside',
    unit: '',
    why: 'The buyer is taken to stand outside China, where export licences bite.',
  },
} as const satisfies Readonly<Record<AssumedField, PartAssumption>>

/**
 * Return a line with everything the engine needs, and the assumptions that filled it in, in the order of fields.
 *
 * `market` is where a line that does not say is taken to be bought.
 */
export function withDefaults(
  line: PartLine,
  market: BuyerMarket = PART_DEFAULTS.market.value,
): CompletedPart {
  const given = { ...line, stockDays: toStockDays(line) }
  return {
    part: { ...describePart(line), ...fillIn(given, market) },
    assumptions: Object.values(PART_DEFAULTS)
      .filter(({ field }) => given[field] === undefined)
      .map((assumed) =>
        assumed.field === 'market' && market === 'china' ? BOUGHT_IN_CHINA : assumed,
      ),
  }
}

/** What is assumed of the buyer where the page is seen from China. */
const BOUGHT_IN_CHINA: PartAssumption = {
  field: 'market',
  value: 'china',
  unit: '',
  why: 'The page is seen by a buyer in China, where export licences do not bite.',
}

function describePart(line: PartLine): Omit<Part, AssumedField> {
  return {
    id: line.id,
    description: line.description ?? '',
    site: line.site ?? '',
    supplier: line.supplier ?? '',
    supplierCountry: line.supplierCountry ?? '',
    materialId: line.materialId,
    contents: line.contents,
    usageKgPerYear: line.usageKgPerYear,
    spendUsdPerYear: line.spendUsdPerYear,
    contractCoverShare: line.contractCoverShare,
    revenueUsdPerYear: line.revenueUsdPerYear,
  }
}

function fillIn(line: PartLine, market: BuyerMarket): Pick<Part, AssumedField> {
  return {
    stockDays: line.stockDays ?? PART_DEFAULTS.stockDays.value,
    priceFixedShare: line.priceFixedShare ?? PART_DEFAULTS.priceFixedShare.value,
    protectedShare: line.protectedShare ?? PART_DEFAULTS.protectedShare.value,
    secondSourceShare: line.secondSourceShare ?? PART_DEFAULTS.secondSourceShare.value,
    hasQualifiedAlternative:
      line.hasQualifiedAlternative ?? PART_DEFAULTS.hasQualifiedAlternative.value,
    market: line.market ?? market,
  }
}

/** Return the stock in days of use; undefined when the line gives none. */
function toStockDays({ stockDays, stockKg, usageKgPerYear }: PartLine): number | undefined {
  if (stockDays !== undefined || stockKg === undefined) return stockDays
  return (stockKg / usageKgPerYear) * DAYS_PER_YEAR
}
