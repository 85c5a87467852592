import { clamp } from '@/lib/clamp'
import { splitByLogarithm } from '@/lib/log-split'
import { type PartScore } from '@/domain/parts/exposure'
import { PARTS_FORMULA_VERSION } from '@/domain/market/version'
import { toBand } from '@/engine/score/score'

/** What the score of a part is made from (docs/model.md, Parts). */
export type PartScoreInputs = {
  /** Likelihood of the element that is likeliest to fail [L], 0 to 1, and which one it is. */
  readonly likelihood: number
  readonly elementId: string
  /** Share of use that is delivered whatever the market does [α], 0 to 1. */
  readonly protectedShare: number
  /** Share of use that a second source can deliver [β], 0 to 1. */
  readonly secondSourceShare: number
  /** How far the stock ends before supply returns [V], 0 to 1: of one run, or the mean over many. */
  readonly vulnerability: number
}

/**
 * Return the vulnerability of a part in one run: V = max(0, 1 − TTS / TTR), 0 where supply never falls short.
 *
 * `ttsWeeks` is Infinity where the stock lasts for the run; `ttrWeeks` is the rest of the run where supply is not back.
 */
export function toVulnerability(ttsWeeks: number, ttrWeeks: number): number {
  return ttrWeeks > 0 ? Math.max(0, 1 - ttsWeeks / ttrWeeks) : 0
}

/** Return the score of a part: R = 100 · (L · E · V)^(1/3), E = (1 − β)(1 − α). */
export function scorePart(inputs: PartScoreInputs): PartScore {
  const likelihood = clamp(inputs.likelihood, 0, 1)
  const exposure = (1 - inputs.secondSourceShare) * (1 - inputs.protectedShare)
  const { vulnerability } = inputs
  const value = 100 * Math.cbrt(likelihood * exposure * vulnerability)
  const [ofLikelihood = 0, ofExposure = 0, ofVulnerability = 0] = splitByLogarithm(100 - value, [
    likelihood,
    exposure,
    vulnerability,
  ])
  return {
    formulaVersion: PARTS_FORMULA_VERSION,
    value,
    band: toBand(value),
    likelihood,
    elementId: inputs.elementId,
    exposure,
    vulnerability,
    split: { likelihood: ofLikelihood, exposure: ofExposure, vulnerability: ofVulnerability },
  }
}
