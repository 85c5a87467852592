import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/civil-date'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { DEFAULT_OUTLOOK, type Outlook } from '@/domain/market/outlook'
import { spanAt } from '@/domain/record/span-at'
import { createModel } from '@/model/create-model'
import { runPair } from '@/engine/model/run-pair'
import { simulate } from '@/engine/model/simulate'
import { toMarket } from '@/engine/from-record/to-market'
import { ownRecord } from '@tests/engine/own-record'
import { quietScenario, referenceMarket } from '@tests/engine/reference'

function dysprosiumOn(
  asOf: string,
  changes: Partial<Outlook> = {},
  market: BuyerMarket = 'outside',
) {
  const outlook = { ...DEFAULT_OUTLOOK, ...changes }
  const { elements } = createModel(ownRecord).indicators(asOf, outlook, market)
  const found = elements.find(({ elementId }) => elementId === 'Dy')
  if (found === undefined) throw new Error('The dataset lacks dysprosium')
  return found
}

describe(toMarket, () => {
  it('makes a market that stays in balance out of the project’s dataset', () => {
    const run = simulate(toMarket(ownRecord), quietScenario)
    for (const series of Object.values(run.element.price)) expect(new Set(series).size).toBe(1)
  })

  it('reads content that nobody states as none', () => {
    const [region, ...others] = ownRecord.regions
    if (region === undefined) throw new Error('The dataset lacks regions')
    const basket = { ...region.basket, value: { Dy: 5, Tb: null } }
    const market = toMarket({ ...ownRecord, regions: [{ ...region, basket }, ...others] })
    expect(market.regions[0]?.basket).toStrictEqual({ Dy: 5, Tb: 0 })
  })
})

describe('indicators', () => {
  it('gives one set for each element of the dataset', () => {
    const { elements } = createModel(ownRecord).indicators(
      ownRecord.info.caseDay,
      DEFAULT_OUTLOOK,
      'outside',
    )
    expect(elements.map(({ elementId }) => elementId)).toStrictEqual(
      ownRecord.elements.map(({ id }) => id),
    )
  })

  it('rests on published figures alone while nothing has happened', () => {
    const quiet = dysprosiumOn(ownRecord.info.baselineDate, {}, 'china')
    expect(quiet.score.inputs).toMatchObject({ mineShare: 0, licenceShare: 0, gap: 0 })
    expect(quiet).toMatchObject({ backWeeks: 0, haltedShare: 0, priceMultiple: 1 })
    expect(quiet.coverWeeks).toBe(
      referenceMarket.elements.find(({ id }) => id === 'Dy')?.coverWeeks,
    )
  })

  it('reads a day before the baseline at week 0, whatever follows', () => {
    const { coverWeeks, backWeeks, score } = dysprosiumOn(ownRecord.info.firstDay)
    const baseline = dysprosiumOn(ownRecord.info.baselineDate)
    expect({ coverWeeks, backWeeks, value: score.value }).toStrictEqual({
      coverWeeks: baseline.coverWeeks,
      backWeeks: 0,
      value: baseline.score.value,
    })
  })

  it('rises when the halt begins', () => {
    expect(dysprosiumOn('2024-11-20').score.value).toBeGreaterThan(
      dysprosiumOn('2024-09-23').score.value,
    )
  })

  it('counts what the record says was lost on the day, by share of world supply', () => {
    const day = '2024-11-20'
    const { contributions, haltedShare, score } = dysprosiumOn(day)
    const outputs = ownRecord.regions.map(({ id, output, basket, production, gateId }) => {
      const gate = ownRecord.gates.find((each) => each.id === gateId)
      const [mine, way] = [spanAt(production, day), spanAt(gate?.history ?? [], day)]
      const lost = Math.max(mine?.loss?.value ?? 0, way?.loss?.value ?? 0)
      const oxides = Object.values(basket.value).reduce<number>((sum, part) => sum + (part ?? 0), 0)
      return { id, tonnes: (output.value * (basket.value['Dy'] ?? 0)) / oxides, lost }
    })
    const world = outputs.reduce((sum, { tonnes }) => sum + tonnes, 0)
    const halted = outputs.reduce((sum, { tonnes, lost }) => sum + (tonnes / world) * lost, 0)
    for (const { id, tonnes } of outputs.filter((each) => each.tonnes > 0)) {
      const share = contributions.find(({ regionId }) => regionId === id)?.share
      expect(share).toBeCloseTo(tonnes / world, 12)
    }
    expect(haltedShare).toBeCloseTo(halted, 12)
    expect(score.inputs.mineShare).toBeGreaterThanOrEqual(halted)
  })

  it.each([
    { haltWeeks: 0 },
    { haltWeeks: 156 },
    { haltSeverity: 0 },
    { haltSeverity: 1 },
    { gateWeeks: 0 },
    { gateWeeks: 156 },
    { gateSeverity: 0 },
    { gateSeverity: 1 },
    { licenceWeeks: 0 },
    { licenceWeeks: 156 },
    { licenceSeverity: 0 },
    { licenceSeverity: 1 },
  ])('stays finite on every quarter of the record with %o', (changes) => {
    const { firstDay, lastDay } = ownRecord.info
    for (let day = firstDay; day <= lastDay; day = addDays(day, 91)) {
      const {
        contributions: _,
        score,
        asOf: __,
        elementId: ___,
        ...rest
      } = dysprosiumOn(day, changes)
      const figures = [score.value, rest.coverWeeks, rest.backWeeks, rest.peakPriceMultiple]
      expect(figures.every(Number.isFinite)).toBe(true)
    }
  })

  it('names a country whose governance is missing instead of scoring it zero', () => {
    const governance = ownRecord.governance.filter(({ country }) => country !== 'CN')
    expect(() =>
      createModel({ ...ownRecord, governance }).indicators(
        '2024-11-20',
        DEFAULT_OUTLOOK,
        'outside',
      ),
    ).toThrow('governance.CN.studyMean: is missing')
  })

  it('names an element without shares or published criticality', () => {
    const day = '2024-11-20'
    expect(() =>
      createModel({ ...ownRecord, supplyShares: [] }).indicators(day, DEFAULT_OUTLOOK, 'outside'),
    ).toThrow('supplyShares.La.mine: holds no share')
    expect(() =>
      createModel({ ...ownRecord, criticality: [] }).indicators(day, DEFAULT_OUTLOOK, 'outside'),
    ).toThrow('criticality.La: is missing')
  })
})

describe(runPair, () => {
  it('keeps the scenario’s assumptions in both runs', () => {
    const scenario = { ...quietScenario, parameters: { demandGrowth: 0.05 } }
    const { scenario: run, counterfactual, market } = runPair(referenceMarket, scenario)
    expect(run).toStrictEqual(counterfactual)
    expect(market.parameters.demandGrowth).toBe(0.05)
  })
})
