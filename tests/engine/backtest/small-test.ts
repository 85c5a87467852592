import {
  type Assumption,
  type Backtest,
  type BacktestTarget,
  type Episode,
} from '@/domain/record/backtest'
import { type ModelRecord } from '@/domain/record/model-record'
import { type Sourced } from '@/domain/record/sourced'
import { dataset } from '@/../tests/mock-data/dataset'

/** A value as the dataset writes it. */
export function figure(value: number, range?: readonly [number, number]): Sourced<number> {
  const [low, high] = range ?? [value - 1, value + 1]
  return {
    value,
    unit: 'times',
    period: '2024',
    basis: 'test',
    evidence: 'estimated',
    sources: ['own_estimate'],
    note: 'test',
    range: { low, high },
  }
}

/** A value that is no range. */
export function exactly(value: number): Sourced<number> {
  const { range: _, ...rest } = figure(value)
  return rest
}

/** The record with Pangwa and its gate alone: 521.786 t a year are 10 t a week, of which half is Tb, half is Dy. */
export const smallRecord: ModelRecord = {
  ...dataset,
  elements: dataset.elements.filter(({ id }) => id === 'Tb' || id === 'Dy'),
  regions: dataset.regions
    .filter(({ id }) => id === 'pangwa')
    .map((region) => ({
      ...region,
      output: { ...region.output, value: (10 * 365.25) / 7 },
      basket: { ...region.basket, value: { Tb: 50, Dy: 50 } },
      leadWeeks: { ...region.leadWeeks, value: 0 },
      spareCapacity: { ...region.spareCapacity, value: 0 },
      production: region.production.map((span) => ({
        ...span,
        loss: { ...span.loss, value: span.status === 'halted' ? 0.5 : 0 },
      })),
    })),
  plants: [],
  gates: dataset.gates.filter(({ id }) => id === 'pangwa-gate'),
  history: {
    ...dataset.history,
    levies: [],
    exportControls: dataset.history.exportControls.map((control) => ({
      ...control,
      forms: control.forms.filter(({ elementIds }) =>
        elementIds.every((id) => id === 'Tb' || id === 'Dy'),
      ),
    })),
  },
}

const halvedMonth: BacktestTarget = {
  id: 'halved',
  label: 'Imports, March 2021',
  role: 'fit',
  measure: {
    kind: 'imports',
    seriesId: 'oxides',
    firstMonth: '2021-03',
    lastMonth: '2021-03',
    baseFirstMonth: '2021-01',
    baseLastMonth: '2021-01',
  },
  seen: exactly(0.4),
  scatterId: 'month',
}

/** January 2021 is quiet; from 1 February the mines of Pangwa stand still as in the record, and lose half. */
export const smallEpisode: Episode = {
  id: 'small',
  name: 'A small halt',
  role: 'fit',
  baselineDate: '2021-01-04',
  horizonWeeks: 20,
  closures: [
    {
      kind: 'mine',
      ids: ['pangwa'],
      from: '2021-02-01',
      to: '2021-04-05',
      recoveryWeeks: 0,
      sources: ['own_estimate'],
    },
  ],
  note: 'test',
  targets: [halvedMonth],
}

/** The assumption that a halt costs half. */
export const haltLoss: Assumption = {
  id: 'halt',
  label: 'Output lost',
  unit: 'share',
  target: { kind: 'halt', regionIds: ['pangwa'] },
  note: 'test',
  prior: null,
}

/** One episode, one target. */
export const smallBacktest: Backtest = {
  mappings: [
    {
      seriesId: 'oxides',
      parts: [{ regionIds: ['pangwa'], share: 1 }],
      sources: ['own_estimate'],
      note: 'test',
    },
  ],
  scatters: [{ id: 'month', label: 'A month', figure: figure(0.2) }],
  priceGaps: [],
  episodes: [smallEpisode],
  assumptions: [haltLoss],
  limits: [],
}
