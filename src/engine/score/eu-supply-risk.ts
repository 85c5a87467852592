import { clamp } from '@/lib/clamp'

/** Supply that the EU method looks at: global supply, EU sourcing, or both weighted by import reliance. */
export const SUPPLY_USED = ['GS+EU', 'GS', 'EU'] as const

/** Supply that the EU method looks at. */
export type SupplyUsed = (typeof SUPPLY_USED)[number]

/** What EU supply risk is made from; a concentration that is not used may be null. */
export type SupplyRiskInputs = {
  /** HHI_WGI,t of global supply and of EU sourcing. */
  readonly hhiGs: number | null
  readonly hhiEu: number | null
  /** Import reliance; clamped to 0 to 1, as exports can push it outside. */
  readonly importReliance: number | null
  /** End-of-life recycling input rate, 0 to 1. */
  readonly eolRir: number
  /** Substitution index, 0 to 1. */
  readonly siSr: number
  readonly supplyUsed: SupplyUsed
}

/** Supply risk from which a material is critical, if it is important enough (European Commission 2017). */
export const CRITICAL_SUPPLY_RISK = 1

/** Economic importance from which a material is critical, if it is risky enough (European Commission 2017). */
export const CRITICAL_ECONOMIC_IMPORTANCE = 2.8

/**
 * Return the EU's supply risk, [HHI_GS · IR/2 + HHI_EU · (1 − IR/2)] · (1 − EoL_RIR) · SI_SR (European Commission 2017),
 * or undefined when a number that the supply in use needs is missing.
 */
export function euSupplyRisk(inputs: SupplyRiskInputs): number | undefined {
  const core = toCore(inputs)
  return core === undefined ? undefined : core * (1 - inputs.eolRir) * inputs.siSr
}

function toCore(inputs: SupplyRiskInputs): number | undefined {
  const { hhiGs, hhiEu, importReliance, supplyUsed } = inputs
  if (supplyUsed === 'GS') return hhiGs ?? undefined
  if (supplyUsed === 'EU') return hhiEu ?? undefined
  if (hhiGs === null || hhiEu === null || importReliance === null) return undefined
  const imported = clamp(importReliance, 0, 1) / 2
  return hhiGs * imported + hhiEu * (1 - imported)
}
