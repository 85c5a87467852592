import { PARAMETER_IDS } from '@/domain/market/market'
import { type Edition } from '@/record/edition'
import { type RecordFault } from './record-fault'

/** Find ids that occur twice in a list. */
export function repeatedIds(
  path: string,
  items: readonly { readonly id: string }[],
): readonly RecordFault[] {
  const ids = items.map(({ id }) => id)
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index))
  return [...twice].map((id) => ({
    path: `${path}.${id}`,
    message: 'stands in the list twice',
    remedy: 'Give each entry an id of its own.',
  }))
}

/** Find ids that something names and that `known` does not hold. */
function unknownIds(
  path: string,
  named: readonly string[],
  known: readonly { readonly id: string }[],
): readonly RecordFault[] {
  const ids = new Set(known.map(({ id }) => id))
  return named
    .filter((id) => !ids.has(id))
    .map((id) => ({
      path,
      message: `names ${id}, which the record does not describe`,
      remedy: `Name one of ${[...ids].slice(0, 12).join(', ')}${ids.size > 12 ? ' …' : ''}.`,
    }))
}

/** Find ids that occur twice, and names of controllers, regions, gates, plants and elements that do not exist. */
export function idFaults(edition: Edition): readonly RecordFault[] {
  const { controllers, regions, gates, plants, elements, towns, history, estimates } = edition
  const { bibliography, info } = edition
  return [
    ...repeatedIds('controllers', controllers),
    ...repeatedIds('elements', elements),
    ...repeatedIds('regions', regions),
    ...repeatedIds('gates', gates),
    ...repeatedIds('plants', plants),
    ...repeatedIds('towns', towns),
    ...repeatedIds('history.events', history.events),
    ...repeatedIds('history.exportControls', history.exportControls),
    ...repeatedIds('estimates', estimates),
    ...repeatedIds('bibliography.sources', bibliography.sources),
    ...repeatedIds('bibliography.gaps', bibliography.gaps),
    ...repeatedIds('info.reach', info.reach),
    ...regions.flatMap(({ id, control, gateId, plantIds = [] }) => [
      ...unknownIds(
        `regions.${id}.control`,
        control.flatMap(({ controllerIds }) => controllerIds),
        controllers,
      ),
      ...unknownIds(`regions.${id}.gateId`, gateId === null ? [] : [gateId], gates),
      ...unknownIds(`regions.${id}.plantIds`, plantIds, plants),
    ]),
    ...history.levies.flatMap(({ id, regionId, controllerId }) => [
      ...unknownIds(`history.levies.${id}`, [regionId], regions),
      ...unknownIds(`history.levies.${id}`, [controllerId], controllers),
    ]),
    ...history.events.flatMap(({ id, regionIds, gateIds }) => [
      ...unknownIds(`history.events.${id}.regionIds`, regionIds, regions),
      ...unknownIds(`history.events.${id}.gateIds`, gateIds, gates),
    ]),
    ...unknownIds('info.caseRegionIds', info.caseRegionIds, regions),
    ...unknownIds('info.caseGateIds', info.caseGateIds, gates),
    ...history.exportControls.flatMap(({ id, elementIds }) =>
      unknownIds(`history.exportControls.${id}`, elementIds, elements),
    ),
    ...plants.flatMap(({ id, elementIds }) =>
      unknownIds(`plants.${id}.elementIds`, elementIds, elements),
    ),
  ]
}

/** Find baskets, criticality, shares and prices that tell of other elements than the record does. */
export function elementFaults(edition: Edition): readonly RecordFault[] {
  const { elements, regions, criticality, supplyShares, prices, parameters } = edition
  const ids = elements.map(({ id }) => id)
  const compare = (path: string, told: readonly string[]): readonly RecordFault[] => {
    const wrong = [
      ...ids.filter((id) => !told.includes(id)),
      ...told.filter((id) => !ids.includes(id)),
    ]
    return wrong.map((id) => ({
      path,
      message: told.includes(id) ? `tells of ${id}, which is no element here` : `leaves out ${id}`,
      remedy: 'Give an entry for each element of the record; write null where nothing is known.',
    }))
  }
  return [
    ...regions.flatMap(({ id, basket }) =>
      compare(`regions.${id}.basket`, Object.keys(basket.value)),
    ),
    ...compare(
      'criticality',
      criticality.map(({ elementId }) => elementId),
    ),
    ...compare('supplyShares', [...new Set(supplyShares.map(({ elementId }) => elementId))]),
    ...compare('prices.annual', [...new Set(prices.annual.map(({ elementId }) => elementId))]),
    ...PARAMETER_IDS.filter((id) => !Object.hasOwn(parameters, id)).map((id) => ({
      path: `parameters.${id}`,
      message: 'is missing',
      remedy: 'Give every assumption of the model a value with its source.',
    })),
  ]
}
