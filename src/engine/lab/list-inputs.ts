import { type LabInput } from '@/domain/lab/lab-input'
import { type Market, PARAMETER_IDS } from '@/domain/market/market'
import { type ModelRecord } from '@/domain/record/model-record'
import { type Controller, type RegionRecord, type ElementRecord } from '@/domain/record/record'
import { weeksBetween } from '@/lib/civil-date'
import { separationPlants, toMarket } from '@/engine/from-record/to-market'
import { DISTRIBUTION_KINDS } from '@/domain/market/distribution'
import { type Sourced } from '@/domain/record/sourced'
import { toElementFigures } from '@/engine/from-record/element-figures'
import { magnetElements } from './licence-forms'
import {
  weekSpec,
  roundBound,
  roundStep,
  shareSpec,
  weeksSpec,
  type NumberSpec,
} from './number-spec'
import { PARAMETER_SPECS } from './parameter-specs'
import {
  GATE_WORDS,
  COMPOUND_WORDS,
  MAGNET_WORDS,
  MINE_WORDS,
  levySpecs,
  plantSpecs,
  releaseSpecs,
  windowSpecs,
  type Weeks,
} from './lever-specs'
import { listRangesInput } from './ranges-input'
import { toChoiceInput, toNumberInputs, type InputSubject } from './to-inputs'

/** Return what the numbers of an element accept. */
function elementSpecs(element: ElementRecord): Readonly<Record<string, NumberSpec>> {
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
function regionSpecs(region: RegionRecord): Readonly<Record<string, NumberSpec>> {
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

/** Return every input in the order in which tables show it. */
export function listInputs(
  record: ModelRecord,
  controllers: readonly Pick<Controller, 'id'>[],
): readonly LabInput[] {
  const { info, regions, gates, elements } = record
  const market = toMarket(record)
  const gatesInUse = new Set(regions.map(({ gateId }) => gateId))
  const firstWeek = Math.floor(weeksBetween(info.baselineDate, info.firstDay))
  const weeks = { first: firstWeek, last: info.horizonWeeks }
  const options = toControllerIds(regions, controllers)
  return [
    toHistoryInput(),
    ...regions.flatMap((region) => toControlInputs(region, options, weeks)),
    ...regions.flatMap((region) =>
      toNumberInputs(lever('mine', 'mines', region), windowSpecs(MINE_WORDS, weeks)),
    ),
    ...gates
      .filter(({ id }) => gatesInUse.has(id))
      .flatMap((gate) =>
        toNumberInputs(lever('gate', 'gates', gate), windowSpecs(GATE_WORDS, weeks)),
      ),
    ...separationPlants(record).flatMap((plant) =>
      toNumberInputs(lever('plant', 'plants', plant), plantSpecs(weeks)),
    ),
    ...regions.flatMap((region) =>
      toNumberInputs(lever('levy', 'levies', region), levySpecs(weeks)),
    ),
    ...elements.flatMap((element) =>
      toNumberInputs(lever('compound', 'licences', element), windowSpecs(COMPOUND_WORDS, weeks)),
    ),
    ...magnetElements(record).flatMap((element) =>
      toNumberInputs(lever('magnet', 'licences', element), windowSpecs(MAGNET_WORDS, weeks)),
    ),
    ...elements.flatMap((element) =>
      toNumberInputs(
        lever('release', 'releases', element),
        releaseSpecs(yearlyDemand(market, element.id), weeks),
      ),
    ),
    ...toParameterInputs(record),
    listRangesInput(),
    ...elements.flatMap((element) =>
      toNumberInputs(assumption('element', 'stocks', element), elementSpecs(element)),
    ),
    ...regions.flatMap((region) =>
      toNumberInputs(assumption('region', 'regions', region), regionSpecs(region)),
    ),
  ]
}

type Target = { readonly id: string; readonly name: string }

function lever(prefix: string, group: InputSubject['group'], target: Target): InputSubject {
  const { id, name } = target
  return { prefix: `${prefix}.${id}`, kind: 'lever', group, targetId: id, name }
}

function assumption(prefix: string, group: InputSubject['group'], target: Target): InputSubject {
  return { ...lever(prefix, group, target), kind: 'assumption' }
}

function toHistoryInput(): LabInput {
  return toChoiceInput(
    { prefix: 'history', kind: 'lever', group: 'history', targetId: null, name: '' },
    'upToAsOf',
    {
      shortLabel: 'History up to the as-of date',
      options: ['record', 'none'],
      canCombine: false,
    },
  )
}

function toControllerIds(
  regions: readonly RegionRecord[],
  controllers: readonly Pick<Controller, 'id'>[],
): readonly string[] {
  const recorded = regions.flatMap(({ control }) =>
    control.flatMap(({ controllerIds }) => controllerIds),
  )
  return [...new Set([...controllers.map(({ id }) => id), ...recorded])]
}

function toControlInputs(
  region: RegionRecord,
  options: readonly string[],
  weeks: Weeks,
): readonly LabInput[] {
  const subject = lever('control', 'control', region)
  return [
    toChoiceInput(subject, '', { shortLabel: 'Controlled by', options, canCombine: true }),
    ...toNumberInputs(subject, { week: weekSpec('Control changes on', weeks.first, weeks.last) }),
  ]
}

/** Return what the world uses of an element in a year in balance, t REO. */
function yearlyDemand({ regions, elements }: Market, elementId: string): number {
  return regions.reduce((total, { outputTonnesPerYear, basket }) => {
    const whole = elements.reduce((sum, { id }) => sum + (basket[id] ?? 0), 0)
    return total + (outputTonnesPerYear * (basket[elementId] ?? 0)) / whole
  }, 0)
}

function toParameterInputs({ parameters }: ModelRecord): readonly LabInput[] {
  return PARAMETER_IDS.flatMap((id) => {
    const { kind, ...spec } = PARAMETER_SPECS[id]
    const { label, unit, range } = parameters[id]
    const isLever = kind === 'lever'
    return toNumberInputs(
      {
        prefix: isLever ? 'market' : 'param',
        kind,
        group: isLever ? 'market' : 'response',
        targetId: null,
        name: '',
      },
      { [id]: { ...spec, shortLabel: label, unit, stated: range } },
    )
  })
}
