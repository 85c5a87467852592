import { type InputId, type LabInput, type LabValue } from '@/domain/lab/lab-input'
import { type LabScenario } from '@/domain/lab/lab-scenario'
import { setInputs } from '@/engine/lab/edit-scenario'
import { toLabRun } from '@/engine/lab/to-lab-run'
import { resolveMedians } from '@/engine/monte-carlo/resolve'
import { toMarket } from '@/engine/from-record/to-market'
import { ownCatalogue, ownRecord } from './lab-record'

const market = toMarket(ownRecord)

/** What a lever needs beside it to act at all: a start is nothing without a loss, a loss nothing without weeks. */
const COMPANIONS: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  mine: [
    ['severity', 0.6],
    ['startWeek', 12],
    ['weeks', 20],
    ['ramp', 8],
  ],
  gate: [
    ['severity', 0.8],
    ['startWeek', 12],
    ['weeks', 20],
    ['ramp', 8],
  ],
  plant: [
    ['severity', 0.6],
    ['startWeek', 12],
    ['weeks', 20],
    ['ramp', 8],
  ],
  compound: [
    ['severity', 0.5],
    ['startWeek', 12],
    ['weeks', 20],
    ['ramp', 8],
  ],
  magnet: [
    ['severity', 0.5],
    ['startWeek', 12],
    ['weeks', 20],
    ['ramp', 8],
  ],
  levy: [
    ['usdPerTonne', 4000],
    ['startWeek', 12],
  ],
  release: [
    ['tonnes', 40],
    ['startWeek', 12],
    ['weeks', 20],
  ],
}

/** Every input of the lab, as the dataset's catalogue has it. */
export const everyInput: readonly LabInput[] = [...ownCatalogue.inputs.values()]

/** Return the lowest value, the preset's own and the highest, or every option. */
export function valuesOf(input: LabInput, { presetId, asOf }: LabScenario): readonly LabValue[] {
  if (input.form === 'choice') return input.options
  const own = ownCatalogue.defaultsOf(presetId, asOf).get(input.id)?.value
  return [input.min, ...(own === undefined ? [] : [own]), input.max]
}

/** Return a scenario in which `id` is `value`, and what else it takes for that to act. */
export function withActing(scenario: LabScenario, id: InputId, value: LabValue): LabScenario {
  const prefix = id.slice(0, id.lastIndexOf('.'))
  const companions = COMPANIONS[id.slice(0, id.indexOf('.'))] ?? []
  return setInputs(ownCatalogue, scenario, [
    ...companions.map(([field, usual]) => [`${prefix}.${field}`, usual] as const),
    [id, value],
  ])
}

/** Return the market and scenario that a scenario of the lab runs with, distributions at their middle. */
export function certainOf(scenario: LabScenario) {
  const { scenario: uncertain, regions } = toLabRun(ownRecord, ownCatalogue, scenario)
  return { ...resolveMedians(market, uncertain), regions }
}
