import { type ExposureTotals, type PartExposure } from '@/domain/parts/exposure'
import { type Part } from '@/domain/parts/part'

/** Return the sums over some parts of a list and what happens to them; both in the same order. */
export function sumExposure(
  parts: readonly Part[],
  exposures: readonly PartExposure[],
): ExposureTotals {
  const sum = (toFigure: (exposure: PartExposure) => number) =>
    exposures.reduce((total, exposure) => total + toFigure(exposure), 0)
  return {
    parts: exposures.length,
    exposedParts: sum(({ isExposed }) => Number(isExposed)),
    partsWithoutRevenue: sum(({ lostRevenueUsd }) => Number(lostRevenueUsd === undefined)),
    usageKgPerYear: parts.reduce((total, { usageKgPerYear }) => total + usageKgPerYear, 0),
    oxideKgPerYear: sum(({ oxideKgPerYear }) => oxideKgPerYear),
    missedKg: sum(({ missedKg }) => missedKg),
    lostRevenueUsd: sum(({ lostRevenueUsd = 0 }) => lostRevenueUsd),
    extraCostUsd: sum(({ extraCostUsd }) => extraCostUsd),
    moneyAtRiskUsd: sum(({ moneyAtRiskUsd }) => moneyAtRiskUsd),
  }
}
