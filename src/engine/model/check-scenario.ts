import { placesOf, type Market } from '@/domain/market/market'
import {
  type Levy,
  type Scenario,
  type StockpileRelease,
  type Window,
} from '@/domain/market/scenario'
import { TRADE_FORMS } from '@/domain/record/history'
import { checkIds, checkKnown } from './check-ids'
import { type Fault } from './model-error'
import { checkNumber } from './number-rule'
import { checkOverrides } from './parameter-rules'

/** Longest run, weeks: ten years. */
export const MAX_HORIZON_WEEKS = 520

const startRule = { hint: 'give weeks after the baseline date' }

/** Return everything that keeps `scenario` from being run on `market`, one fault each; empty when it can. */
export function checkScenario(market: Market, scenario: Scenario): readonly Fault[] {
  const elementIds = new Set(market.elements.map(({ id }) => id))
  const regionIds = new Set(market.regions.map(({ id }) => id))
  const plantIds = new Set((market.plants ?? []).map(({ id }) => id))
  const gateIds = new Set(market.regions.flatMap(placesOf).filter((id) => !plantIds.has(id)))
  return [
    ...checkNumber('horizonWeeks', scenario.horizonWeeks, {
      min: 1,
      max: MAX_HORIZON_WEEKS,
      isWhole: true,
      hint: 'give a whole number of weeks',
    }),
    ...checkOverrides('parameters', scenario.parameters),
    ...checkEach('mineWindows', scenario.mineWindows, (path, window) => [
      ...checkKnown(`${path}.regionId`, window.regionId, regionIds),
      ...checkWindow(path, window, 'output'),
    ]),
    ...checkEach('gateWindows', scenario.gateWindows, (path, window) => [
      ...checkKnown(`${path}.gateId`, window.gateId, gateIds),
      ...checkWindow(path, window, 'the normal flow'),
    ]),
    ...checkEach('plantWindows', scenario.plantWindows ?? [], (path, window) => [
      ...checkKnown(`${path}.plantId`, window.plantId, plantIds),
      ...checkWindow(path, window, 'what it separates'),
    ]),
    ...checkEach('licenceWindows', scenario.licenceWindows, (path, window) => [
      ...(window.form === undefined
        ? []
        : checkKnown(`${path}.form`, window.form, new Set(TRADE_FORMS))),
      ...checkIds(`${path}.elementIds`, window.elementIds),
      ...window.elementIds.flatMap((id, index) =>
        checkKnown(`${path}.elementIds[${index}]`, id, elementIds),
      ),
      ...checkWindow(path, window, 'exports'),
    ]),
    ...checkEach('levies', scenario.levies, (path, levy) => [
      ...checkKnown(`${path}.regionId`, levy.regionId, regionIds),
      ...checkLevy(path, levy),
    ]),
    ...checkEach('releases', scenario.releases, (path, release) => [
      ...checkKnown(`${path}.elementId`, release.elementId, elementIds),
      ...checkRelease(path, release),
    ]),
  ]
}

function checkEach<Item>(
  path: string,
  items: readonly Item[],
  check: (path: string, item: Item) => readonly Fault[],
): readonly Fault[] {
  return items.flatMap((item, index) => check(`${path}[${index}]`, item))
}

function checkWindow(path: string, window: Window, whole: string): readonly Fault[] {
  const weeks = { min: 0, hint: 'give weeks' }
  return [
    ...checkNumber(`${path}.startWeek`, window.startWeek, startRule),
    ...checkNumber(`${path}.severity`, window.severity, {
      min: 0,
      max: 1,
      hint: `give a share of ${whole}`,
    }),
    ...checkNumber(`${path}.durationWeeks`, window.durationWeeks, weeks),
    ...checkNumber(`${path}.rampWeeks`, window.rampWeeks, weeks),
  ]
}

function checkLevy(path: string, levy: Levy): readonly Fault[] {
  return [
    ...checkNumber(`${path}.startWeek`, levy.startWeek, startRule),
    ...checkNumber(`${path}.usdPerTonne`, levy.usdPerTonne, {
      min: 0,
      hint: 'give USD per tonne of oxide',
    }),
  ]
}

function checkRelease(path: string, release: StockpileRelease): readonly Fault[] {
  return [
    ...checkNumber(`${path}.startWeek`, release.startWeek, startRule),
    ...checkNumber(`${path}.durationWeeks`, release.durationWeeks, {
      above: 0,
      hint: 'give weeks to spread it over',
    }),
    ...checkNumber(`${path}.tonnes`, release.tonnes, { min: 0, hint: 'give t REO' }),
  ]
}
