/** An uncertain number, in its own unit (docs/model.md §1, Monte Carlo). */
export type Distribution =
  | {
      readonly dist: 'triangular'
      readonly min: number
      readonly mode: number
      readonly max: number
    }
  | { readonly dist: 'lognormal'; readonly median: number; readonly p90: number }
  | { readonly dist: 'uniform'; readonly min: number; readonly max: number }
  | {
      readonly dist: 'normal'
      readonly mean: number
      readonly sd: number
      /** Draws below `min` or above `max` count as that bound. */
      readonly min?: number
      readonly max?: number
    }

/** Shapes that an uncertain number may have. */
export const DISTRIBUTION_KINDS = [
  'triangular',
  'lognormal',
  'uniform',
  'normal',
] as const satisfies readonly Distribution['dist'][]
