import { memo, useMemo, useState } from 'react'
import { changeOf, type LabScenario } from '@/domain/lab-scenario'
import { type LabInput } from '@/domain/lab-input'
import { Disclosure } from '@/ui/layout/disclosure'
import { Select } from '@/ui/layout/select'
import { type LabGround } from '@/features/scenario-lab/use-lab'
import { InputRow } from './input-row'
import styles from './inputs.module.css'

type InputGroupFoldProps = {
  readonly ground: LabGround
  readonly scenario: LabScenario
  readonly title: string
  readonly inputs: readonly LabInput[]
  /** True while a search narrows the list: then everything found is shown. */
  readonly isFound: boolean
}

/** Inputs of one group, folded away; of a group with many targets, one target at a time. */
export const InputGroupFold = memo(DrawnInputGroupFold)

function DrawnInputGroupFold({ ground, scenario, title, inputs, isFound }: InputGroupFoldProps) {
  const [isOpen, setOpen] = useState(false)
  const targets = useMemo(
    () => [...new Set(inputs.map(({ targetId }) => targetId ?? ''))],
    [inputs],
  )
  const [chosen, setChosen] = useState<string>()
  const target = chosen !== undefined && targets.includes(chosen) ? chosen : (targets[0] ?? '')
  const changed = inputs.filter(({ id }) => changeOf(scenario.changes, id) !== undefined).length
  const shown =
    targets.length > 1 ? inputs.filter(({ targetId }) => (targetId ?? '') === target) : inputs
  const label = changed === 0 ? title : `${title} (${changed} changed)`
  return (
    <Disclosure isOpen={isOpen || isFound} label={label} onToggle={setOpen}>
      {(isOpen || isFound) && (
        <div className={styles['rows']}>
          {targets.length > 1 && (
            <Select
              label="Which"
              onChange={setChosen}
              options={targets.map((id) => ({ value: id, label: toTargetName(ground, id) }))}
              value={target}
            />
          )}
          {shown.map((input) => (
            <InputRow
              ground={ground}
              input={input}
              key={`${scenario.presetId} ${input.id}`}
              scenario={scenario}
            />
          ))}
        </div>
      )}
    </Disclosure>
  )
}

function toTargetName({ record }: LabGround, id: string): string {
  const rows = [...record.regions, ...record.gates, ...record.elements]
  return rows.find((row) => row.id === id)?.name ?? 'the whole market'
}
