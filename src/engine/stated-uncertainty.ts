import { type UncertainNumber } from '@/domain/distribution'
import { type ModelRecord } from '@/domain/model-record'
import { type Outlook } from '@/domain/outlook'
import { type Scenario, type Window } from '@/domain/scenario'
import { type Sourced } from '@/domain/sourced'
import { type ElementRecord } from '@/domain/record'
import {
  type ElementNumber,
  type MarketOverrides,
  type UncertainScenario,
} from '@/domain/uncertain-scenario'
import { toScenario } from './history-windows'
import { atLossBound } from './loss-bounds'

/**
 * Return the record up to a day and its outlook with every stated range as a triangular distribution around the value
 * in use: losses of mines, gates and licences, numbers of elements and regions, and assumptions of the model.
 *
 * Ranges are stated one by one, so each is drawn by itself; what a reader sets in the outlook is not drawn at all.
 */
export function toStatedUncertainty(
  record: ModelRecord,
  asOf: string,
  outlook: Outlook,
): UncertainScenario {
  const [low, central, high] = [
    toScenario(atLossBound(record, 'low'), asOf, outlook),
    toScenario(record, asOf, outlook),
    toScenario(atLossBound(record, 'high'), asOf, outlook),
  ] as const
  const spread = <Kind extends Window>(
    windowsOf: (scenario: Scenario) => readonly Kind[],
    keyOf: (window: Kind) => string,
  ) => spreadSeverities(windowsOf(central), [windowsOf(low), windowsOf(high)], keyOf)
  return {
    ...central,
    parameters: toDrawn(record.parameters),
    market: toMarketOverrides(record),
    mineWindows: spread(
      ({ mineWindows }) => mineWindows,
      ({ regionId }) => regionId,
    ),
    gateWindows: spread(
      ({ gateWindows }) => gateWindows,
      ({ gateId }) => gateId,
    ),
    licenceWindows: spread(
      ({ licenceWindows }) => licenceWindows,
      ({ elementIds }) => elementIds.join(),
    ),
  }
}

/** A bound may have no such window, as where the least loss is none. */
function spreadSeverities<Kind extends Window>(
  windows: readonly Kind[],
  bounds: readonly (readonly Kind[])[],
  keyOf: (window: Kind) => string,
): readonly (Omit<Kind, 'severity'> & { readonly severity: UncertainNumber })[] {
  return windows.map((window) => {
    const ends = bounds.map(
      (others) =>
        others.find(
          (other) => keyOf(other) === keyOf(window) && other.startWeek === window.startWeek,
        )?.severity ?? 0,
    )
    return { ...window, severity: toTriangular(window.severity, ends) }
  })
}

function toMarketOverrides({ elements, regions }: ModelRecord): MarketOverrides {
  return {
    elements: Object.fromEntries(
      elements.map(({ id, ...element }) => [id, toDrawn(toElementNumbers(element))]),
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
    if (range !== undefined) drawn[name] = toTriangular(value, [range.low, range.high])
  }
  return drawn
}

/** A range without width, or all on one side of the value in use, draws from the value on. */
function toTriangular(mode: number, ends: readonly number[]): UncertainNumber {
  const [min, max] = [Math.min(mode, ...ends), Math.max(mode, ...ends)]
  return min < max ? { dist: 'triangular', min, mode, max } : mode
}

function toElementNumbers(
  element: Omit<ElementRecord, 'id'>,
): Readonly<Record<ElementNumber, Sourced<number>>> {
  const { basePriceUsdPerKg, coverWeeks, exChinaShare, exChinaCoverWeeks, exChinaOwnShare } =
    element
  return { basePriceUsdPerKg, coverWeeks, exChinaShare, exChinaCoverWeeks, exChinaOwnShare }
}
