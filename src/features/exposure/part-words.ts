import {
  DEFAULT_ACTIONS,
  type PartAction,
  type PartActionKind,
  type WeeksOrNever,
} from '@/domain/parts/exposure'
import { type AssumedField, type PartAssumption } from '@/domain/parts/part'
import { type Format } from '@/ui/format/create-format'

/** What an assumed field is called. */
export const FIELD_WORDS: Readonly<Record<AssumedField, string>> = {
  stockDays: 'Own stock',
  priceFixedShare: 'Price fixed',
  protectedShare: 'Protected deliveries',
  secondSourceShare: 'Second source',
  hasQualifiedAlternative: 'Qualified replacement',
  market: 'Buyer market',
}

/** What a buyer market is called. */
export const MARKET_WORDS = { china: 'inside China', outside: 'outside China' } as const

/** Write the value of an assumption with its unit. */
export function writeAssumed({ value, unit, field }: PartAssumption, format: Format): string {
  if (field === 'market') return value === 'china' ? MARKET_WORDS.china : MARKET_WORDS.outside
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return value
  if (field === 'stockDays') return writeDays(value, format)
  return `${format.percent(value)} of ${unit.replace('share of ', '')}`
}

/** Write whole days: `30 days`. */
export function writeDays(days: number, { integer }: Pick<Format, 'integer'>): string {
  return `${integer(days)} ${Math.round(days) === 1 ? 'day' : 'days'}`
}

/** Write the time to survive beside the time to recover. */
export function writeSpans(
  { ttsWeeks, ttrWeeks }: { readonly ttsWeeks: WeeksOrNever; readonly ttrWeeks: WeeksOrNever },
  { integer }: Pick<Format, 'integer'>,
): string {
  const survives = ttsWeeks === 'never' ? 'lasts' : integer(ttsWeeks)
  const recovers = ttrWeeks === 'never' ? 'never' : integer(ttrWeeks)
  return `${survives} / ${recovers}`
}

const ACTION_WORDS: Readonly<
  Record<PartActionKind, (format: Pick<Format, 'integer' | 'percent'>) => string>
> = {
  holdMore: (format) => `Hold ${writeDays(DEFAULT_ACTIONS.extraStockDays, format)} more`,
  secondSource: ({ percent }) =>
    `Qualify a second source for ${percent(DEFAULT_ACTIONS.secondSourceShare)}`,
  fixPrice: () => 'Fix the price',
}

/** Write what an action is: `Hold 30 days more`. */
export function writeAction(kind: PartActionKind, format: Format): string {
  return ACTION_WORDS[kind](format)
}

/** Write what an action would buy, and what it costs where that is known. */
export function writeBenefit(
  { benefitUsd, savedWeeks, costUsd }: PartAction,
  format: Format,
): string {
  const avoided = [
    ...(benefitUsd > 0 ? [format.usd(benefitUsd)] : []),
    ...(savedWeeks > 0 ? [`${format.number(savedWeeks)} weeks of missed use`] : []),
  ]
  if (avoided.length === 0) return 'avoids nothing'
  const cost = costUsd === undefined ? 'cost not known' : `costs ${format.usd(costUsd)} once`
  return `avoids ${format.list(avoided)}; ${cost}`
}
