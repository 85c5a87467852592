import { describe, expect, it } from 'vitest'
import { type Assumption, type AssumptionTarget } from '@/domain/record/backtest'
import { licencesOf } from '@/domain/record/licences'
import { applyAssumptions } from '@/engine/backtest/apply-assumptions'
import { toAssumptionRange } from '@/engine/backtest/assumption-range'
import { dataset } from '@/../tests/mock-data/dataset'
import { figure, haltLoss } from './small-test'

const withTarget = (target: AssumptionTarget): Assumption => ({ ...haltLoss, id: 'x', target })

describe(toAssumptionRange, () => {
  it.each<readonly [AssumptionTarget, number, number, number]>([
    [{ kind: 'parameter', parameterId: 'gateSurge' }, 2.5, 1.5, 4],
    [{ kind: 'element', elementIds: ['Tb'], field: 'coverWeeks' }, 10, 6, 20],
    [{ kind: 'halt', regionIds: ['pangwa'] }, 0.35, 0.2, 1],
    [{ kind: 'gate', gateId: 'laiza-gate', statuses: ['limited'] }, 0.8, 0, 1],
  ])('takes value and bounds of %o from the record', (target, start, low, high) => {
    expect(toAssumptionRange(dataset, withTarget(target))).toStrictEqual({ start, low, high })
  })

  it('takes what the record does not hold from the assumption itself', () => {
    const assumption = { ...withTarget({ kind: 'customs' }), prior: figure(4, [0, 13]) }
    expect(toAssumptionRange(dataset, assumption)).toStrictEqual({ start: 4, low: 0, high: 13 })
  })

  it.each<AssumptionTarget>([
    { kind: 'customs' },
    { kind: 'control', controlId: 'april-2025' },
    { kind: 'element', elementIds: ['Pm'], field: 'coverWeeks' },
    { kind: 'gate', gateId: 'shan-gate', statuses: ['shut'] },
  ])('names what the record does not hold: %o', (target) => {
    expect(() => toAssumptionRange(dataset, withTarget(target))).toThrow(RangeError)
  })
})

describe(applyAssumptions, () => {
  const trial = (target: AssumptionTarget, value: number) =>
    applyAssumptions(dataset, [withTarget(target)], { x: value })

  it('sets the losses of halts and gates, and nothing beside them', () => {
    const { regions } = trial({ kind: 'halt', regionIds: ['pangwa'] }, 0.8).record
    const losses = (id: string) =>
      regions.find((region) => region.id === id)?.production.map(({ loss }) => loss.value)
    expect(losses('pangwa')).toStrictEqual([0, 0.8, 0, 0])
    expect(losses('chipwi')).toStrictEqual([0, 0.35, 0, 0])
    const gate: AssumptionTarget = { kind: 'gate', gateId: 'pangwa-gate', statuses: ['shut'] }
    const { gates } = trial(gate, 0.99).record
    const shut = gates.find(({ id }) => id === 'pangwa-gate')?.history
    expect(shut?.map(({ loss }) => loss.value)).toStrictEqual([0, 0.99, 0, 0])
  })

  it.each([
    [-1, [0.48, 1, 0.86]],
    [-0.5, [0.54, 1, 0.875]],
    [0, [0.6, 1, 0.89]],
    [1, [0.68, 1, 0.91]],
  ])('moves what a control withheld inside its ranges: %d', (place, expected) => {
    const { history } = trial({ kind: 'control', controlId: 'april-2025' }, place).record
    const spans = licencesOf(history.exportControls, 'Dy', 'compound')?.spans ?? []
    const shares = spans.slice(0, 3).map(({ withheld }) => withheld.value)
    shares.forEach((share, index) => expect(share).toBeCloseTo(expected[index] ?? NaN, 12))
  })

  it('sets parameters and the stocks of the elements named', () => {
    const parameters = trial({ kind: 'parameter', parameterId: 'gateSurge' }, 3).record.parameters
    expect(parameters.gateSurge.value).toBe(3)
    expect(parameters.priceLagWeeks.value).toBe(4)
    const target: AssumptionTarget = {
      kind: 'element',
      elementIds: ['Tb', 'Dy'],
      field: 'exChinaCoverWeeks',
    }
    const covers = trial(target, 5).record.elements.map(({ id, exChinaCoverWeeks }) => [
      id,
      exChinaCoverWeeks.value,
    ])
    expect(covers.filter(([, value]) => value === 5).map(([id]) => id)).toStrictEqual(['Tb', 'Dy'])
  })

  it('leaves the record alone where a trial says nothing', () => {
    const { record } = applyAssumptions(dataset, [haltLoss], {})
    expect(record).toBe(dataset)
  })

  it('counts customs without delay where no assumption speaks of it, and as late as a trial says', () => {
    const customs = { ...withTarget({ kind: 'customs' }), prior: figure(1, [0, 4]) }
    expect(applyAssumptions(dataset, [], {}).customsWeeks).toBe(0)
    expect(applyAssumptions(dataset, [customs], {}).customsWeeks).toBe(1)
    expect(applyAssumptions(dataset, [customs], { x: 3 }).customsWeeks).toBe(3)
  })
})
