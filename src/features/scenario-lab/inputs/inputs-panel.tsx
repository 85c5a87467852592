import { useDeferredValue, useMemo, useState } from 'react'
import { INPUT_GROUPS, type InputGroup, type LabInput } from '@/domain/lab-input'
import { setAsOf } from '@/engine/lab/edit-scenario'
import { useLabStore } from '@/state/lab-store'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { type LabGround, useActiveDocument } from '@/features/scenario-lab/use-lab'
import { ChangeChips } from './change-chips'
import { InputGroupFold } from './input-group-fold'
import { GROUP_WORDS, KIND_WORDS } from './input-words'
import styles from './inputs.module.css'

/** Everything that a scenario may set: what people do, and how the world behaves, kept apart. */
export function InputsPanel({ ground }: { readonly ground: LabGround }) {
  const active = useActiveDocument()
  const edit = useLabStore((state) => state.edit)
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim().toLowerCase())
  const groups = useMemo(() => toGroups(ground, search), [ground, search])
  if (active === undefined) return <p>Begin from a preset to see its levers.</p>
  const { scenario } = active
  const preset = ground.catalogue.presets.find(({ id }) => id === scenario.presetId)
  return (
    <Panel
      title="Levers and assumptions"
      subtitle={`${preset?.label ?? ''}: ${preset?.sentence ?? ''}`}
    >
      <div className={styles['inputs']}>
        <label className={styles['field']}>
          The record speaks up to
          <input
            max={ground.catalogue.lastDay}
            min={ground.catalogue.firstDay}
            onChange={(event) => {
              const asOf = event.currentTarget.value
              const { firstDay, lastDay } = ground.catalogue
              if (asOf < firstDay || asOf > lastDay) return
              edit(`move the day to ${format.date(asOf)}`, (now) =>
                setAsOf(ground.catalogue, now, asOf),
              )
            }}
            type="date"
            value={scenario.asOf}
          />
        </label>
        <ChangeChips ground={ground} scenario={scenario} />
        <label className={styles['field']}>
          Find an input
          <input
            onChange={(event) => setTyped(event.currentTarget.value)}
            type="search"
            value={typed}
          />
        </label>
        {(['lever', 'assumption'] as const).map((kind) => (
          <section className={styles['kind']} key={kind}>
            <h3>{KIND_WORDS[kind].title}</h3>
            <p>{KIND_WORDS[kind].note}</p>
            {groups
              .filter((group) => group.kind === kind)
              .map((group) => (
                <InputGroupFold
                  ground={ground}
                  inputs={group.inputs}
                  isFound={search !== ''}
                  key={group.id}
                  scenario={scenario}
                  title={GROUP_WORDS[group.id]}
                />
              ))}
          </section>
        ))}
        {groups.length === 0 && (
          <p>No input is called “{typed}”. Try a region, a gate, an element or “price”.</p>
        )}
      </div>
    </Panel>
  )
}

type Group = {
  readonly id: InputGroup
  readonly kind: LabInput['kind']
  readonly inputs: readonly LabInput[]
}

/** Inputs by kind and group in the lab's order, those only whose names hold what was searched for. */
function toGroups({ catalogue }: LabGround, search: string): readonly Group[] {
  const inputs = [...catalogue.inputs.values()].filter(({ label }) =>
    label.toLowerCase().includes(search),
  )
  return INPUT_GROUPS.flatMap((id) =>
    (['lever', 'assumption'] as const).flatMap((kind) => {
      const members = inputs.filter((input) => input.group === id && input.kind === kind)
      return members.length === 0 ? [] : [{ id, kind, inputs: members }]
    }),
  )
}
