import { type ErrorSummary } from '@/domain/record/backtest'
import { type Format } from '@/ui/format/create-format'
import { type BacktestView } from './backtest-view'

/** What the page finds, in a sentence, and what stands behind it. */
export type BacktestHeadline = { readonly finding: string; readonly lead: string }

/** Return how much of what was seen the fitted model meets, and how much of what it was not fitted to. */
export function toHeadline({ fit }: BacktestView, format: Format): BacktestHeadline {
  const of = ({ hits, count }: ErrorSummary) =>
    `${format.integer(hits)} of ${format.integer(count)}`
  const { fitBefore, fitAfter, holdOutBefore, holdOutAfter } = fit
  return {
    finding: `Fitted to 2024–25, the model meets ${of(fitAfter)} observations; of two earlier closures it meets ${of(holdOutAfter)}`,
    lead: `Before the fit it meets ${of(fitBefore)} and ${of(holdOutBefore)}. A miss is in units of its tolerance: the fit takes the typical one from ${format.number(fitBefore.rootMeanSquare)} to ${format.number(fitAfter.rootMeanSquare)} where it was fitted, and from ${format.number(holdOutBefore.rootMeanSquare)} to ${format.number(holdOutAfter.rootMeanSquare)} where it was not.`,
  }
}
