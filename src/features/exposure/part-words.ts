import { DEFAULT_ACTIONS, type PartActionKind } from '@/domain/parts/exposure'
import { type AssumedField, type PartAssumption } from '@/domain/parts/part'
import { type ActionOutcome, type PartOutcome } from '@/domain/parts/part-outcome'
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

/** Write days: `30 days`; below ten with a decimal where they have one. */
export function writeDays(
  days: number,
  { integer, number }: Pick<Format, 'integer' | 'number'>,
): string {
  const isWhole = days >= 9.95 || Math.abs(days - Math.round(days)) < 0.05
  return `${isWhole ? integer(days) : number(days)} ${isWhole && Math.round(days) === 1 ? 'day' : 'days'}`
}

/** Write an amount of material, kg: never rounded to another whole number than it is. */
export function writeKg(kg: number, { number }: Pick<Format, 'number'>): string {
  const isExact = (digits: number) => Math.abs(kg - Number(kg.toFixed(digits))) < 1e-9
  const most = kg >= 100 ? 0 : kg >= 10 ? 1 : 2
  const digits = [0, 1, 2].find((count) => count >= most || isExact(count)) ?? most
  return `${number(kg, digits)} kg`
}

/** Write money that may be lost; what is negative is a saving. */
export function writeLoss(usd: number, format: Pick<Format, 'usd'>): string {
  return usd < -0.5 ? `${format.usd(-usd)} saved` : format.usd(Math.max(0, usd))
}

const ACTION_WORDS: Readonly<
  Record<PartActionKind, (format: Pick<Format, 'integer' | 'number' | 'percent'>) => string>
> = {
  holdMore: (format) => `Hold ${writeDays(DEFAULT_ACTIONS.extraStockDays, format)} more`,
  secondSource: ({ percent }) =>
    `Qualify a second source for ${percent(DEFAULT_ACTIONS.secondSourceShare)}`,
  fixPrice: () => 'Fix the price',
}

/** Write what an action is: `Hold 30 days more (62 kg)`. */
export function writeAction(
  { kind, kg }: Pick<ActionOutcome, 'kind' | 'kg'>,
  format: Format,
): string {
  const words = ACTION_WORDS[kind](format)
  return kg === undefined ? words : `${words} (${writeKg(kg, format)})`
}

/** Write what to do first, or why nothing is named: not needed, or none that was tried helps. */
export function writeAdvice({ outcome, first }: Advised, format: Format): string {
  if (first !== undefined) return writeAction(first, format)
  return outcome.advice === 'noneNeeded' ? 'No action needed' : 'No action tried helps'
}

type Advised = {
  readonly outcome: Pick<PartOutcome, 'advice'>
  readonly first: ActionOutcome | undefined
}

/** Write what an action would buy, and what it costs where that is known. */
export function writeBenefit(
  { benefitUsd, savedWeeks, costUsd }: Pick<ActionOutcome, 'benefitUsd' | 'savedWeeks' | 'costUsd'>,
  format: Format,
): string {
  const avoided = [
    ...(benefitUsd > 0 ? [format.usd(benefitUsd)] : []),
    ...(savedWeeks > 0 ? [`${writeWeeks(savedWeeks, format)} of missed use`] : []),
  ]
  if (avoided.length === 0) return 'avoids nothing'
  const cost = costUsd === undefined ? 'cost not known' : `costs ${format.usd(costUsd)} once`
  return `avoids ${format.list(avoided)}; ${cost}`
}

/** Write weeks to a tenth; a little is never written as none. */
export function writeWeeks(weeks: number, { number }: Pick<Format, 'number'>): string {
  return weeks > 0 && weeks < 0.05 ? `<${number(0.1)} weeks` : `${number(weeks)} weeks`
}
