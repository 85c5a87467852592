import { describe, expect, it } from 'vitest'
import { governedConcentration } from '@/engine/score/concentration'
import { euSupplyRisk, type SupplyUsed } from '@/engine/score/eu-supply-risk'

type Scalars = {
  readonly HHI_WGI_t_GS: number | null
  readonly HHI_WGI_t_EU: number | null
  readonly IR: number | null
  readonly EoL_RIR: number
  readonly SI_SR: number
  readonly supply_used: SupplyUsed
}

type Case2017 = {
  readonly material: string
  readonly stage: string
  readonly inputs: Scalars
  readonly published: { readonly SR: number }
  readonly recomputed_SR: number
  readonly interval_from_input_rounding: readonly [number, number]
}

type Row = {
  readonly country: string
  readonly share: number
  readonly t: number
  readonly wgi_scaled: number
}

type Case2023 = {
  readonly material: string
  readonly stage: string
  readonly inputs: Scalars & {
    readonly global_supply: readonly Row[]
    readonly eu_sourcing: readonly Row[]
  }
  readonly published_SR: number
  readonly recomputed_SR: number | null
}

const study2017 = Object.values(
  import.meta.glob<readonly Case2017[]>('/tests/vectors/methods/eu-crm-2017-supply-risk.json', {
    eager: true,
    import: 'cases',
  }),
).flat()

const study2023 = Object.values(
  import.meta.glob<readonly Case2023[]>('/tests/vectors/methods/eu-crm-2023-supply-risk-ree.json', {
    eager: true,
    import: 'cases',
  }),
).flat()

function riskOf(inputs: Scalars): number | undefined {
  return euSupplyRisk({
    hhiGs: inputs.HHI_WGI_t_GS,
    hhiEu: inputs.HHI_WGI_t_EU,
    importReliance: inputs.IR,
    eolRir: inputs.EoL_RIR,
    siSr: inputs.SI_SR,
    supplyUsed: inputs.supply_used,
  })
}

function hhiOf(rows: readonly Row[]): number {
  return governedConcentration(
    rows.map(({ country, share, t, wgi_scaled }) => ({
      country,
      share,
      wgi: wgi_scaled,
      tradeFactor: t,
    })),
  )
}

describe(euSupplyRisk, () => {
  it.each(study2017)('lies in the interval of the 2017 study for $material', (example) => {
    const [low, high] = example.interval_from_input_rounding
    const risk = riskOf(example.inputs)
    expect(Math.abs((risk ?? Infinity) - example.recomputed_SR)).toBeLessThan(0.00051)
    expect(risk).toBeGreaterThanOrEqual(low)
    expect(risk).toBeLessThanOrEqual(high)
    expect(example.published.SR).toBeGreaterThan(low - 0.05001)
    expect(example.published.SR).toBeLessThan(high + 0.05001)
  })

  it.each(study2023)('recomputes the 2023 study for $material at stage $stage', (example) => {
    const { inputs, recomputed_SR } = example
    expect(hhiOf(inputs.global_supply)).toBeCloseTo(inputs.HHI_WGI_t_GS ?? Number.NaN, 3)
    const hhiEu = inputs.eu_sourcing.length === 0 ? null : hhiOf(inputs.eu_sourcing)
    const risk = riskOf({
      ...inputs,
      HHI_WGI_t_GS: hhiOf(inputs.global_supply),
      HHI_WGI_t_EU: hhiEu,
    })
    expect(risk === undefined).toBe(recomputed_SR === null)
    expect(Math.abs((risk ?? 0) - (recomputed_SR ?? 0))).toBeLessThan(0.00051)
  })

  it('cuts import reliance to 0 to 1', () => {
    const inputs = { hhiGs: 4, hhiEu: 2, eolRir: 0, siSr: 1, supplyUsed: 'GS+EU' } as const
    expect(euSupplyRisk({ ...inputs, importReliance: 1.4 })).toBe(3)
    expect(euSupplyRisk({ ...inputs, importReliance: -0.4 })).toBe(2)
  })
})
