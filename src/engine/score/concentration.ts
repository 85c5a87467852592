import { ModelError } from '@/engine/model/model-error'

/** What one country supplies, in any unit common to all. */
export type Supplier = { readonly country: string; readonly amount: number }

/** Concentration of supply in a few countries. */
export type Concentration = {
  /** Herfindahl-Hirschman index, Σ (100 · share)², 0 to 10 000. */
  readonly hhi: number
  /** Share of the largest named country, 0 to 1. */
  readonly topShare: number
  /** What is left without the largest named country, 0 to 1 (IEA, Global Critical Minerals Outlook). */
  readonly nMinus1: number
}

/** What one country supplies, with its governance and trade, for the index of the EU method. */
export type WeightedSupplier = {
  readonly country: string
  /** Share of supply, 0 to 1. */
  readonly share: number
  /** Governance scaled to 0 (best) to 10 (worst): 2 · (2.5 − estimate). */
  readonly wgi: number
  /** Trade parameter t of the EU method. */
  readonly tradeFactor: number
}

/**
 * Return the concentration of supply; throws a `ModelError` when nothing is supplied.
 *
 * The remainder ("other countries") counts in the total but is never squared, nor taken as the largest, because it is
 * not one country.
 */
export function concentration(suppliers: readonly Supplier[]): Concentration {
  const total = suppliers.reduce((sum, { amount }) => sum + amount, 0)
  if (!(total > 0)) throw new ModelError([{ path: '', message: 'adds up to nothing' }])
  const shares = suppliers
    .filter(({ country }) => !isRemainder(country))
    .map(({ amount }) => amount / total)
  const topShare = shares.reduce((top, share) => Math.max(top, share), 0)
  return {
    hhi: shares.reduce((sum, share) => sum + (100 * share) ** 2, 0),
    topShare,
    nMinus1: 1 - topShare,
  }
}

/**
 * Return HHI_WGI,t = Σ share² · WGI · t, 0 to 10 and above with trade restrictions (European Commission 2017,
 * "Methodology for establishing the EU list of critical raw materials"). The remainder is not squared.
 */
export function governedConcentration(suppliers: readonly WeightedSupplier[]): number {
  return suppliers
    .filter(({ country }) => !isRemainder(country))
    .reduce((sum, { share, wgi, tradeFactor }) => sum + share * share * wgi * tradeFactor, 0)
}

/** Scale a governance estimate, −2.5 (worst) to 2.5 (best), to the 10 to 0 of the EU method. */
export function scaleGovernance(estimate: number): number {
  return 2 * (2.5 - estimate)
}

/** Report whether a row stands for a remainder of countries rather than for one: `other`, `Other countries`. */
export function isRemainder(country: string): boolean {
  return /^(others?|other countries|rest of (the )?world)$/i.test(country.trim())
}
