import { memo, useMemo } from 'react'
import { changeOf, type LabScenario } from '@/domain/lab-scenario'
import { type LabInput } from '@/domain/lab-input'
import { type LabGround } from '@/features/scenario-lab/use-lab'
import { ChoiceRow } from './choice-row'
import { NumberRow } from './number-row'
import { UncertainRow } from './uncertain-row'

type InputRowProps = {
  readonly ground: LabGround
  readonly scenario: LabScenario
  readonly input: LabInput
}

/** One input of a scenario in the form that its value has now. */
export const InputRow = memo(
  DrawnInputRow,
  (before, after) =>
    before.ground === after.ground &&
    before.input === after.input &&
    before.scenario.presetId === after.scenario.presetId &&
    before.scenario.asOf === after.scenario.asOf &&
    changeOf(before.scenario.changes, before.input.id) ===
      changeOf(after.scenario.changes, after.input.id),
)

function DrawnInputRow({ ground, scenario, input }: InputRowProps) {
  const { presetId, asOf, changes } = scenario
  const standard = useMemo(
    () => ground.catalogue.defaultsOf(presetId, asOf).get(input.id),
    [ground, presetId, asOf, input.id],
  )
  if (standard === undefined) return undefined
  const set = changeOf(changes, input.id)
  const value = set ?? standard.value
  const shared = { ground, standard, isChanged: set !== undefined }
  if (input.form === 'choice') {
    return <ChoiceRow {...shared} input={input} value={typeof value === 'string' ? value : ''} />
  }
  if (typeof value === 'string') return undefined
  return typeof value === 'number' ? (
    <NumberRow {...shared} asOf={asOf} input={input} value={value} />
  ) : (
    <UncertainRow {...shared} input={input} value={value} />
  )
}
