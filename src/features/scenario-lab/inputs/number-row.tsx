import { type CivilDate } from '@/lib/civil-date'
import { toCentral } from '@/domain/distribution-curve'
import { type InputDefault, type NumberInput } from '@/domain/lab-input'
import { useSourceLookup } from '@/data/use-source-refs'
import { resetInputs, setInput } from '@/engine/lab/edit-scenario'
import { useLabStore } from '@/state/lab-store'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { Lever } from '@/ui/lever/lever'
import { type LabGround } from '@/features/scenario-lab/use-lab'
import { writeLabValue } from '@/features/scenario-lab/results/write-lab-value'
import styles from './inputs.module.css'
import { toFirstDistribution } from './to-first-distribution'

type NumberRowProps = {
  readonly ground: LabGround
  readonly input: NumberInput
  readonly standard: InputDefault
  readonly value: number
  readonly isChanged: boolean
  readonly asOf: CivilDate
}

/** A number with its slider, box, default and source, and the way to make it uncertain. */
export function NumberRow({ ground, input, standard, value, isChanged }: NumberRowProps) {
  const drag = useLabStore((state) => state.drag)
  const settle = useLabStore((state) => state.settle)
  const edit = useLabStore((state) => state.edit)
  const format = useFormat()
  const look = useSourceLookup()
  const { id, label, shortLabel, unit, min, max, step, distributions } = input
  const { baselineDate } = ground.record.info
  const write = (number: number): string => writeLabValue(number, unit, { format, baselineDate })
  const isShare = unit === 'share' || unit.startsWith('share ')
  const standardValue = typeof standard.value === 'string' ? min : toCentral(standard.value)
  const set = (number: number): void =>
    drag(`set ${label}`, (now) => setInput(ground.catalogue, now, id, number))
  const [firstKind] = distributions
  return (
    <div className={styles['row']}>
      <Lever
        boxFactor={isShare ? 100 : 1}
        defaultValue={standardValue}
        evidence={standard.evidence}
        format={write}
        isChanged={isChanged}
        label={shortLabel}
        max={max}
        min={min}
        note={standard.note}
        onChange={set}
        onCommit={(number) => {
          set(number)
          settle()
        }}
        onReset={() => edit(`reset ${label}`, (now) => resetInputs(now, [id]))}
        sources={look(standard.sources)}
        step={step}
        unit={isShare ? '%' : unit}
        value={value}
      />
      {firstKind !== undefined && (
        <Button
          aria-label={`Make “${label}” uncertain`}
          kind="quiet"
          onClick={() =>
            edit(`make ${label} uncertain`, (now) =>
              setInput(ground.catalogue, now, id, toFirstDistribution(input, value)),
            )
          }
        >
          Make it uncertain
        </Button>
      )}
    </div>
  )
}
