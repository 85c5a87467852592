import { clamp } from '@/lib/clamp'
import { splitByLogarithm } from '@/lib/log-split'
import { readAt } from '@/lib/read-at'
import { type Band, type RiskScore, type ScoreInputs } from '@/domain/market/indicators'
import { FORMULA_VERSION } from '@/domain/market/version'
import { refuse } from '@/engine/model/model-error'
import { checkNumber } from '@/engine/model/number-rule'

/**
 * Score from which each band begins. 30 is the corner of the EU's thresholds (supply risk 1, importance 2.8), 40 the
 * cut-off of the USGS 2021 list; 60 and 75 are this page's own.
 */
const BAND_STARTS: Readonly<Record<Band, number>> = {
  low: 0,
  guarded: 30,
  elevated: 40,
  high: 60,
  severe: 75,
}

/**
 * Return the score and its parts: R = 100 · (L · E · V)^(1/3), in the structure of Nassar et al. 2020, "Evaluating the
 * mineral commodity supply risk of the U.S. manufacturing sector" (docs/model.md §2). Inputs outside their range are
 * cut to it; one that is no number is a `ModelError`.
 */
export function scoreRisk(inputs: ScoreInputs): RiskScore {
  refuse(
    Object.entries(inputs).flatMap(([name, value]) =>
      checkNumber(name, value, { hint: 'give a number' }),
    ),
  )
  const factors = toScoreFactors(inputs)
  const { structuralLikelihood, likelihood, exposure, vulnerability } = factors
  const value = toScoreValue(factors)
  return {
    formulaVersion: FORMULA_VERSION,
    inputs,
    value,
    band: toBand(value),
    likelihood,
    structuralLikelihood,
    exposure,
    vulnerability,
    split: toSplit(value, [likelihood, exposure, vulnerability]),
  }
}

/** Factors of a score, each 0 to 1. */
export type ScoreFactors = Pick<
  RiskScore,
  'structuralLikelihood' | 'likelihood' | 'exposure' | 'vulnerability'
>

/** Return the factors of a score without checking its inputs; those outside their range are cut to it. */
export function toScoreFactors(inputs: ScoreInputs): ScoreFactors {
  const { structuralLikelihood, likelihood } = toLikelihood(inputs)
  const imported = clamp(inputs.importReliance, 0, 1)
  const exposure = clamp(imported * (1 - inputs.eolRir) * inputs.siSr, 0, 1)
  const vulnerability = combine(
    clamp(inputs.economicImportance / 10, 0, 1),
    clamp(inputs.gap, 0, 1),
  )
  return { structuralLikelihood, likelihood, exposure, vulnerability }
}

/** Return the likelihood, L = 1 − (1 − L0)(1 − La), and its structural part [L0], each 0 to 1. */
export function toLikelihood({
  hhiWgiT,
  mineShare,
  licenceShare,
}: Pick<ScoreInputs, 'hhiWgiT' | 'mineShare' | 'licenceShare'>): Pick<
  ScoreFactors,
  'structuralLikelihood' | 'likelihood'
> {
  const structuralLikelihood = clamp(hhiWgiT / 10, 0, 1)
  const acute = combine(clamp(mineShare, 0, 1), clamp(licenceShare, 0, 1))
  return { structuralLikelihood, likelihood: combine(structuralLikelihood, acute) }
}

/** Return the score that factors make, 0 to 100. */
export function toScoreValue({ likelihood, exposure, vulnerability }: ScoreFactors): number {
  return 100 * Math.cbrt(likelihood * exposure * vulnerability)
}

/** Return the band that a score falls into. */
export function toBand(score: number): Band {
  if (score >= BAND_STARTS.severe) return 'severe'
  if (score >= BAND_STARTS.high) return 'high'
  if (score >= BAND_STARTS.elevated) return 'elevated'
  return score >= BAND_STARTS.guarded ? 'guarded' : 'low'
}

/** Return how far a score is from the nearest edge between two bands, points. */
export function toEdgeDistance(score: number): number {
  const edges = Object.values(BAND_STARTS).filter((start) => start > 0)
  return Math.min(...edges.map((edge) => Math.abs(score - edge)))
}

/** Return the chance of at least one of two independent things, 1 − (1 − a)(1 − b), without losing small digits. */
function combine(a: number, b: number): number {
  return a + b * (1 - a)
}

function toSplit(value: number, factors: readonly number[]): RiskScore['split'] {
  const parts = Float64Array.from(splitByLogarithm(100 - value, factors))
  return {
    likelihood: readAt(parts, 0),
    exposure: readAt(parts, 1),
    vulnerability: readAt(parts, 2),
  }
}
