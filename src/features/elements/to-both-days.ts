import { type ElementIndicators } from '@/domain/market/indicators'
import { type AssessmentPair } from '@/data/use-assessment'

/** Return one element's indicators on both days, or undefined when either is not computed. */
export function toBothDays(
  pair: AssessmentPair | undefined,
  elementId: string,
): { readonly now: ElementIndicators; readonly earlier: ElementIndicators } | undefined {
  const now = pair?.now.elements.find((row) => row.elementId === elementId)
  const earlier = pair?.earlier.elements.find((row) => row.elementId === elementId)
  return now && earlier && { now, earlier }
}
