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
} from '@/domain/market/uncertain-scenario'
import { type Window } from '@/domain/market/scenario'
import { type NumberRule } from '@/engine/model/number-rule'
import { PARAMETER_RULES } from '@/engine/model/parameter-rules'
import { ELEMENT_RULES, LEVY_RULES, REGION_RULES, RELEASE_RULES, WINDOW_RULES } from './input-rules'

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
