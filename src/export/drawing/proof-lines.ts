import { type ProofBlock } from '@/domain/page/proof'

/** Return a proof as the few lines that stand under a drawing, on a slide or on paper. */
export function toProofParagraphs(proof: ProofBlock): readonly string[] {
  const { scenario, asOf, dataVintage, formulaVersion, units, assumptions, sources, link } = proof
  return [
    `As of ${asOf}. Data: ${dataVintage}. Formulas: ${formulaVersion}.`,
    ...(units === '' ? [] : [`Units: ${units}`]),
    [`Scenario: ${toSentence(scenario.name)}`, ...scenario.differences.map(toSentence)].join(' '),
    ...(assumptions.length === 0 ? [] : [`Assumed: ${assumptions.map(toSentence).join(' ')}`]),
    ...(sources.length === 0 ? [] : [`Sources: ${sources.join('; ')}`]),
    ...(link === '' ? [] : [link]),
  ]
}

function toSentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`
}
