import { type Governance, type SupplyShare, type SupplyStage } from '@/domain/record/statistics'
import { concentration, governedConcentration, isRemainder, scaleGovernance } from './concentration'
import { ModelError } from '@/engine/model/model-error'

/** Concentration of one element at one stage, plain and weighted with governance and trade. */
export type StageConcentration = {
  /** HHI_WGI,t of the EU method from the shares as published, 0 to 10 and above. */
  readonly hhiWgiT: number
  /** Plain HHI, 0 to 10 000. */
  readonly hhi: number
  readonly nMinus1: number
}

/**
 * Return the concentration of an element at a stage from published shares and governance.
 *
 * Throws a `ModelError` when the stage has no shares or a country no governance: missing is never zero.
 */
export function concentrateStage(
  supplyShares: readonly SupplyShare[],
  governance: readonly Governance[],
  { elementId, stage }: { readonly elementId: string; readonly stage: SupplyStage },
): StageConcentration {
  const rows = supplyShares.filter((row) => row.elementId === elementId && row.stage === stage)
  if (rows.length === 0) {
    const path = `supplyShares.${elementId}.${stage}`
    throw new ModelError([{ path, message: 'holds no share; give at least one country' }])
  }
  const { hhi, nMinus1 } = concentration(
    rows.map(({ country, share }) => ({ country, amount: share.value })),
  )
  const hhiWgiT = governedConcentration(
    rows
      .filter(({ country }) => !isRemainder(country))
      .map(({ country, share, tradeFactor }) => ({
        country,
        share: share.value,
        wgi: toWgi(governance, country),
        tradeFactor: tradeFactor.value,
      })),
  )
  return { hhiWgiT, hhi, nMinus1 }
}

function toWgi(governance: readonly Governance[], country: string): number {
  const mean = governance.find((row) => row.country === country)?.studyMean
  if (mean === undefined || mean === null) {
    const path = `governance.${country}.studyMean`
    throw new ModelError([{ path, message: 'is missing; give the mean estimate, −2.5 to 2.5' }])
  }
  return scaleGovernance(mean.value)
}
