import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '@/contracts/endpoints'
import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { PRESET_IDS, unchanged } from '@/domain/lab/lab-scenario'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { createCatalogue } from '@/engine/lab/create-catalogue'
import { loadAnswer } from '@/mocks/answers'
import { readScenarioChoice, writeScenarioChoice } from '@/state/address/scenario-choice'
import { parseView, type ViewScope } from '@/state/address/view-codec'
import { loadEmbeddedRecord } from '@tests/embedded-record'

const DAY = '2024-11-20'
let catalogue: Catalogue

beforeAll(async () => {
  const controllers = endpoints.controllers.answer.parse(await loadAnswer('controllers'))
  catalogue = createCatalogue(await loadEmbeddedRecord(), controllers)
})

describe(readScenarioChoice, () => {
  it('reads what is written, for every preset, changed or not', () => {
    const severity = fc.double({ min: 0.01, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(...PRESET_IDS), fc.option(severity), (presetId, value) => {
        const changes = value === null ? {} : { 'mine.pangwa.severity': value }
        const scenario = { ...unchanged(presetId, DAY), changes }
        const read = readScenarioChoice(writeScenarioChoice(scenario), DAY, catalogue)
        expect(read).toEqual({ scenario, faults: [] })
      }),
    )
  })

  it('takes the day of the page in place of the day of a link', () => {
    const changes = { 'mine.pangwa.severity': 0.5 }
    const text = writeScenarioChoice({ presetId: 'quiet', asOf: '2025-04-20', changes })
    expect(readScenarioChoice(text, DAY, catalogue).scenario).toEqual({
      ...unchanged('quiet', DAY),
      changes,
    })
  })

  it('never throws, and names a fault for whatever it cannot use', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { scenario, faults } = readScenarioChoice(text, DAY, catalogue)
        expect(scenario !== null || faults.length > 0).toBe(true)
      }),
    )
  })

  it('is written so that an address takes it', () => {
    const scope: ViewScope = {
      firstDay: '2023-01-01',
      lastDay: '2026-01-31',
      elementIds: ['Tb'],
      defaults: {
        asOf: DAY,
        since: 'baseline',
        elementId: 'Tb',
        mapLevel: 'kachin',
        market: 'outside',
        outlook: DEFAULT_OUTLOOK,
      },
    }
    const changes = { 'mine.pangwa.severity': { dist: 'uniform', min: 0.2, max: 0.9 } } as const
    for (const scenario of [
      unchanged('quiet', DAY),
      { ...unchanged('both-at-once', DAY), changes },
    ]) {
      const text = writeScenarioChoice(scenario)
      const search = new URLSearchParams({ scenario: text }).toString()
      expect(parseView(search, scope)).toMatchObject({ view: { scenario: text }, notices: [] })
    }
  })
})
