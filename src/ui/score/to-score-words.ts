import { roundToTotal } from '@/lib/largest-remainder'
import { type ElementIndicators, type ScoreChange } from '@/domain/market/indicators'

/** Part of a score or of its change, as a displayed whole number. */
export type DisplayedPart = {
  readonly id: keyof ScoreChange['parts']
  readonly label: string
  readonly points: number
}

/** Name of each part of a change, in the words of the page. */
const CHANGE_LABELS: Readonly<Record<keyof ScoreChange['parts'], string>> = {
  mineShare: 'mine supply halted, cut off or contested',
  licenceShare: 'exports withheld by Chinese licences',
  gap: 'stocks that do not last until supply is back',
  structuralLikelihood: 'concentration and governance of supply',
  exposure: 'import reliance, recycling, substitution',
  economicImportance: 'economic importance',
}

/** The same in a word or two, for tables. */
const SHORT_CHANGE_LABELS: Readonly<Record<keyof ScoreChange['parts'], string>> = {
  mineShare: 'supply halted',
  licenceShare: 'export licences',
  gap: 'stocks run short',
  structuralLikelihood: 'concentration',
  exposure: 'exposure',
  economicImportance: 'importance',
}

/**
 * Return the cause of a change in a word or two.
 *
 * Supply outside China comes through China: where the buyer's own market lacks nothing, the stocks that run short are
 * China's, and the row's cover does not show them.
 */
export function toCauseWords(
  { id }: Pick<DisplayedPart, 'id'>,
  { market, backWeeks }: Pick<ElementIndicators, 'market' | 'backWeeks'>,
): string {
  const isUpstream = id === 'gap' && market === 'outside' && backWeeks === 0
  return isUpstream ? 'China runs short' : SHORT_CHANGE_LABELS[id]
}

/** Return the parts of a change as whole numbers that add up to the difference of the two displayed scores. */
export function toChangeParts(change: ScoreChange): readonly DisplayedPart[] {
  const keys = [
    'mineShare',
    'licenceShare',
    'gap',
    'structuralLikelihood',
    'exposure',
    'economicImportance',
  ] as const
  const points = roundToTotal(
    keys.map((key) => change.parts[key]),
    toDisplayedChange(change),
  )
  return keys.map((id, index) => ({ id, label: CHANGE_LABELS[id], points: points[index] ?? 0 }))
}

/** Return the change that a reader sees: the difference of the two scores as displayed. */
export function toDisplayedChange({ from, to }: ScoreChange): number {
  return Math.round(to.value) - Math.round(from.value)
}

/** Return the largest part of a change, or undefined when nothing shows. */
export function toMainCause(change: ScoreChange): DisplayedPart | undefined {
  if (toDisplayedChange(change) === 0) return undefined
  const direction = Math.sign(toDisplayedChange(change))
  return toChangeParts(change)
    .toSorted((a, b) => direction * (b.points - a.points))
    .find(({ points }) => Math.sign(points) === direction)
}
