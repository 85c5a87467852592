import { DISTRIBUTION_KINDS } from '@/domain/distribution'
import { type LabInput } from '@/domain/lab-input'
import { type Market, PARAMETER_IDS } from '@/domain/market'
import { type ModelRecord } from '@/domain/model-record'
import { type Controller, type ElementRecord, type RegionRecord } from '@/domain/record'
import { type Sourced } from '@/domain/sourced'
import { weeksBetween } from '@/lib/civil-date'
import { toMarket } from '@/engine/to-market'
import {
  roundBound,
  roundStep,
  shareSpec,
  weekSpec,
  weeksSpec,
  type NumberSpec,
} from './number-spec'
import { PARAMETER_SPECS } from './parameter-specs'
import { toChoiceInput, toNumberInputs, type InputSubject } from './to-inputs'

/** Most that a levy may be: about the value of a whole tonne of basket, USD per tonne. */
const MAX_LEVY_USD = 50_000

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
      toNumberInputs(
        lever('mine', 'mines', region),
        windowSpecs('Share of output lost', 'share of output', weeks),
      ),
    ),
    ...gates
      .filter(({ id }) => gatesInUse.has(id))
      .flatMap((gate) =>
        toNumberInputs(
          lever('gate', 'gates', gate),
          windowSpecs('Share of ore held back', 'share of ore flow', weeks),
        ),
      ),
    ...regions.flatMap((region) =>
      toNumberInputs(lever('levy', 'levies', region), levySpecs(weeks)),
    ),
    ...elements.flatMap((element) =>
      toNumberInputs(
        lever('licence', 'licences', element),
        windowSpecs('Share of exports withheld', 'share of exports', weeks),
      ),
    ),
    ...elements.flatMap((element) =>
      toNumberInputs(
        lever('release', 'releases', element),
        releaseSpecs(yearlyDemand(market, element.id), weeks),
      ),
    ),
    ...toParameterInputs(record),
    ...elements.flatMap((element) =>
      toNumberInputs(assumption('element', 'stocks', element), elementSpecs(element)),
    ),
    ...regions.flatMap((region) =>
      toNumberInputs(assumption('region', 'regions', region), regionSpecs(region)),
    ),
  ]
}

/** First and last week, from the baseline date, that an input may name. */
type Weeks = { readonly first: number; readonly last: number }

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
      shortLabel: 'What the record has up to the as-of date',
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
    ...toNumberInputs(subject, { week: weekSpec('Changes hands on', weeks.first, weeks.last) }),
  ]
}

function windowSpecs(
  lost: string,
  unit: string,
  { first, last }: Weeks,
): Readonly<Record<string, NumberSpec>> {
  return {
    severity: shareSpec(lost, unit),
    startWeek: weekSpec('From', first, last),
    weeks: weeksSpec('For', last),
    ramp: weeksSpec('Returns over', 104),
  }
}

function levySpecs({ first, last }: Weeks): Readonly<Record<string, NumberSpec>> {
  return {
    usdPerTonne: {
      shortLabel: 'Levy',
      unit: 'USD/t REO',
      min: 0,
      max: MAX_LEVY_USD,
      step: 100,
      distributions: DISTRIBUTION_KINDS,
    },
    startWeek: weekSpec('Levied from', first, last),
  }
}

function releaseSpecs(
  demand: number,
  { first, last }: Weeks,
): Readonly<Record<string, NumberSpec>> {
  const max = roundBound(demand, 1)
  return {
    tonnes: {
      shortLabel: 'Released from stockpiles',
      unit: 't REO',
      min: 0,
      max,
      step: roundStep(max),
      distributions: DISTRIBUTION_KINDS,
    },
    startWeek: weekSpec('Released from', first, last),
    weeks: weeksSpec('Released over', last, 1),
  }
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

function elementSpecs(element: ElementRecord): Readonly<Record<string, NumberSpec>> {
  const { basePriceUsdPerKg, coverWeeks, exChinaShare, exChinaCoverWeeks, exChinaOwnShare } =
    element
  const highest = roundBound(basePriceUsdPerKg.value, 10)
  return {
    basePriceUsdPerKg: stated(basePriceUsdPerKg, {
      shortLabel: 'Price in balance',
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

function regionSpecs(region: RegionRecord): Readonly<Record<string, NumberSpec>> {
  const { output, leadWeeks, spareCapacity, payability } = region
  const most = roundBound(output.value, 3)
  return {
    outputTonnesPerYear: stated(output, {
      shortLabel: 'Output in balance',
      unit: 't REO/yr',
      min: 0,
      max: most,
      step: roundStep(most),
      distributions: DISTRIBUTION_KINDS,
    }),
    leadWeeks: stated(leadWeeks, {
      ...weeksSpec('Weeks on the way', 52),
      isWhole: true,
      distributions: [],
    }),
    spareCapacity: stated(spareCapacity, shareSpec('Spare capacity', 'share of output')),
    payability: stated(payability, shareSpec('Paid of the oxide value', 'share of oxide value')),
  }
}

function stated({ range }: Sourced<number>, spec: NumberSpec): NumberSpec {
  return { ...spec, stated: range }
}
