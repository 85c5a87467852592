import { expect, it } from 'vitest'
import { addDays } from '@/lib/civil-date'
import { toMarket } from '@/engine/from-record/to-market'
import { createContributions } from '@/engine/score/acute-share'
import { toScenario } from '@/engine/from-record/history-windows'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { ownRecord } from '@tests/engine/own-record'

const { baselineDate } = ownRecord.info
/** 13 weeks after a change of hands its unrest has halved: 0.5. */
const asOf = addDays(baselineDate, 13 * 7)

/** Return the part of Pangwa’s supply that is acute, after a change of hands in week 0 with this loss at its mines. */
function acutePart(severity: number): number {
  const market = toMarket(ownRecord)
  const regions = ownRecord.regions.map((region) => ({
    ...region,
    control: [
      { from: addDays(baselineDate, -700), to: baselineDate, controllerIds: ['a'], sources: [] },
      { from: baselineDate, to: null, controllerIds: ['b'], sources: [] },
    ],
  }))
  const scenario = {
    ...toScenario(ownRecord, baselineDate, DEFAULT_OUTLOOK),
    mineWindows: [{ regionId: 'pangwa', startWeek: 0, durationWeeks: 40, severity, rampWeeks: 0 }],
    gateWindows: [],
  }
  const parts = createContributions({ run: { market }, scenario, regions, asOf })('Tb')
  const pangwa = parts.find(({ regionId }) => regionId === 'pangwa')
  return (pangwa?.acuteShare ?? Number.NaN) / (pangwa?.share ?? Number.NaN)
}

it('counts the larger of what is halted and what is unsettled, never both', () => {
  expect(acutePart(0.3)).toBeCloseTo(0.5, 12)
  expect(acutePart(0.8)).toBeCloseTo(0.8, 12)
})
