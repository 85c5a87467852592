import { type UncertainNumber } from '@/domain/market/distribution'
import { type ModelRecord } from '@/domain/record/model-record'
import { type Outlook } from '@/domain/market/outlook'
import { type Sourced } from '@/domain/record/sourced'
import { type MarketOverrides, type UncertainScenario } from '@/domain/market/uncertain-scenario'
import { toScenario } from './history-windows'
import { toElementFigures } from './element-figures'
import { toDrawnLosses } from './drawn-losses'
import { atLossBound } from './loss-bounds'
import { toTriangular } from './to-triangular'

/**
 * Return the record up to a day and its outlook with every stated range as a triangular distribution around the value
 * in use: losses of mines, gates, plants and licences, numbers of elements and regions, and assumptions of the model.
 *
 * Ranges are stated one by one, so each is drawn by itself; what a reader sets in the outlook is not drawn at all.
 */
export function toStatedUncertainty(
  record: ModelRecord,
  asOf: string,
  outlook: Outlook,
): UncertainScenario {
  const central = toScenario(record, asOf, outlook)
  return {
    ...central,
    ...toStatedNumbers(record),
    ...toDrawnLosses([
      toScenario(atLossBound(record, 'low'), asOf, outlook),
      central,
      toScenario(atLossBound(record, 'high'), asOf, outlook),
    ]),
  }
}

/** Return every number of the model and its market that has a stated range, as what is drawn of it. */
export function toStatedNumbers(
  record: ModelRecord,
): Required<Pick<UncertainScenario, 'parameters' | 'market'>> {
  return { parameters: toDrawn(record.parameters), market: toMarketOverrides(record) }
}

function toMarketOverrides({ elements, regions }: ModelRecord): MarketOverrides {
  return {
    elements: Object.fromEntries(
      elements.map(({ id, ...element }) => [id, toDrawn(toElementFigures(element))]),
    ),
    regions: Object.fromEntries(
      regions.map(({ id, output: outputTonnesPerYear, leadWeeks, spareCapacity, payability }) => [
        id,
        toDrawn({ outputTonnesPerYear, leadWeeks, spareCapacity, payability }),
      ]),
    ),
  }
}

/** Return the numbers that have a stated range, as what is drawn of them. */
function toDrawn<Name extends string>(
  figures: Readonly<Record<Name, Sourced<number>>>,
): Partial<Record<Name, UncertainNumber>> {
  const drawn: Partial<Record<Name, UncertainNumber>> = {}
  for (const name in figures) {
    const { value, range } = figures[name]
    if (range !== undefined) drawn[name] = toTriangular(value, range)
  }
  return drawn
}
