import { type RiskScore } from '@/domain/market/indicators'
import { checkNumber } from '@/model/faults'
import { scoreRisk } from '@/model/scores'
import { decode } from './decode'
import { rejectFaulty } from './input-error'
import { scoreInput } from './input-schemas'

/** What `score` prints: the score and all its parts, unrounded. */
export type ScoreOutput = { readonly score: number } & Pick<
  RiskScore,
  'formulaVersion' | 'band' | 'likelihood' | 'exposure' | 'vulnerability' | 'split'
>

const share = { min: 0, max: 1, hint: 'give a share' }

/** Return the supply-risk score of the given inputs. Import reliance outside 0 to 1 is cut to it, as the EU does. */
export function runScore(input: unknown): ScoreOutput {
  const { acuteShare, mineShare = acuteShare ?? 0, ...rest } = decode(scoreInput, input)
  const inputs = { ...rest, mineShare }
  rejectFaulty([
    ...checkNumber('hhiWgiT', inputs.hhiWgiT, { min: 0, hint: 'give Σ share² · WGI · t' }),
    ...checkNumber('eolRir', inputs.eolRir, share),
    ...checkNumber('siSr', inputs.siSr, share),
    ...checkNumber('economicImportance', inputs.economicImportance, {
      min: 0,
      max: 10,
      hint: 'give it in the scale of the EU study',
    }),
    ...checkNumber('mineShare', mineShare, share),
    ...checkNumber('licenceShare', inputs.licenceShare, share),
    ...checkNumber('gap', inputs.gap, share),
  ])
  const { value, formulaVersion, band, likelihood, exposure, vulnerability, split } =
    scoreRisk(inputs)
  return { score: value, band, likelihood, exposure, vulnerability, split, formulaVersion }
}
