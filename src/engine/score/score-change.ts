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
  const restOf = (read: (score: RiskScore) => number): FactorChange => ({
    from: 1 - clamp(read(from), 0, 1),
    to: 1 - clamp(read(to), 0, 1),
  })
  const [structuralLikelihood = 0, mineShare = 0, licenceShare = 0] = splitWithin(
    { from: from.likelihood, to: to.likelihood },
    [
      restOf((score) => score.structuralLikelihood),
      restOf(({ inputs }) => inputs.mineShare),
      restOf(({ inputs }) => inputs.licenceShare),
    ],
  )
  const [economicImportance = 0, gap = 0] = splitWithin(
    { from: from.vulnerability, to: to.vulnerability },
    [restOf(({ inputs }) => inputs.economicImportance / 10), restOf(({ inputs }) => inputs.gap)],
  )
  return {
    from,
    to,
    total: to.value - from.value,
    parts: {
      structuralLikelihood: weight * structuralLikelihood,
      mineShare: weight * mineShare,
      licenceShare: weight * licenceShare,
      exposure: weight * logRatio({ from: from.exposure, to: to.exposure }),
      economicImportance: weight * economicImportance,
      gap: weight * gap,
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
 * Split ln(x₁/x₀) of x = 1 − Π rest over the rests: the change of x is minus that of the product, which splits as any
 * product does, and LM(x₁, x₀) turns a change of x into one of its logarithm. The last rest that changed takes what the
 * others leave, so that the sum holds to the last digit; one that did not change gets exactly 0.
 */
function splitWithin(x: FactorChange, rests: readonly FactorChange[]): readonly number[] {
  const product = (side: keyof FactorChange): number =>
    rests.reduce((all, rest) => all * rest[side], 1)
  const scale = -logarithmicMean(product('to'), product('from')) / logarithmicMean(x.to, x.from)
  // A change too small to show in a rest goes to the first.
  const last = Math.max(
    0,
    rests.findLastIndex((rest) => rest.from !== rest.to),
  )
  let left = logRatio(x)
  return rests.map((rest, index) => {
    if (rest.from === rest.to && index !== last) return 0
    const part = index === last ? left : scale * logRatio(rest)
    left -= part
    return part
  })
}
