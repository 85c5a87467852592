import { type MonteCarloResult, type Percentiles } from '@/domain/market/monte-carlo'
import { type LabFigures } from '@/model/lab'
import { type Format } from '@/ui/format/create-format'
import { writeForegoneParts } from '@/ui/evidence/write-foregone'
import { writeSpread } from './curve-fan'

/** One line of a scenario's card. */
export type CardRow = { readonly label: string; readonly value: string; readonly note: string }

/** Return what a card says below the score: least cover, peak prices and foregone exports, each with that of every run. */
export function toCardRows(
  figures: LabFigures,
  result: MonteCarloResult | undefined,
  elementId: string,
  format: Format,
): readonly CardRow[] {
  const weeks = (value: number): string => `${format.number(value, 1)} weeks`
  // The runs are read from the first week on, and from the as-of date on; the card tells the latter.
  const own = result?.extremes?.[1]?.[elementId]
  const row = (
    label: string,
    value: number,
    { spread, write }: { readonly spread: Percentiles | undefined; readonly write: typeof weeks },
  ): CardRow => ({
    label,
    value: write(value),
    note: spread === undefined ? '' : `Each run by itself: ${writeSpread(spread, write)}.`,
  })
  const { foregone } = figures
  const atEnd = row('Myanmar exports foregone to the end', foregone.usd, {
    spread: result?.loss.percentiles,
    write: format.usd,
  })
  return [
    row('Lowest stock cover in China from the as-of date on', figures.lowestCoverWeeks, {
      spread: own?.leastCover,
      write: weeks,
    }),
    row('Peak price in China from the as-of date on', figures.peakPrice, {
      spread: own?.peakPrice,
      write: format.usdPerKg,
    }),
    row('Peak price outside China from the as-of date on', figures.peakPriceOutside, {
      spread: own?.peakPriceOutside,
      write: format.usdPerKg,
    }),
    row('Myanmar exports foregone to the as-of date', figures.foregoneToAsOf, {
      spread: undefined,
      write: format.usd,
    }),
    row('Myanmar exports foregone at the worst point', foregone.worst.usd, {
      spread: result?.mostLoss,
      write: format.usd,
    }),
    { ...atEnd, note: `${writeForegoneParts(foregone, format)} ${atEnd.note}`.trimEnd() },
  ]
}
