import { type ElementIndicators } from '@/domain/market/indicators'
import { type Format } from '@/ui/format/create-format'

/** Part of undisturbed supply from which an element counts as supplied again, as in the score. */
const BACK_SHARE = 0.95

/** Return what does not arrive of an element, how long stocks last and when supply is back, on the as-of date. */
export function toElementSummary(
  name: string,
  { asOf, haltedShare, coverWeeks, backWeeks, priceMultiple }: ElementIndicators,
  format: Pick<Format, 'dateLong' | 'percent' | 'weeks' | 'multiple'>,
): string {
  const halted =
    haltedShare > 0
      ? `${format.percent(haltedShare)} of world ${name.toLowerCase()} mine supply is halted or cut off`
      : `no world ${name.toLowerCase()} mine supply is halted or cut off`
  const back =
    backWeeks > 0
      ? `supply is back above ${format.percent(BACK_SHARE)} of normal for good after ${format.weeks(backWeeks)}`
      : `supply stays above ${format.percent(BACK_SHARE)} of normal`
  return `On ${format.dateLong(asOf)} ${halted}, stocks cover ${format.weeks(coverWeeks)} of demand, and ${back}. The price stands at ${format.multiple(priceMultiple)} of its no-disruption baseline.`
}
