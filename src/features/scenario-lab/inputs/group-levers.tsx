import { memo, useMemo } from 'react'
import { toCentral } from '@/domain/market/distribution-curve'
import { type LabScenario } from '@/domain/lab/lab-scenario'
import { listLeverGroups, resetInputs, setInputs, toLabValues, type LeverGroup } from '@/model/lab'
import { Disclosure } from '@/ui/layout/disclosure'
import { Lever } from '@/ui/lever/lever'
import { labActions, useActive, type LabContext } from '@/features/scenario-lab/use-lab'
import styles from './inputs.module.css'
import { toNumberField } from './to-number-field'
import { useWriteInput } from './write-input-value'

/** Levers that set many inputs together, as those of the overview do. */
export const GroupLevers = memo(DrawnGroupLevers)

function DrawnGroupLevers({ context }: { readonly context: LabContext }) {
  const { record, catalogue } = context
  const groups = useMemo(() => listLeverGroups(record, catalogue), [record, catalogue])
  return (
    <Disclosure isOpen label={<span className={styles['group']}>All at once</span>}>
      <div className={styles['rows']}>
        {groups.map((group) => (
          <GroupRow context={context} group={group} key={group.id} />
        ))}
      </div>
    </Disclosure>
  )
}

type GroupRowProps = { readonly context: LabContext; readonly group: LeverGroup }

function GroupRow({ context, group }: GroupRowProps) {
  const { catalogue } = context
  const { label, inputs } = group
  const { drag, settle, edit } = labActions()
  const writeInput = useWriteInput(context)
  const scenario = useActive((now) => now)
  const values = useMemo(
    () => (scenario === undefined ? [] : toGroupValues(context, group, scenario)),
    [context, group, scenario],
  )
  const [first] = inputs
  if (first === undefined || scenario === undefined) return undefined
  const ids = inputs.map(({ id }) => id)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const write = (value: number): string => writeInput(first, value)
  const { unit, factor } = toNumberField(first)
  const set = (value: number): void =>
    drag(`set ${label}`, (now) =>
      setInputs(
        catalogue,
        now,
        ids.map((id) => [id, value] as const),
      ),
    )
  return (
    <div className={styles['row']}>
      <Lever
        boxFactor={factor}
        defaultValue={toDefault(context, group, scenario)}
        format={write}
        isChanged={ids.some((id) => Object.hasOwn(scenario.changes, id))}
        label={label}
        max={first.max}
        min={first.min}
        note={`Sets ${inputs.length} inputs at once; each can be set by itself below.`}
        onChange={set}
        onCommit={(value) => {
          set(value)
          settle()
        }}
        onReset={() => edit(`reset ${label}`, (now) => resetInputs(now, ids))}
        step={first.step}
        unit={unit}
        value={(low + high) / 2}
        valueText={low === high ? undefined : `${write(low)} to ${write(high)}`}
      />
    </div>
  )
}

function toGroupValues(
  { catalogue }: LabContext,
  { inputs }: LeverGroup,
  scenario: LabScenario,
): readonly number[] {
  const values = toLabValues(catalogue, scenario)
  return inputs.map(({ id, min }) => {
    const value = values.of(id)
    return typeof value === 'string' ? min : toCentral(value)
  })
}

/** The middle of what the preset gives the inputs of a group. */
function toDefault(context: LabContext, group: LeverGroup, scenario: LabScenario): number {
  const values = toGroupValues(context, group, { ...scenario, changes: {} })
  return (Math.min(...values) + Math.max(...values)) / 2
}
