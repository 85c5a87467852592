import { weeksBetween } from '@/lib/civil-date'
import { describe, expect, it } from 'vitest'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { toLikelihoods } from '@/engine/exposure/element-likelihoods'
import { ownShareOf } from '@/engine/score/licence-share'
import { createModel } from '@/model/create-model'
import { ownRecord } from '@tests/engine/own-record'

const model = createModel(ownRecord)

/** Return what the record says was withheld of a form on a day, read from its spans. */
function withheldOf(elementId: string, form: 'compound' | 'magnet', day: string): number {
  const history = ownRecord.history.exportControls
    .flatMap(({ forms }) => forms)
    .find((licences) => licences.form === form && licences.elementIds.includes(elementId))
  const span = history?.spans.find(({ from, to }) => from <= day && (to === null || day < to))
  return span?.withheld.value ?? 0
}

describe(toLikelihoods, () => {
  it.each([
    ['2025-05-06', 'Dy'],
    ['2025-09-15', 'Dy'],
    ['2025-11-15', 'Tb'],
    ['2025-11-15', 'Y'],
    ['2026-01-31', 'Nd'],
  ])('counts on %s what licences withhold of %s in each form, and nothing in China', (day, id) => {
    const run = model.run({ asOf: day, outlook: DEFAULT_OUTLOOK })
    const likelihoods = toLikelihoods(ownRecord, run)
    const week = weeksBetween(ownRecord.info.baselineDate, day)
    const own = ownShareOf(run.run.market, run.scenario, id, week)
    const inChina = likelihoods.china[id] ?? Number.NaN
    for (const form of ['compound', 'magnet'] as const) {
      const withheld = (1 - own) * withheldOf(id, form, day)
      expect(1 - (likelihoods[form][id] ?? Number.NaN)).toBeCloseTo(
        (1 - inChina) * (1 - withheld),
        12,
      )
    }
  })

  it('tells magnets from compounds in autumn 2025: magnets flow again, yttrium does not', () => {
    const { compound, magnet, china } = toLikelihoods(
      ownRecord,
      model.run({ asOf: '2025-11-15', outlook: DEFAULT_OUTLOOK }),
    )
    expect(compound['Dy']).toBeGreaterThan(magnet['Dy'] ?? 1)
    expect(compound['Y']).toBeGreaterThan(china['Y'] ?? 1)
    expect(magnet['Y']).toBe(china['Y'])
  })
})
