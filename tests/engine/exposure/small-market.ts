import { PARAMETER_IDS, type Market } from '@/domain/market/market'
import { type Material } from '@/domain/parts/material'
import { type Part, type PartLine } from '@/domain/parts/part'
import { withDefaults } from '@/domain/parts/part-defaults'
import { type Scenario } from '@/domain/market/scenario'
import { toSameLikelihoods } from '@/engine/exposure/element-likelihoods'
import { exposeParts, type ExposureRequest } from '@/engine/exposure/expose-parts'
import { runPair } from '@/engine/model/run-pair'
import { quietScenario, referenceMarket } from '@tests/engine/reference'

const element = {
  exChinaShare: 0.5,
  exChinaCoverWeeks: 1,
  exChinaStartCoverShare: 0,
  exChinaOwnShare: 0,
}

/**
 * One mine, two elements in equal parts, no stocks abroad, and nobody who reacts to anything: what a licence keeps back
 * is missing abroad in the same week, and prices move with levies alone.
 */
export const smallMarket: Market = {
  baselineDate: '2024-09-23',
  elements: [
    { id: 'Dy', basePriceUsdPerKg: 100, coverWeeks: 10, ...element },
    { id: 'Nd', basePriceUsdPerKg: 100, coverWeeks: 10, ...element },
  ],
  regions: [
    {
      id: 'mine',
      country: 'MM',
      outputTonnesPerYear: 1000,
      basket: { Dy: 1, Nd: 1 },
      leadWeeks: 2,
      gateId: 'gate',
      spareCapacity: 0,
      payability: 1,
    },
  ],
  parameters: {
    ...referenceMarket.parameters,
    ...Object.fromEntries(
      PARAMETER_IDS.filter((id) => /Elasticity|Sensitivity|PerYear$|Growth/.test(id)).map((id) => [
        id,
        0,
      ]),
    ),
    priceLagWeeks: 1,
    maxPriceMultiple: 1,
    exChinaMaxPriceMultiple: 1,
  },
}

function content(value: number) {
  return {
    value,
    unit: 'kg oxide per kg',
    period: '2024',
    basis: 'test',
    evidence: 'reported',
    sources: ['test'],
  } as const
}

/** Dysprosium oxide; an alloy with a tenth of dysprosium and a fifth of neodymium; neodymium oxide. */
export const materials: readonly Material[] = [
  toMaterial('dy-oxide', { Dy: content(1) }),
  toMaterial('alloy', { Nd: content(0.2), Dy: content(0.1) }),
  toMaterial('nd-oxide', { Nd: content(1) }),
]

function toMaterial(id: string, contents: Material['contents']): Material {
  return { id, name: id, family: 'oxide', description: '', aliases: [], contents }
}

/** China keeps back half of its exports of dysprosium from week 10 for ten weeks. */
export const halfLicence: Scenario = {
  ...quietScenario,
  horizonWeeks: 52,
  licenceWindows: [
    { startWeek: 10, severity: 0.5, durationWeeks: 10, rampWeeks: 0, elementIds: ['Dy'] },
  ],
}

/** Return a complete part made of the fields that matter. */
export function toPart(line: Partial<PartLine>): Part {
  return withDefaults({ id: 'P-1', materialId: 'dy-oxide', usageKgPerYear: 365.25, ...line }).part
}

/** Expose parts on the small market. */
export function expose(
  parts: readonly Part[],
  scenario: Scenario = halfLicence,
  more: Partial<ExposureRequest> = {},
) {
  return exposeParts({
    run: runPair(smallMarket, scenario),
    scenario,
    parts,
    materials,
    likelihoods: toSameLikelihoods({ Dy: 1, Nd: 0.5 }),
    ...more,
  })
}
