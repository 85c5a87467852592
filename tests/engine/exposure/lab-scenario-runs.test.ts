import { beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '@/contracts/endpoints'
import { assessExposure } from '@/engine/exposure/assess-exposure'
import { createModel } from '@/model/create-model'
import { type ScenarioRuns } from '@/engine/exposure/scenario-runs'
import { runLabScenario } from '@/engine/exposure/lab-scenario-runs'
import { toRunsRequest } from '@/data/use-exposure-spread'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { type LabChanges, type PresetId } from '@/domain/lab/lab-scenario'
import { type Material } from '@/domain/parts/material'
import { type ModelRecord } from '@/domain/record/model-record'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { toSampleList } from '@/domain/parts/sample-list'
import { checkExposureDraws } from '@/engine/exposure/exposure-draws'
import { createCatalogue } from '@/engine/lab/create-catalogue'
import { loadAnswer } from '@/mocks/answers'
import { loadEmbeddedRecord } from '@tests/embedded-record'

const DAY = '2024-11-20'
let record: ModelRecord
let materials: readonly Material[]
let list: BuyerList
let scenarioRuns: (presetId: PresetId, changes?: LabChanges) => ScenarioRuns

beforeAll(async () => {
  record = await loadEmbeddedRecord()
  materials = endpoints.materials.answer.parse(await loadAnswer('materials'))
  list = toSampleList(endpoints.sampleParts.answer.parse(await loadAnswer('sampleParts')))
  const controllers = endpoints.controllers.answer.parse(await loadAnswer('controllers'))
  const catalogue = createCatalogue(record, controllers)
  scenarioRuns = (presetId, changes = {}) =>
    runLabScenario({
      record,
      controllers,
      catalogue,
      scenario: { presetId, asOf: DAY, changes },
      outlook: DEFAULT_OUTLOOK,
      name: presetId,
      differences: [],
    })
})

const totals = (held: ScenarioRuns) =>
  assessExposure({ list, materials, scenarioRuns: held }).exposure.totals

describe(runLabScenario, () => {
  it('shows for “Kachin as reported” what the outlook shows until a lever is moved', () => {
    const outlook = assessExposure({
      list,
      materials,
      scenarioRuns: createModel(record).scenarioRuns(DAY, DEFAULT_OUTLOOK),
    })
    const lab = assessExposure({
      list,
      materials,
      scenarioRuns: scenarioRuns('kachin-as-reported'),
    })
    expect(lab.exposure.totals.moneyAtRiskUsd).toBeCloseTo(
      outlook.exposure.totals.moneyAtRiskUsd,
      2,
    )
    expect(lab.range.high.losses.totalUsd).toBeCloseTo(outlook.range.high.losses.totalUsd, 2)
    expect(lab.range.low.losses.totalUsd).toBeCloseTo(outlook.range.low.losses.totalUsd, 2)
  })

  it('puts nothing at risk where nothing happens, and more where more is lost', () => {
    expect(totals(scenarioRuns('quiet')).moneyAtRiskUsd).toBe(0)
    expect(totals(scenarioRuns('myanmar-stops')).moneyAtRiskUsd).toBeGreaterThan(
      totals(scenarioRuns('kachin-as-reported')).moneyAtRiskUsd,
    )
  })

  it('draws what the scenario makes uncertain, and nothing where it makes nothing uncertain', () => {
    const request = (held: ScenarioRuns) =>
      toRunsRequest(assessExposure({ list, materials, scenarioRuns: held }))
    expect(request(scenarioRuns('both-at-once'))).toBeUndefined()
    const severity = { dist: 'uniform', min: 0.2, max: 0.9 } as const
    const drawn = request(scenarioRuns('both-at-once', { 'mine.pangwa.severity': severity }))
    expect(drawn && checkExposureDraws({ ...drawn, runs: 10 })).toEqual([])
    expect(drawn?.scenario.mineWindows).toContainEqual(
      expect.objectContaining({ regionId: 'pangwa', severity }),
    )
  })
})
