import { WITHHOLDABLE_FIELDS, type BuyerLine } from '@/domain/parts/buyer-list'
import { BUYER_MARKETS } from '@/domain/market/buyer-market'

/** What a field of a kept line must be. A hundred thousand lines are checked at every start, so this is plain code. */
const CHECKS: Readonly<Record<keyof BuyerLine, (value: unknown) => boolean>> = {
  id: isText,
  description: isText,
  site: isText,
  supplier: isText,
  supplierCountry: isText,
  materialId: isText,
  contents: isContents,
  usageKgPerYear: (value) => isAmount(value) && value > 0,
  spendPerYear: isAmount,
  revenuePerYear: isAmount,
  currency: (value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value),
  stockDays: isAmount,
  stockKg: isAmount,
  contractCoverShare: isShare,
  priceFixedShare: isShare,
  protectedShare: isShare,
  secondSourceShare: isShare,
  hasQualifiedAlternative: (value) => typeof value === 'boolean',
  leadTimeDays: isAmount,
  owner: isText,
  status: isText,
  note: isText,
  market: (value) => BUYER_MARKETS.some((market) => market === value),
  withheld: isWithheld,
}

const REQUIRED = ['id', 'materialId', 'usageKgPerYear', 'currency', 'withheld'] as const

/** Return the name of the field that keeps something from being a line; null for a line. */
export function findLineFault(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'line'
  const lacking = REQUIRED.find((field) => !Object.hasOwn(value, field))
  if (lacking !== undefined) return lacking
  const wrong = Object.entries(value).find(([field, kept]) => !isField(field, kept))
  if (wrong !== undefined) return wrong[0]
  return 'stockDays' in value &&
    'stockKg' in value &&
    isAmount(value.stockDays) &&
    isAmount(value.stockKg)
    ? 'stockKg'
    : null
}

/** Report whether something is a line as it is kept. */
export function isBuyerLine(value: unknown): value is BuyerLine {
  return findLineFault(value) === null
}

function isField(field: string, value: unknown): boolean {
  if (!isName(field)) return false
  return CHECKS[field](value) || (value === undefined && !REQUIRED.some((name) => name === field))
}

function isName(field: string): field is keyof BuyerLine {
  return Object.hasOwn(CHECKS, field)
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < Infinity
}

function isShare(value: unknown): boolean {
  return isAmount(value) && value <= 1
}

function isContents(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every(isShare)
}

function isWithheld(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((name) => WITHHOLDABLE_FIELDS.some((field) => field === name))
  )
}
