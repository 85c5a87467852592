import { describe, expect, it } from 'vitest'
import { type LabScenario } from '@/domain/lab/lab-scenario'
import { answerLab } from '@/engine/lab/lab-answer'
import { findJointFlips } from '@/engine/lab/joint-flips'
import { listCandidates } from '@/engine/lab/lab-candidates'
import { findInputFlip, type Rate } from '@/engine/lab/lab-flip'
import { createRater } from '@/engine/lab/lab-measure'
import { createLabOutcomes, scoreLab } from '@/engine/lab/lab-outcome'
import { toLabValues, type LabValues } from '@/engine/lab/lab-values'
import { BUYER_MARKETS } from '@/domain/market/buyer-market'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { createModel } from '@/model/create-model'
import { ownCatalogue, ownRecord } from '@tests/engine/lab/lab-record'

const reported: LabScenario = { presetId: 'kachin-as-reported', asOf: '2024-11-20', changes: {} }
const values = toLabValues(ownCatalogue, reported)
const candidates = listCandidates(ownCatalogue, values, 'Tb')

function numberIn(all: LabValues, id: string): number {
  const value = all.of(id)
  return typeof value === 'number' ? value : Number.NaN
}

/** High from 60 points on, of which there are 59 and some parts of what is given. */
function toRate(points: (all: LabValues) => number): Rate {
  return (all) => {
    const value = points(all)
    return { value, band: value >= 60 ? 'high' : 'elevated' }
  }
}

function flipsOf(rate: Rate) {
  const few = candidates.filter(({ input }) =>
    /^(mine|gate)\..*\.severity$|priceSens/.test(input.id),
  )
  const alone = few.map((candidate) => findInputFlip(candidate, values, rate))
  const needs = { record: ownRecord, catalogue: ownCatalogue, elementId: 'Tb', values, rate }
  return findJointFlips(needs, few, alone)
}

const CASE = ownRecord.info.caseRegionIds.map((id) => `mine.${id}.severity`)

describe(findJointFlips, () => {
  it('finds by how much the losses of all mines of the case must fall, where none alone is enough', () => {
    const sum = (all: LabValues) =>
      CASE.reduce((total, id) => total + numberIn(all, id), 0) / CASE.length
    // 35 % lost everywhere; the rating falls where less than 14 % is: 60 % less of each.
    const flips = flipsOf(toRate((all) => 60 + 10 * (sum(all) - 0.14)))
    const mines = flips.find(({ kind }) => kind === 'case-mines')
    expect(mines).toMatchObject({ inputIds: CASE, band: 'elevated' })
    expect(mines?.part).toBeCloseTo(-0.6, 3)
    expect(mines?.to.every((value) => Math.abs(value - 0.14) < 1e-3)).toBe(true)
    expect(flips.find(({ kind }) => kind === 'gates')).toMatchObject({ part: null, band: null })
  })

  it('finds no halt at all, with the record left out, where its windows alone keep the rating', () => {
    const flips = flipsOf(toRate((all) => (all.of('history.upToAsOf') === 'none' ? 50 : 70)))
    expect(flips.find(({ kind }) => kind === 'no-halt')).toMatchObject({
      part: -1,
      band: 'elevated',
    })
    expect(flips.filter(({ part }) => part !== null)).toHaveLength(1)
  })

  it('finds a pair of which neither moves the rating alone', () => {
    const at = (all: LabValues, id: string) => numberIn(all, `gate.${id}.severity`)
    // 0.99 of both is blocked: one gate fully open leaves 0.495 on average, both 0.2 four fifths of the way.
    const mean = (all: LabValues) => (at(all, 'pangwa-gate') + at(all, 'kanpaikti-gate')) / 2
    const flips = flipsOf(toRate((all) => 59.8 + mean(all)))
    const pair = flips.find(({ kind }) => kind === 'pair')
    expect(pair?.inputIds.toSorted()).toEqual([
      'gate.kanpaikti-gate.severity',
      'gate.pangwa-gate.severity',
    ])
    expect(pair?.band).toBe('elevated')
    expect(pair?.part).toBeCloseTo(1 - 0.2 / 0.99, 2)
  })

  it('asks for the rating that a buyer in China has without any halt', () => {
    const market = 'china'
    const answer = answerLab(
      {
        kind: 'flips',
        record: ownRecord,
        elementId: 'Tb',
        market,
        scenario: reported,
      },
      () => {},
    )
    if (answer.kind !== 'flips') throw new Error('The answer is to another question')
    const severities = [...ownCatalogue.inputs.keys()].filter((id) =>
      /^(mine|gate)\..*\.severity$/.test(id),
    )
    const none = {
      ...reported,
      changes: {
        'history.upToAsOf': 'none',
        ...Object.fromEntries(severities.map((id) => [id, 0])),
      },
    }
    const bandOf = (scenario: LabScenario) => {
      const reply = createLabOutcomes(ownRecord, ownCatalogue)(scenario)
      if (reply.kind === 'faulty') throw new Error('The scenario cannot be run')
      return scoreLab(ownRecord, reply.outcome, 'Tb', market).band
    }
    const noHalt = answer.joint.find(({ kind }) => kind === 'no-halt')
    expect(answer.band).toBe(bandOf(reported))
    expect(bandOf(none)).not.toBe(bandOf(reported))
    expect(noHalt).toMatchObject({ part: -1, band: bandOf(none) })
  }, 120_000)
})

describe(createRater, () => {
  it.each(BUYER_MARKETS)('rates for the buyer whom the overview rates for: %s', (market) => {
    const overview = createModel(ownRecord).indicators(reported.asOf, DEFAULT_OUTLOOK, market)
    const terbium = overview.elements.find(({ elementId }) => elementId === 'Tb')
    if (terbium === undefined) throw new Error('The record has no terbium')
    const needs = { record: ownRecord, catalogue: ownCatalogue, elementId: 'Tb', market }
    const rate = createRater(needs, { ...terbium.score, value: Number.NaN })
    expect(rate(values).value).toBeCloseTo(terbium.score.value, 9)
  })
})
