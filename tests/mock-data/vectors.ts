import { type Market } from '@/domain/market/market'

/** A published score worked out by hand: its inputs and its result. */
export type ScoreExample = {
  readonly element: string
  readonly HHI_WGI_t: number
  readonly IR: number
  readonly EoL_RIR: number
  readonly SI_SR: number
  readonly EI: number
  readonly score_0_100: number
}

/** Concentration of one element at one stage as the European study's shares give it. */
export type StudyCase = {
  readonly material: string
  readonly stage: 'E' | 'P'
  readonly inputs: { readonly HHI_WGI_t_GS: number }
}

function only<Content>(files: Readonly<Record<string, Content>>): Content {
  const [content] = Object.values(files)
  if (content === undefined) throw new Error('vector file not found')
  return content
}

export const referenceMarket: Market = only(
  import.meta.glob<Market>('/tests/vectors/reference-market.json', {
    eager: true,
    import: 'default',
  }),
)

export const scoreExamples: readonly ScoreExample[] = only(
  import.meta.glob<{ readonly cases: readonly ScoreExample[] }>(
    '/tests/vectors/methods/score-examples.json',
    { eager: true, import: 'default' },
  ),
).cases

export const studyCases: readonly StudyCase[] = only(
  import.meta.glob<{ readonly cases: readonly StudyCase[] }>(
    '/tests/vectors/methods/eu-crm-2023-supply-risk-ree.json',
    { eager: true, import: 'default' },
  ),
).cases
