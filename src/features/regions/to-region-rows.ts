import { type CivilDate } from '@/lib/civil-date'
import { type GateStatus, type ProductionStatus, type Span } from '@/domain/record/history'
import {
  type Controller,
  type ElementRecord,
  type GateRecord,
  type RegionRecord,
} from '@/domain/record/record'
import { spanAt } from '@/domain/record/span-at'
import { type Governance } from '@/domain/record/statistics'
import { toWorldShare, toYearlyValue } from './region-value'

/** Records that the table of regions is made from. */
export type RegionRecords = {
  readonly regions: readonly RegionRecord[]
  readonly gates: readonly GateRecord[]
  readonly controllers: readonly Controller[]
  readonly elements: readonly ElementRecord[]
  readonly governance: readonly Governance[]
}

/** One region on one day. */
export type RegionRow = {
  readonly region: RegionRecord
  readonly country: string
  /** None when the record is silent; several when contested. */
  readonly holders: readonly Controller[]
  /** Day since which they hold it; undefined when the record knows no change of hands before the day. */
  readonly changedHands: CivilDate | undefined
  readonly mines: ProductionStatus | undefined
  readonly minesSince: CivilDate | undefined
  readonly gate: { readonly name: string; readonly status: GateStatus | undefined } | undefined
  /** Share of all mine output of the record, t REO, 0 to 1. */
  readonly worldShare: number
  /** What the region is paid for a year's output at base prices, USD. */
  readonly valueUsd: number
}

/** Return every region as it was on `asOf`, in the order of the record. */
export function toRegionRows(records: RegionRecords, asOf: CivilDate): readonly RegionRow[] {
  return records.regions.map((region) => {
    const control = spanAt(region.control, asOf)
    const production = spanAt(region.production, asOf)
    const gate = records.gates.find(({ id }) => id === region.gateId)
    return {
      region,
      country: toCountryName(region.country, records.governance),
      holders: toHolders(control?.controllerIds ?? [], records.controllers),
      changedHands: toChangeDay(region.control, asOf),
      mines: production?.status,
      minesSince: production?.from,
      gate: gate && { name: gate.name, status: spanAt(gate.history, asOf)?.status },
      worldShare: toWorldShare(region, records.regions),
      valueUsd: toYearlyValue(region, records.elements),
    }
  })
}

/** Return the controllers behind ids, in the order named; unknown ones are left out. */
export function toHolders(
  ids: readonly string[],
  controllers: readonly Controller[],
): readonly Controller[] {
  return ids.flatMap((id) => controllers.filter((row) => row.id === id))
}

/** Return the day on which what held on `asOf` replaced something else, or undefined when nothing came before. */
export function toChangeDay(spans: readonly Span[], asOf: CivilDate): CivilDate | undefined {
  const current = spanAt(spans, asOf)
  const replaced = spans.some(({ to }) => to !== null && to === current?.from)
  return replaced ? current?.from : undefined
}

/** Return the name of a country, or its code where the record names none. */
export function toCountryName(code: string, governance: readonly Governance[]): string {
  return governance.find(({ country }) => country === code)?.countryName ?? code
}
