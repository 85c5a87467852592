import fc from 'fast-check'
import { type Scenario } from '@/domain/market/scenario'
import { quietScenario, referenceMarket } from './reference'

const weeks = fc.double({ min: 0, max: 60, noNaN: true })
const window = {
  startWeek: fc.double({ min: -10, max: 80, noNaN: true }),
  severity: fc.double({ min: 0, max: 1, noNaN: true }),
  durationWeeks: weeks,
  rampWeeks: weeks,
}
const regionId = fc.constantFrom(...referenceMarket.regions.map(({ id }) => id))
const gateId = fc.constantFrom(...referenceMarket.regions.flatMap((region) => region.gateId ?? []))
const plantId = fc.constantFrom(...(referenceMarket.plants ?? []).map(({ id }) => id))
const elementIds = referenceMarket.elements.map(({ id }) => id)

/** Any scenario of 80 weeks on the reference market. */
export const anyScenario: fc.Arbitrary<Scenario> = fc.record({
  name: fc.constant('any'),
  horizonWeeks: fc.constant(80),
  parameters: fc.constant({}),
  mineWindows: fc.array(fc.record({ ...window, regionId }), { maxLength: 5 }),
  gateWindows: fc.array(fc.record({ ...window, gateId }), { maxLength: 5 }),
  plantWindows: fc.array(fc.record({ ...window, plantId }), { maxLength: 2 }),
  licenceWindows: fc.array(
    fc
      .tuple(
        fc.record({ ...window, elementIds: fc.subarray(elementIds, { minLength: 1 }) }),
        fc.constantFrom({}, { form: 'compound' as const }, { form: 'magnet' as const }),
      )
      .map(([licence, form]) => ({ ...licence, ...form })),
    { maxLength: 4 },
  ),
  levies: fc.array(
    fc.record({
      regionId,
      startWeek: fc.double({ min: -10, max: 80, noNaN: true }),
      usdPerTonne: fc.double({ min: 0, max: 20_000, noNaN: true }),
    }),
    { maxLength: 3 },
  ),
  releases: fc.array(
    fc.record({
      elementId: fc.constantFrom(...elementIds),
      startWeek: fc.double({ min: 0, max: 40, noNaN: true }),
      durationWeeks: fc.double({ min: 0.5, max: 30, noNaN: true }),
      tonnes: fc.double({ min: 0, max: 500, noNaN: true }),
    }),
    { maxLength: 3 },
  ),
})

/** Return a scenario in which the mines of one region lose a share of output for some weeks. */
export function haltOf(id: string, severity: number, durationWeeks: number): Scenario {
  return {
    ...quietScenario,
    mineWindows: [{ regionId: id, startWeek: 4.5, severity, durationWeeks, rampWeeks: 6 }],
  }
}
