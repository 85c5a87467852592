import { describe, expect, it } from 'vitest'
import { DEFAULT_OUTLOOK, type Outlook } from '@/domain/market/outlook'
import { createModel } from '@/model/create-model'
import { carryOutlook, createLabOutcomes, listLeverGroups } from '@/model/lab'
import { ownCatalogue, ownRecord } from './lab-record'

const asOf = '2024-11-20'

const HARSH: Outlook = {
  haltWeeks: 52,
  haltSeverity: 0.9,
  gateWeeks: 40,
  gateSeverity: 1,
  licenceWeeks: 30,
  licenceSeverity: 0.5,
}

describe(carryOutlook, () => {
  it.each([
    ['2024-11-20', DEFAULT_OUTLOOK],
    ['2024-11-20', HARSH],
    ['2025-05-15', HARSH],
    ['2025-05-15', { ...DEFAULT_OUTLOOK, haltWeeks: 4 }],
  ])('gives the run of the overview on %s', (day, outlook) => {
    const scenario = carryOutlook(ownRecord, ownCatalogue, { asOf: day, outlook })
    const reply = createLabOutcomes(ownRecord, ownCatalogue)(scenario)
    const overview = createModel(ownRecord).run({ asOf: day, outlook }).run.scenario.element
    const own = reply.kind === 'ran' ? reply.outcome.pair.scenario.element : undefined
    for (const id of ['Tb', 'Dy', 'Nd']) {
      for (const name of ['price', 'exChinaPrice', 'inventory'] as const) {
        const ratios = Array.from(
          own?.[name][id] ?? [],
          (value, week) => value / (overview[name][id]?.[week] ?? 0),
        )
        expect(Math.max(...ratios)).toBeCloseTo(1, 5)
        expect(Math.min(...ratios)).toBeCloseTo(1, 5)
      }
    }
  })

  it('changes nothing where the levers stand at their defaults', () => {
    const scenario = carryOutlook(ownRecord, ownCatalogue, { asOf, outlook: DEFAULT_OUTLOOK })
    expect(scenario.changes).toEqual({})
  })
})

describe(listLeverGroups, () => {
  it('groups mines and gates of the case and the licences, by share and by weeks', () => {
    const groups = listLeverGroups(ownRecord, ownCatalogue)
    expect(groups.map(({ id }) => id)).toEqual([
      'mines.severity',
      'mines.weeks',
      'gates.severity',
      'gates.weeks',
      'licences.severity',
      'licences.weeks',
    ])
    expect(groups[0]?.inputs.map(({ targetId }) => targetId)).toEqual(ownRecord.info.caseRegionIds)
    expect(groups[4]?.inputs.some(({ id }) => id === 'magnet.Tb.severity')).toBe(true)
  })
})
