import { DISTRIBUTION_KINDS } from '@/domain/market/distribution'
import { type ElementRecord, type RegionRecord } from '@/domain/record/record'
import { type Sourced } from '@/domain/record/sourced'
import { toElementFigures } from '@/engine/from-record/element-figures'
import { roundBound, roundStep, shareSpec, weeksSpec, type NumberSpec } from './number-spec'

/** Return what the numbers of an element accept. */
export function elementSpecs(element: ElementRecord): Readonly<Record<string, NumberSpec>> {
  const figures = toElementFigures(element)
  const { basePriceUsdPerKg, coverWeeks, exChinaShare, exChinaCoverWeeks } = figures
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
    coverWeeks: stated(coverWeeks, weeksSpec('Normal stock in China', 104, 1)),
    exChinaShare: stated(
      exChinaShare,
      shareSpec('Share of demand outside China', 'share of demand'),
    ),
    exChinaCoverWeeks: stated(exChinaCoverWeeks, weeksSpec('Normal stock outside China', 104, 1)),
    exChinaOwnShare: stated(
      figures.exChinaOwnShare,
      shareSpec('Separated outside China once every plant runs', 'share of demand outside China'),
    ),
    startCoverShare: stated(figures.startCoverShare, startSpec('Stock in China at the start')),
    exChinaStartCoverShare: stated(
      figures.exChinaStartCoverShare,
      startSpec('Stock outside China at the start'),
    ),
    exChinaMagnetShare: stated(
      figures.exChinaMagnetShare,
      shareSpec('Bought from China as magnets', 'share of what comes from China'),
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

/** A stock at the start, as a share of the normal one; it may be larger. */
function startSpec(shortLabel: string): NumberSpec {
  return { ...shareSpec(shortLabel, 'share of the normal stock'), max: 2 }
}

function stated({ range }: Sourced<number>, spec: NumberSpec): NumberSpec {
  return { ...spec, stated: range }
}
