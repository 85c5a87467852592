import { DISTRIBUTION_KINDS } from '@/domain/market/distribution'
import { type ElementRecord, type RegionRecord } from '@/domain/record/record'
import { type Sourced } from '@/domain/record/sourced'
import { roundBound, roundStep, shareSpec, weeksSpec, type NumberSpec } from './number-spec'

/** Return what the numbers of an element accept. */
export function elementSpecs(element: ElementRecord): Readonly<Record<string, NumberSpec>> {
  const { basePriceUsdPerKg, coverWeeks, exChinaShare, exChinaCoverWeeks, exChinaOwnShare } =
    element
  const highest = roundBound(basePriceUsdPerKg.value, 10)
  return {
    basePriceUsdPerKg: stated(basePriceUsdPerKg, {
      shortLabel: 'Price before the disruption',
      unit: 'USD/kg oxide',
      min: roundStep(highest),
      max: highest,
      step: roundStep(highest),
      distributions: DISTRIBUTION_KINDS,
    }),
    coverWeeks: stated(coverWeeks, weeksSpec('Stock in China', 104)),
    exChinaShare: stated(
      exChinaShare,
      shareSpec('Share of demand outside China', 'share of demand'),
    ),
    exChinaCoverWeeks: stated(exChinaCoverWeeks, weeksSpec('Stock outside China', 104)),
    exChinaOwnShare: stated(
      exChinaOwnShare,
      shareSpec('Separated outside China', 'share of demand outside China'),
    ),
  }
}

/** Return what the numbers of a region accept. */
export function regionSpecs(region: RegionRecord): Readonly<Record<string, NumberSpec>> {
  const { output, leadWeeks, spareCapacity, payability } = region
  const most = roundBound(output.value, 3)
  return {
    outputTonnesPerYear: stated(output, {
      shortLabel: 'Output before the disruption',
      unit: 't REO/yr',
      min: 0,
      max: most,
      step: roundStep(most),
      distributions: DISTRIBUTION_KINDS,
    }),
    leadWeeks: stated(leadWeeks, {
      ...weeksSpec('Transport time, weeks', 52),
      isWhole: true,
      distributions: [],
    }),
    spareCapacity: stated(spareCapacity, shareSpec('Spare capacity', 'share of output')),
    payability: stated(payability, shareSpec('Share of oxide value paid', 'share of oxide value')),
  }
}

function stated({ range }: Sourced<number>, spec: NumberSpec): NumberSpec {
  return { ...spec, stated: range }
}
