import { type UncertainNumber } from '@/domain/market/distribution'
import {
  ELEMENT_DEFAULTS,
  PARAMETER_IDS,
  type Market,
  type MarketElement,
} from '@/domain/market/market'
import {
  ELEMENT_NUMBERS,
  REGION_NUMBERS,
  type ElementNumber,
  type MarketOverrides,
  type UncertainScenario,
  type UncertainWindow,
  type RegionNumber,
} from '@/domain/market/uncertain-scenario'
import { type Window, type Levy, type StockpileRelease } from '@/domain/market/scenario'
import { type NumberRule } from '@/engine/model/number-rule'
import { PARAMETER_RULES } from '@/engine/model/parameter-rules'

const share = { min: 0, max: 1, hint: 'give a share' }
const weeks = { min: 0, hint: 'give weeks' }
const normal = { min: 1, hint: 'give weeks of demand, at least one: less is no normal stock' }
const started = { min: 0, hint: 'give a share of the normal stock' }
const start = { hint: 'give weeks after the baseline date' }

/** Numbers of a window and what each may be, in the order of the kernel's rows. */
const WINDOW_RULES = {
  startWeek: start,
  severity: share,
  durationWeeks: weeks,
  rampWeeks: weeks,
} as const satisfies Readonly<Record<keyof Window, NumberRule>>

/** Numbers of a levy and what each may be. */
const LEVY_RULES = {
  startWeek: start,
  usdPerTonne: { min: 0, hint: 'give USD per tonne of oxide' },
} as const satisfies Readonly<Record<Exclude<keyof Levy, 'regionId'>, NumberRule>>

/** Numbers of a stockpile release and what each may be. */
const RELEASE_RULES = {
  startWeek: start,
  durationWeeks: { above: 0, hint: 'give weeks to spread it over' },
  tonnes: { min: 0, hint: 'give t REO' },
} as const satisfies Readonly<Record<Exclude<keyof StockpileRelease, 'elementId'>, NumberRule>>

/** What the numbers of an element may be. */
const ELEMENT_RULES: Readonly<Record<ElementNumber, NumberRule>> = {
  basePriceUsdPerKg: { above: 0, hint: 'give USD per kg of oxide' },
  coverWeeks: normal,
  exChinaShare: share,
  exChinaCoverWeeks: normal,
  exChinaOwnShare: share,
  startCoverShare: started,
  exChinaStartCoverShare: started,
  exChinaMagnetShare: share,
}

/** What the numbers of a region may be. */
const REGION_RULES: Readonly<Record<RegionNumber, NumberRule>> = {
  outputTonnesPerYear: { min: 0, hint: 'give t REO per year' },
  leadWeeks: { min: 0, isWhole: true, hint: 'give whole weeks on the way' },
  spareCapacity: { min: 0, hint: 'give a share of output' },
  payability: share,
}

/** One number that a run of the model is made from. */
export type ModelInput = {
  /** Where it stands in the request: `scenario.mineWindows[0].severity`. */
  readonly path: string
  /**
   * Stable name, under which it draws: `mineWindows/pangwa/0/severity`.
   *
   * It tells windows of one target apart by their order only, so that another target's windows never shift it.
   */
  readonly key: string
  readonly value: UncertainNumber
  readonly rule: NumberRule
}

/**
 * Return every number of a scenario on a market, in the order of `InputLayout`: assumptions, elements, regions,
 * windows of mines, gates, plants and licences, levies, releases.
 */
export function listInputs(market: Market, scenario: UncertainScenario): readonly ModelInput[] {
  return [
    ...listParameters(market, scenario),
    ...listMarket(market, scenario.market ?? {}),
    ...listWindows('mineWindows', scenario.mineWindows, ({ regionId }) => regionId),
    ...listWindows('gateWindows', scenario.gateWindows, ({ gateId }) => gateId),
    ...listWindows('plantWindows', scenario.plantWindows ?? [], ({ plantId }) => plantId),
    ...listWindows('licenceWindows', scenario.licenceWindows, ({ form, elementIds }) =>
      [...elementIds.toSorted(), ...(form === undefined ? [] : [form])].join('+'),
    ),
    ...listItems('levies', scenario.levies, LEVY_RULES, ({ regionId }) => regionId),
    ...listItems('releases', scenario.releases, RELEASE_RULES, ({ elementId }) => elementId),
  ]
}

function listParameters(market: Market, { parameters }: UncertainScenario): readonly ModelInput[] {
  return PARAMETER_IDS.map((id) => ({
    path: `scenario.parameters.${id}`,
    key: `parameters/${id}`,
    value: parameters[id] ?? market.parameters[id],
    rule: PARAMETER_RULES[id],
  }))
}

function listMarket(
  market: Market,
  { elements = {}, regions = {} }: MarketOverrides,
): readonly ModelInput[] {
  return [
    ...market.elements.flatMap((element) =>
      ELEMENT_NUMBERS.map((name) => ({
        path: `scenario.market.elements.${element.id}.${name}`,
        key: `elements/${element.id}/${name}`,
        value: ownValue(elements, element.id)?.[name] ?? numberOf(element, name),
        rule: ELEMENT_RULES[name],
      })),
    ),
    ...market.regions.flatMap((region) =>
      REGION_NUMBERS.map((name) => ({
        path: `scenario.market.regions.${region.id}.${name}`,
        key: `regions/${region.id}/${name}`,
        value: ownValue(regions, region.id)?.[name] ?? region[name],
        rule: REGION_RULES[name],
      })),
    ),
  ]
}

/** Return a number of an element, or what a market that leaves it out means. */
function numberOf(element: MarketElement, name: ElementNumber): number {
  const { [name]: value } = { ...ELEMENT_DEFAULTS, ...element }
  return value
}

function listWindows<Kind extends UncertainWindow<Window>>(
  list: string,
  windows: readonly Kind[],
  toTarget: (window: Kind) => string,
): readonly ModelInput[] {
  return listItems(list, windows, WINDOW_RULES, (window) => window.drawnAs ?? toTarget(window))
}

function listItems<Name extends string, Item extends Readonly<Record<Name, UncertainNumber>>>(
  list: string,
  items: readonly Item[],
  rules: Readonly<Record<Name, NumberRule>>,
  toTarget: (item: Item) => string,
): readonly ModelInput[] {
  const seen = new Map<string, number>()
  return items.flatMap((item, index) => {
    const target = toTarget(item)
    const ordinal = seen.get(target) ?? 0
    seen.set(target, ordinal + 1)
    return namesOf(rules).map((name) => ({
      path: `scenario.${list}[${index}].${name}`,
      key: `${list}/${target}/${ordinal}/${name}`,
      value: item[name],
      rule: rules[name],
    }))
  })
}

function namesOf<Name extends string>(rules: Readonly<Record<Name, NumberRule>>): readonly Name[] {
  const isName = (name: string): name is Name => Object.hasOwn(rules, name)
  return Object.keys(rules).filter(isName)
}

function ownValue<Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined
}
