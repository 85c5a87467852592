import { addDays, type CivilDate } from '@/lib/civil-date'
import { type Foregone } from '@/domain/market/foregone'
import { type Format } from '@/ui/format/create-format'

/** Part of the largest value below which a part of it is not worth a word. */
const TRIFLE = 0.005

/** Say what an export value foregone is made of: tonnes not sold, what their price did, and ore that still waits. */
export function writeForegoneParts(foregone: Foregone, format: Format): string {
  const { volumeUsd, priceUsd, waitingUsd, usd } = foregone
  const isWorthAWord = toMeasure(foregone)
  const volume =
    volumeUsd < 0
      ? `More ore sold than in the baseline, ${format.usd(-volumeUsd)} at its prices`
      : `Ore not sold: ${format.usd(volumeUsd)} at the baseline’s prices`
  const price =
    priceUsd < 0
      ? `; higher prices for what was sold took ${format.usd(-priceUsd)} off`
      : `; lower prices for what was sold added ${format.usd(priceUsd)}`
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
  const reasons = [
    { usd: back.waitedUsd, words: 'ore that had waited was sold' },
    { usd: back.moreUsd, words: 'mines sold more than in the baseline' },
    { usd: back.priceUsd, words: 'what was sold fetched more than in the baseline' },
  ]
    .filter((reason) => isWorthAWord(reason.usd))
    .toSorted((a, b) => b.usd - a.usd)
    .map((reason) => `${reason.words} (${format.usd(reason.usd)})`)
  const when = format.month(addDays(baselineDate, 7 * worst.week))
  const why = reasons.length === 0 ? '' : `, because ${format.list(reasons)}`
  return `It was largest in ${when}, at ${format.usd(worst.usd)}, and fell by ${format.usd(worst.usd - usd)} to the end${why}.`
}

function toMeasure({ worst, usd, volumeUsd, priceUsd }: Foregone): (part: number) => boolean {
  const whole = Math.max(...[worst.usd, usd, volumeUsd, priceUsd].map(Math.abs))
  return (part) => Math.abs(part) > TRIFLE * whole && Math.abs(part) >= 1
}
