import { describe, expect, it } from 'vitest'
import { type LabScenario } from '@/domain/lab/lab-scenario'
import { listCandidates } from '@/engine/lab/lab-candidates'
import { findInputFlip, type Rate } from '@/engine/lab/lab-flip'
import { toLabValues, type LabValues } from '@/engine/lab/lab-values'
import { ownCatalogue } from '@tests/engine/lab/lab-record'

const reported: LabScenario = { presetId: 'kachin-as-reported', asOf: '2024-11-20', changes: {} }
const values = toLabValues(ownCatalogue, reported)
const ID = 'mine.pangwa.severity'

function flipOf(rate: Rate) {
  const pangwa = listCandidates(ownCatalogue, values, 'Tb').find(({ input }) => input.id === ID)
  if (pangwa === undefined) throw new Error(`There is no ${ID}`)
  return findInputFlip(pangwa, values, rate)
}

function severityOf(all: LabValues): number {
  const value = all.of(ID)
  return typeof value === 'number' ? value : Number.NaN
}

describe(findInputFlip, () => {
  it('finds a band that holds only inside the range', () => {
    const flip = flipOf((all) => {
      const value = 77 - 20 * Math.abs(severityOf(all) - 0.6)
      return { band: value >= 75 ? 'severe' : 'high', value }
    })
    expect(flip).toMatchObject({ inputId: ID, from: 0.35, band: 'severe' })
    expect(flip.to).toBeCloseTo(0.5, 4)
  })

  it('says that none in range moves the rating where the score moves and the band does not', () => {
    const flip = flipOf((all) => ({ band: 'high', value: 60 + severityOf(all) }))
    expect(flip).toMatchObject({ to: null, band: null })
  })
})
