import { type AnnualPrice } from '@/domain/record/statistics'
import { type Format } from '@/ui/format/create-format'

/** Return the finding and the sentence of a history of yearly prices, or undefined when none is quoted. */
export function toPriceWords(
  name: string,
  years: readonly AnnualPrice[],
  format: Pick<Format, 'usdPerKg' | 'multiple'>,
): { readonly title: string; readonly sentence: string } | undefined {
  const quoted = years
    .flatMap(({ year, price }) => (price.value === null ? [] : [{ year, value: price.value }]))
    .toSorted((a, b) => a.year - b.year)
  const last = quoted.at(-1)
  const peak = quoted.toSorted((a, b) => b.value - a.value).at(0)
  const least = quoted.toSorted((a, b) => a.value - b.value).at(0)
  if (last === undefined || peak === undefined || least === undefined) return undefined
  return {
    title:
      peak.year === last.year
        ? `${name} was most expensive in ${peak.year}: ${format.usdPerKg(peak.value)}`
        : `${name}: ${format.usdPerKg(last.value)} in ${last.year}, ${format.usdPerKg(peak.value)} at its peak in ${peak.year}`,
    sentence: `Between its cheapest year, ${least.year} (${format.usdPerKg(least.value)}), and its most expensive, ${peak.year} (${format.usdPerKg(peak.value)}), lies a factor of ${format.multiple(peak.value / least.value)}.`,
  }
}
