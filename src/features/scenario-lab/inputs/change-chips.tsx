import { useMemo } from 'react'
import { type LabScenario } from '@/domain/lab-scenario'
import { proposedInputs, resetInputs } from '@/engine/lab/edit-scenario'
import { useLabStore } from '@/state/lab-store'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { type LabGround } from '@/features/scenario-lab/use-lab'
import { writeLabValue } from '@/features/scenario-lab/results/write-lab-value'
import styles from './inputs.module.css'

type ChangeChipsProps = { readonly ground: LabGround; readonly scenario: LabScenario }

/** What differs from the preset, each with its value and a way back. */
export function ChangeChips({ ground, scenario }: ChangeChipsProps) {
  const edit = useLabStore((state) => state.edit)
  const format = useFormat()
  const { record, catalogue } = ground
  const proposed = useMemo(
    () => proposedInputs(record, catalogue, scenario),
    [record, catalogue, scenario],
  )
  const changes = Object.entries(scenario.changes)
  if (changes.length === 0)
    return <p className={styles['note']}>Nothing is changed from the preset.</p>
  return (
    <div>
      <p className={styles['note']}>Changed from the preset: {changes.length}</p>
      <ul className={styles['chips']}>
        {changes.map(([id, value]) => {
          const input = catalogue.inputs.get(id)
          if (input === undefined) return undefined
          const unit = input.form === 'number' ? input.unit : ''
          const text = writeLabValue(value, unit, {
            format,
            baselineDate: record.info.baselineDate,
          })
          return (
            <li key={id}>
              {input.label}: <strong>{text}</strong>
              {proposed.has(id) && ' (proposed)'}
              <Button
                aria-label={`Set “${input.label}” back`}
                kind="quiet"
                onClick={() => edit(`reset ${input.label}`, (now) => resetInputs(now, [id]))}
              >
                Set back
              </Button>
            </li>
          )
        })}
      </ul>
      <Button
        onClick={() =>
          edit('set everything back', (now) => resetInputs(now, Object.keys(now.changes)))
        }
      >
        Set everything back
      </Button>
    </div>
  )
}
