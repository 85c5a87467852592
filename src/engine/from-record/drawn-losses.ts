import { type UncertainNumber } from '@/domain/market/distribution'
import { type Scenario, type Window } from '@/domain/market/scenario'
import { type UncertainScenario } from '@/domain/market/uncertain-scenario'
import { toTriangular } from './to-triangular'

type Windows = Pick<Scenario, 'mineWindows' | 'gateWindows' | 'plantWindows' | 'licenceWindows'>

/** Windows with what is lost in each drawn from its range; see `toDrawnLosses`. */
export type DrawnWindows = Pick<UncertainScenario, keyof Windows>

/**
 * Return the windows of one reading of the record with every loss as a triangle between two other readings of it.
 *
 * `readings` are those with every loss at the low end of its stated range, as it is, and at the high end.
 */
export function toDrawnLosses(readings: readonly [Windows, Windows, Windows]): DrawnWindows {
  const [low, central, high] = readings
  const spread = <Kind extends Window>(
    windowsOf: (windows: Windows) => readonly Kind[],
    keyOf: (window: Kind) => string,
  ) => spreadSeverities(windowsOf(central), [windowsOf(low), windowsOf(high)], keyOf)
  return {
    mineWindows: spread(
      ({ mineWindows }) => mineWindows,
      ({ regionId }) => regionId,
    ),
    gateWindows: spread(
      ({ gateWindows }) => gateWindows,
      ({ gateId }) => gateId,
    ),
    plantWindows: spread(
      ({ plantWindows = [] }) => plantWindows,
      ({ plantId }) => plantId,
    ),
    licenceWindows: spread(
      ({ licenceWindows }) => licenceWindows,
      ({ form, elementIds }) => [form, ...elementIds].join(),
    ),
  }
}

/** A bound may have no such window, as where the least loss is none. */
function spreadSeverities<Kind extends Window>(
  windows: readonly Kind[],
  [lows, highs]: readonly [readonly Kind[], readonly Kind[]],
  keyOf: (window: Kind) => string,
): readonly (Omit<Kind, 'severity'> & { readonly severity: UncertainNumber })[] {
  return windows.map((window) => {
    const severityIn = (others: readonly Kind[]): number =>
      others.find((other) => keyOf(other) === keyOf(window) && other.startWeek === window.startWeek)
        ?.severity ?? 0
    const range = { low: severityIn(lows), high: severityIn(highs) }
    return { ...window, severity: toTriangular(window.severity, range) }
  })
}
