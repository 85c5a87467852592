import { clamp } from '@/lib/clamp'
import { logRatio, type FactorChange } from '@/lib/log-split'
import { logarithmicMean, orSmall } from '@/lib/logarithmic-mean'
import { type RiskScore, type ScoreChange } from '@/domain/market/indicators'

/**
 * Explain how a score moved: parts that add up to the change, to 1e-9 (docs/model.md §2).
 *
 * Each factor x of R = 100 · (L·E·V)^(1/3) takes LM(R₁, R₀) · ⅓ · ln(x₁/x₀), the additive LMDI of Ang 2004. Within L and
 * V, which are 1 − (1 − a)(1 − b), the same split runs over (1 − a) and (1 − b). Zeros count as a small value (Ang & Liu
 * 2007). An input that did not change gets exactly 0.
 */
export function explainChange(from: RiskScore, to: RiskScore): ScoreChange {
  const weight = logarithmicMean(toProductScore(to), toProductScore(from)) / 3
  const likelihood = splitWithin(
    { from: from.likelihood, to: to.likelihood },
    { from: 1 - from.structuralLikelihood, to: 1 - to.structuralLikelihood },
    { from: calm(from.inputs.acuteShare), to: calm(to.inputs.acuteShare) },
  )
  const vulnerability = splitWithin(
    { from: from.vulnerability, to: to.vulnerability },
    {
      from: calm(from.inputs.economicImportance / 10),
      to: calm(to.inputs.economicImportance / 10),
    },
    { from: calm(from.inputs.gap), to: calm(to.inputs.gap) },
  )
  return {
    from,
    to,
    total: to.value - from.value,
    parts: {
      structuralLikelihood: weight * likelihood.structural,
      acuteShare: weight * likelihood.acute,
      exposure: weight * logRatio({ from: from.exposure, to: to.exposure }),
      economicImportance: weight * vulnerability.structural,
      gap: weight * vulnerability.acute,
    },
  }
}

/** Return the score with the small value in place of a zero factor, as the logarithms see it. */
function toProductScore({ likelihood, exposure, vulnerability }: RiskScore): number {
  return [likelihood, exposure, vulnerability].reduce(
    (score, factor) => score * Math.cbrt(orSmall(factor)),
    100,
  )
}

/**
 * Split ln(x₁/x₀) of x = 1 − ab over a and b: the change of x is minus that of ab, which splits as a product does, and
 * LM(x₁, x₀) turns a change of x into one of its logarithm. The second takes what the first leaves, so that the sum
 * holds to the last digit.
 */
function splitWithin(x: FactorChange, a: FactorChange, b: FactorChange) {
  const total = logRatio(x)
  if (b.from === b.to) return { structural: total, acute: 0 }
  if (a.from === a.to) return { structural: 0, acute: total }
  const mean = logarithmicMean(a.to * b.to, a.from * b.from)
  const structural = (-mean / logarithmicMean(x.to, x.from)) * logRatio(a)
  return { structural, acute: total - structural }
}

/** Return what an input leaves untouched, 1 − x, 0 to 1. */
function calm(value: number): number {
  return 1 - clamp(value, 0, 1)
}
