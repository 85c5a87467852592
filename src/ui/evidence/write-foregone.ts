import { addDays, type CivilDate } from '@/lib/civil-date'
import { type Foregone } from '@/domain/market/foregone'
import { type Format } from '@/ui/format/create-format'

/** Part of the largest value below which a part of it is not worth a word. */
const TRIFLE = 0.005

/** Significant digits in which money is written, and the most that amounts which are added up are given. */
const DIGITS = 3
const MOST_DIGITS = 6

/** Amounts that come to another, as a reader adds them up. */
type Sum = { readonly total: number; readonly parts: readonly number[] }

/** Return how amounts are written so that they add up as shown to each total as shown: in more digits where three do not. */
function toAddingWriter(sums: readonly Sum[], format: Format): (usd: number) => string {
  const digits = Array.from({ length: MOST_DIGITS - DIGITS + 1 }, (_, more) => DIGITS + more).find(
    (count) =>
      sums.every(({ total, parts }) => {
        const shown = parts.reduce((sum, part) => sum + round(part, count), 0)
        return round(shown, DIGITS) === round(total, DIGITS)
      }),
  )
  return (usd) => format.usdExact(usd, digits ?? DIGITS)
}

function round(usd: number, digits: number): number {
  return Number(usd.toPrecision(digits))
}

/** Say what an export value foregone is made of: tonnes not sold, what their price did, and ore that still waits. */
export function writeForegoneParts(foregone: Foregone, format: Format): string {
  const { volumeUsd, priceUsd, waitingUsd, usd } = foregone
  const isWorthAWord = toMeasure(foregone)
  const write = toAddingWriter([{ total: usd, parts: [volumeUsd, priceUsd] }], format)
  const volume =
    volumeUsd < 0
      ? `More ore sold than in the baseline, ${write(-volumeUsd)} at its prices`
      : `Ore not sold: ${write(volumeUsd)} at the baseline’s prices`
  const price =
    priceUsd < 0
      ? `; higher prices for what was sold took ${write(-priceUsd)} off`
      : `; lower prices for what was sold added ${write(priceUsd)}`
  const waiting = `. Of the ore not sold, ${format.usd(waitingUsd)} still waits at gates and plants at the end`
  if (!isWorthAWord(volumeUsd) && !isWorthAWord(priceUsd)) return `${format.usd(usd)} in all.`
  return `${volume}${isWorthAWord(priceUsd) ? price : ''}${isWorthAWord(waitingUsd) ? waiting : ''}.`
}

/** Say when a value foregone was largest and why it is less at the end; empty where it never falls by a part worth a word. */
export function writeForegoneFall(
  foregone: Foregone,
  baselineDate: CivilDate,
  format: Format,
): string {
  const { worst, usd, back } = foregone
  const isWorthAWord = toMeasure(foregone)
  if (!isWorthAWord(worst.usd - usd)) return ''
  const told = [
    { usd: back.waitedUsd, words: 'ore that had waited was sold' },
    { usd: back.moreUsd, words: 'mines sold more than in the baseline' },
    { usd: back.priceUsd, words: 'what was sold fetched more than in the baseline' },
  ]
    .filter((reason) => isWorthAWord(reason.usd))
    .toSorted((a, b) => b.usd - a.usd)
  const fall = worst.usd - usd
  const parts = told.map((reason) => reason.usd)
  const isWhole = Math.abs(parts.reduce((sum, part) => sum + part, 0) - fall) < 1
  const write = toAddingWriter(
    [{ total: usd, parts: [worst.usd, -fall] }, ...(isWhole ? [{ total: fall, parts }] : [])],
    format,
  )
  const reasons = told.map((reason) => `${reason.words} (${write(reason.usd)})`)
  const when = format.month(addDays(baselineDate, 7 * worst.week))
  const why = reasons.length === 0 ? '' : `, because ${format.list(reasons)}`
  return `It was largest in ${when}, at ${write(worst.usd)}, and fell by ${write(fall)} to the end${why}.`
}

function toMeasure({ worst, usd, volumeUsd, priceUsd }: Foregone): (part: number) => boolean {
  const whole = Math.max(...[worst.usd, usd, volumeUsd, priceUsd].map(Math.abs))
  return (part) => Math.abs(part) > TRIFLE * whole && Math.abs(part) >= 1
}
