import { type LabMeasure } from '@/domain/lab/lab-question'
import { type Format } from '@/ui/format/create-format'

/** Words for what a difference can be asked about: a name and a unit. */
export const MEASURE_WORDS: Readonly<
  Record<LabMeasure, { readonly label: string; readonly unit: string }>
> = {
  score: { label: 'Risk score, buyer outside China', unit: 'Points of 100' },
  peakPrice: { label: 'Peak price in China', unit: 'US dollars per kg of oxide' },
  foregone: { label: 'Myanmar exports foregone', unit: 'US dollars to the end of the run' },
  leastCover: { label: 'Lowest stock cover', unit: 'Weeks of world demand in China' },
}

/** Return the size of the last digit that a measure is shown with when the largest number shown is `most`. */
export function toMeasureStep(measure: LabMeasure, most: number): number {
  if (measure === 'leastCover') return 0.1
  if (measure === 'score') return most >= 10 ? 1 : 0.1
  return most > 0 ? 10 ** (Math.floor(Math.log10(most)) - 2) : 1
}

/** Write a value of a measure; a score in tenths, or whole where whole points are asked for. */
export function writeMeasure(
  measure: LabMeasure,
  value: number,
  format: Format,
  scoreDigits = 1,
): string {
  switch (measure) {
    case 'score':
      return format.number(value, scoreDigits)
    case 'leastCover':
      return `${format.number(value, 1)} weeks`
    case 'peakPrice':
      return format.usdPerKg(value)
    case 'foregone':
      return format.usd(value)
  }
}

/** Write a change of a measure with its sign, as `writeMeasure` does. */
export function writeMeasureChange(
  measure: LabMeasure,
  value: number,
  format: Format,
  scoreDigits = 1,
): string {
  switch (measure) {
    case 'score':
      return format.change(value, scoreDigits)
    case 'leastCover':
      return `${format.change(value, 1)} weeks`
    case 'peakPrice':
      return withPlus(value, format.usdPerKg(value))
    case 'foregone':
      return withPlus(value, format.usd(value))
  }
}

function withPlus(value: number, text: string): string {
  return value > 0 ? `+${text}` : text
}
