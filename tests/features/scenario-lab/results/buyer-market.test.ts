import { describe, expect, it } from 'vitest'
import { toForegone } from '@/model/figures'
import { createLabOutcomes } from '@/model/lab'
import { toBuyerCurves } from '@/features/scenario-lab/results/to-buyer-curves'
import { toStockOutFigure } from '@/features/scenario-lab/results/to-stock-out-figure'
import { createFormat } from '@/ui/format/create-format'
import { ownCatalogue, ownRecord as record } from '@tests/engine/lab/lab-record'

const format = createFormat('en-GB')
const NAMED = { elementId: 'Tb', name: 'Terbium', result: undefined }

/** Mine, gate and licence shut for the whole run: users in China are served first. */
const CHANGES = {
  'mine.pangwa.severity': 1,
  'mine.pangwa.weeks': 156,
  'gate.pangwa-gate.severity': 1,
  'gate.pangwa-gate.weeks': 156,
  'compound.Tb.severity': 1,
  'compound.Tb.weeks': 156,
  'magnet.Tb.severity': 1,
  'magnet.Tb.weeks': 156,
}

const reply = createLabOutcomes(
  record,
  ownCatalogue,
)({
  presetId: 'kachin-as-reported',
  asOf: '2024-11-20',
  changes: CHANGES,
})
if (reply.kind === 'faulty') throw new Error('the scenario cannot be run')
const { outcome } = reply

/** Count weeks in which users outside China got less than they asked for, from the run itself. */
function countUnmetOutside(): number {
  const { exChinaDemand, exChinaConsumption } = outcome.pair.scenario.element
  const asked = Array.from(exChinaDemand['Tb'] ?? [])
  const used = exChinaConsumption['Tb'] ?? new Float64Array()
  return asked.filter((demand, week) => demand - (used[week] ?? 0) > 1e-6).length
}

describe(toStockOutFigure, () => {
  const figureFor = (market: 'china' | 'outside') =>
    toStockOutFigure({ ...NAMED, outcome, baselineDate: record.info.baselineDate, market }, format)

  it('says for whom demand is met, the buyer first', () => {
    const unmet = countUnmetOutside()
    expect(unmet).toBeGreaterThan(100)
    const outside = figureFor('outside')
    expect(outside.label).toBe('Terbium outside China runs out')
    expect(outside.value).not.toBe('not in this run')
    expect(outside.notes[0]).toMatch(
      new RegExp(`^Outside China demand is not met in ${unmet} of 156 weeks, first in`),
    )
    expect(outside.notes[1]).toMatch(/^In China demand is met in every week to /)
  })

  it('puts China first for a buyer there and keeps the other market beside it', () => {
    const china = figureFor('china')
    expect(china.value).toBe('not in this run')
    expect(china.notes.map((note) => note.slice(0, 13))).toEqual(['In China dema', 'Outside China'])
  })
})

describe(toBuyerCurves, () => {
  const idsFor = (market: 'china' | 'outside') => {
    const { baselineDate } = record.info
    const foregone = toForegone(outcome.pair, [])
    const needs = { ...NAMED, outcome, baselineDate, regionIds: [], foregone, isCatchingUp: false }
    return toBuyerCurves(needs, market, format).map(({ id }) => id)
  }

  it('leads with the curves of the buyer’s market', () => {
    expect(idsFor('outside').slice(0, 6)).toEqual([
      'exChinaPrice',
      'price',
      'exChinaCover',
      'cover',
      'exChinaSupply',
      'supply',
    ])
    expect(idsFor('china').slice(0, 2)).toEqual(['price', 'exChinaPrice'])
  })
})
