import { MARKET_WORDS, type BuyerMarket } from '@/domain/market/buyer-market'
import { type LabMeasure } from '@/domain/lab/lab-question'
import { type Format } from '@/ui/format/create-format'

/** Return words for what a difference can be asked about in a market: a name and a unit. */
export function toMeasureWords(
  measure: LabMeasure,
  market: BuyerMarket,
): { readonly label: string; readonly unit: string } {
  const where = MARKET_WORDS[market]
  switch (measure) {
    case 'score':
      return { label: `Risk score, buyer ${where}`, unit: 'Points of 100' }
    case 'peakPrice':
      return { label: `Peak price ${where}`, unit: 'US dollars per kg of oxide' }
    case 'foregone':
      return { label: 'Myanmar exports foregone', unit: 'US dollars to the end of the run' }
    case 'leastCover':
      return {
        label: `Lowest stock cover ${where}`,
        unit: market === 'china' ? 'Weeks of world demand' : 'Weeks of demand there',
      }
  }
}

/** How all numbers of a measure are written beside each other: to one last digit, so that what adds up is seen to. */
export type MeasureScale = {
  /** Size of the last digit, in the unit of the measure. */
  readonly step: number
  readonly write: (value: number) => string
  /** Write a change with its sign. */
  readonly writeChange: (value: number) => string
}

/** Significant digits of money. */
const MONEY_DIGITS = 3

/** Groups of thousands by which money is written. */
const THOUSANDS = [
  { unit: 1e9, sign: 'B' },
  { unit: 1e6, sign: 'M' },
  { unit: 1e3, sign: 'K' },
  { unit: 1, sign: '' },
] as const

/** Return the scale of a measure around a value: that of the scenario itself, which a waterfall ends at and a tornado is about. */
export function toMeasureScale(measure: LabMeasure, around: number, format: Format): MeasureScale {
  switch (measure) {
    case 'score':
      return toScale(0.1, (text) => text, format)
    case 'leastCover':
      return toScale(0.1, (text) => `${text} weeks`, format)
    case 'peakPrice': {
      // As `format.usdPerKg` has it: three digits, and all of those before the point.
      const step = Math.min(1, toLastDigit(around))
      return toScale(step, (text) => `$${text}/kg`, format)
    }
    case 'foregone':
      return toMoneyScale(around, MONEY_DIGITS, format)
  }
}

/** Return how amounts are written of which no two read alike: with more digits where three do not tell them apart. */
export function writeApart(amounts: readonly number[], format: Format): (amount: number) => string {
  const most = Math.max(0, ...amounts.map(Math.abs))
  const scales = Array.from({ length: MOST_DIGITS - MONEY_DIGITS + 1 }, (_, more) =>
    toMoneyScale(most, MONEY_DIGITS + more, format),
  )
  const isApart = ({ write }: MeasureScale): boolean =>
    new Set(amounts.map(write)).size === new Set(amounts).size
  return (scales.find(isApart) ?? toMoneyScale(most, MOST_DIGITS, format)).write
}

/** Most digits that tell amounts apart. */
const MOST_DIGITS = 9

function toMoneyScale(around: number, significant: number, format: Format): MeasureScale {
  const { unit, sign } = THOUSANDS.find((group) => Math.abs(around) >= group.unit) ?? {
    unit: 1,
    sign: '',
  }
  const dress = (text: string): string => `$${text}${sign && `\u202f${sign}`}`
  const inUnits = toScale(toLastDigit(around, significant) / unit, dress, format)
  return {
    step: inUnits.step * unit,
    write: (value) => inUnits.write(value / unit),
    writeChange: (value) => inUnits.writeChange(value / unit),
  }
}

/** Size of the last digit of a number, never below a thousandth: less is nothing in dollars or points. */
function toLastDigit(value: number, significant = MONEY_DIGITS): number {
  const size = Math.max(Math.abs(value), SMALLEST)
  return 10 ** Math.max(-3, Math.floor(Math.log10(size)) - significant + 1)
}

/** What counts as nothing. */
const SMALLEST = 1e-9

function toScale(step: number, dress: (text: string) => string, format: Format): MeasureScale {
  const digits = Math.max(0, Math.round(-Math.log10(step)))
  const write = (value: number): string => {
    const text = dress(format.number(Math.abs(value), digits))
    return isShown(value) && value < 0 ? `−${text}` : text
  }
  const isShown = (value: number): boolean => Math.round(value / step) !== 0
  return {
    step,
    write,
    writeChange: (value) => (isShown(value) && value > 0 ? `+${write(value)}` : write(value)),
  }
}
