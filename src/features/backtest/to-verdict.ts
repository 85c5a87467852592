import {
  RIVALS,
  type Coverage,
  type GapCorrelation,
  type RivalName,
} from '@/domain/record/forecasts'
import { type Format } from '@/ui/format/create-format'
import { RIVAL_WORDS, toBetterRivals, type BacktestView } from './backtest-view'

/** What the page finds, in a sentence, and what stands behind it. */
export type Verdict = { readonly finding: string; readonly lead: string }

/** Say first where a rival is better than the model, then how much of what was seen its range holds. */
export function toVerdict(view: BacktestView, format: Format): Verdict {
  const { episodes, forecasts } = view
  const { all, heldOut, leftOut, drawnCoverage, scatterCoverage } = forecasts
  const of = ({ inside, count }: Coverage) =>
    `${format.integer(inside)} of ${format.integer(count)}`
  const beaten = episodes.filter(({ forecast }) => toBetterRivals(forecast.quality).length > 0)
  const first =
    beaten.length === 0
      ? 'No simple forecast beats the model in any episode'
      : `In ${format.integer(beaten.length)} of ${format.integer(episodes.length)} episodes one of three simple forecasts beats the model`
  return {
    finding: `${first}; its ${format.percent(0.9)} range holds ${of(all.coverage)} observations`,
    lead: [
      ...RIVALS.map((rival) => toRivalSentence(rival, view, format)),
      `An honest range holds nine in ten; this one held ${toInterval(all.coverage, format)}. Episodes that no fit has seen: ${of(heldOut.coverage)}. Each episode left out of the fit in turn: ${of(leftOut.coverage)}. Without allowing for how far off the model was in the other episodes: ${of(scatterCoverage)}; the stated ranges alone, without the scatter of months and prices either: ${of(drawnCoverage)}.`,
    ].join(' '),
  }
}

/** Say how wide a share is known: `63 % to 81 %`. */
export function toInterval({ inside, count, low, high }: Coverage, format: Format): string {
  return `${format.percent(inside / count)} (${format.percent(low)} to ${format.percent(high)})`
}

function toRivalSentence(
  rival: RivalName,
  { episodes, forecasts }: BacktestView,
  format: Format,
): string {
  const better = episodes.filter(({ forecast }) => forecast.quality.skill[rival] < 0)
  const name = `“${capitalise(RIVAL_WORDS[rival])}”`
  if (better.length === 0) return `${name} is never better.`
  const names = better.map(({ episode }) => episode.name)
  const overall = forecasts.all.skill[rival] < 0 ? ', and over all observations together' : ''
  return `${name} is better in ${format.integer(better.length)}: ${names.join('; ')}${overall}.`
}

/** Return words with a capital letter in front. */
export function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Say the rank correlation, and whether so few pairs can tell it from none. */
export function toGapSentence({ points, rho, low, high }: GapCorrelation, format: Format): string {
  const number = (value: number) => format.change(value, 2)
  const correlation = `Spearman’s rank correlation is ${number(rho)} over ${format.integer(points.length)} pairs (interval at 95% ${number(low)} to ${number(high)}).`
  const reading =
    low > 0
      ? 'Where the term is higher, the price outside China was further above the price in China.'
      : high < 0
        ? 'Where the term is higher, the price outside China was less far above the price in China: the term points the wrong way.'
        : 'The interval includes zero, so the pairs do not show a relation.'
  return `${correlation} ${reading} Pairs of one element follow on each other, so they count for less than their number.`
}

/** Say what the fit improves, and which assumptions their bounds hold back. */
export function toFitSentence({ backtest, fit }: BacktestView, format: Format): string {
  const held = fit.assumptions
    .filter(({ isAtBound }) => isAtBound)
    .map(({ id }) => backtest.assumptions.find((assumption) => assumption.id === id)?.label ?? id)
  const { fitBefore, fitAfter, holdOutBefore, holdOutAfter } = fit
  const error = (value: number) => format.number(value, 2)
  return [
    `${format.integer(fit.assumptions.length)} assumptions are fitted to ${format.integer(fitAfter.count)} observations: the typical miss there goes from ${error(fitBefore.rootMeanSquare)} to ${error(fitAfter.rootMeanSquare)} times the scatter, and from ${error(holdOutBefore.rootMeanSquare)} to ${error(holdOutAfter.rootMeanSquare)} in the episodes held out.`,
    held.length === 0
      ? 'None ends at its bound.'
      : `${format.integer(held.length)} end at their bound, where more of the same might fit better: ${held.map((label) => label.charAt(0).toLowerCase() + label.slice(1)).join('; ')}.`,
    'The assumptions in use stay as they are: one episode does not outweigh them.',
  ].join(' ')
}

/** Say how many observations lie outside their forecast, the finding of the list of all. */
export function toTargetFinding({ forecasts }: BacktestView, format: Format): string {
  const { inside, count } = forecasts.all.coverage
  return `${format.integer(count - inside)} of ${format.integer(count)} observations lie outside the ${format.percent(0.9)} range of their forecast`
}

/** Say whether the score’s licence term goes with prices outside China. */
export function toGapFinding({ points, rho, low, high }: GapCorrelation, format: Format): string {
  const pairs = `over ${format.integer(points.length)} pairs the rank correlation is ${format.change(rho, 2)}`
  if (low > 0) return `The score’s licence term rises with prices outside China: ${pairs}`
  return high < 0
    ? `The score’s licence term falls where prices outside China rise: ${pairs}`
    : `The score’s licence term shows no relation to prices outside China: ${pairs}, and its interval includes zero`
}

/** Say what the fit improves where it was fitted, and where it was not. */
export function toFitFinding({ fit }: BacktestView, format: Format): string {
  const { fitBefore, fitAfter, holdOutBefore, holdOutAfter } = fit
  const error = ({ rootMeanSquare }: { readonly rootMeanSquare: number }) =>
    format.number(rootMeanSquare, 2)
  return `The fit takes the typical miss from ${error(fitBefore)} to ${error(fitAfter)} times the scatter, and from ${error(holdOutBefore)} to ${error(holdOutAfter)} in episodes held out`
}
