/** Any value between the ends is as likely as another. */
export type Uniform = { readonly dist: 'uniform'; readonly min: number; readonly max: number }

/** Likeliest at `mode`, falling along straight lines to nothing at the ends. */
export type Triangular = {
  readonly dist: 'triangular'
  readonly min: number
  readonly mode: number
  readonly max: number
}

/** Bell curve, cut at the bounds that are given: nothing lies beyond, and what is left counts as the whole. */
export type Normal = {
  readonly dist: 'normal'
  readonly mean: number
  /** Standard deviation before it is cut, above 0. */
  readonly sd: number
  readonly min?: number | undefined
  readonly max?: number | undefined
}

/** Bell curve of the logarithm: positive, with a long upper tail, cut at the bounds that are given. */
export type Lognormal = {
  readonly dist: 'lognormal'
  /** Half of the values lie below, before it is cut; above 0. */
  readonly median: number
  /** Nine tenths of the values lie below, before it is cut; above the median. */
  readonly p90: number
  readonly min?: number | undefined
  readonly max?: number | undefined
}

/** What is believed of a number that is not known, in the unit of the number (docs/model.md §1, Monte Carlo). */
export type Distribution = Uniform | Triangular | Normal | Lognormal

/** Kinds of distribution, in the order an editor offers them. */
export const DISTRIBUTION_KINDS = [
  'triangular',
  'lognormal',
  'uniform',
  'normal',
] as const satisfies readonly Distribution['dist'][]

/** A number that is known or assumed, or a distribution over what it may be. */
export type UncertainNumber = number | Distribution
