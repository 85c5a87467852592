import { DISTRIBUTION_KINDS, type Distribution } from '@/domain/distribution'
import { createQuantile, toCentral, toDensityPoints } from '@/domain/distribution-curve'
import { checkLabValue } from '@/domain/lab-check'
import { type InputDefault, type NumberInput } from '@/domain/lab-input'
import { resetInputs, setInput } from '@/engine/lab/edit-scenario'
import { useLabStore } from '@/state/lab-store'
import { DensityEditor } from '@/ui/distribution/density-editor'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { Select } from '@/ui/layout/select'
import { type LabGround } from '@/features/scenario-lab/use-lab'
import { writeLabValue } from '@/features/scenario-lab/results/write-lab-value'
import { moveHandle, toHandles } from './distribution-handles'
import styles from './inputs.module.css'
import { toKind } from './to-first-distribution'

type UncertainRowProps = {
  readonly ground: LabGround
  readonly input: NumberInput
  readonly standard: InputDefault
  readonly value: Distribution
  readonly isChanged: boolean
}

const FIXED = 'fixed'

const KIND_LABELS: Readonly<Record<Distribution['dist'] | typeof FIXED, string>> = {
  fixed: 'one number',
  triangular: 'triangular',
  lognormal: 'lognormal, by median and P90',
  uniform: 'uniform',
  normal: 'normal',
}

/** A number that is not known: its shape, the points that fix it on a small density, and what that means in words. */
export function UncertainRow({ ground, input, standard, value, isChanged }: UncertainRowProps) {
  const drag = useLabStore((state) => state.drag)
  const settle = useLabStore((state) => state.settle)
  const edit = useLabStore((state) => state.edit)
  const format = useFormat()
  const { id, label, shortLabel, unit, min, max, step } = input
  const bounds = { min, max }
  const { baselineDate } = ground.record.info
  const write = (number: number): string => writeLabValue(number, unit, { format, baselineDate })
  const quantile = createQuantile(value, bounds)
  const put = (next: Distribution): void => {
    if (checkLabValue(input, next) !== undefined) return
    drag(`spread ${label}`, (now) => setInput(ground.catalogue, now, id, next))
  }
  const choose = (kind: Distribution['dist'] | typeof FIXED): void => {
    const middle = toCentral(value, bounds)
    const span = { low: quantile(0.05), middle, high: quantile(0.95) }
    const next = kind === FIXED ? middle : toKind(kind, input, span)
    edit(`change the shape of ${label}`, (now) => setInput(ground.catalogue, now, id, next))
  }
  return (
    <fieldset className={styles['row']}>
      <legend>
        {shortLabel} <EvidenceMark evidence="estimated" />
      </legend>
      <Select
        label="Shape"
        onChange={choose}
        options={([FIXED, ...DISTRIBUTION_KINDS] as const)
          .filter((kind) => kind === FIXED || input.distributions.includes(kind))
          .map((kind) => ({ value: kind, label: KIND_LABELS[kind] }))}
        value={value.dist}
      />
      <DensityEditor
        density={toDensityPoints(value, { bounds })}
        format={write}
        handles={toHandles(value)}
        label={label}
        max={max}
        min={min}
        onCommit={settle}
        onMove={(handle, to) => put(moveHandle(value, handle, to))}
        step={step}
        words={`Nine in ten between ${write(quantile(0.05))} and ${write(quantile(0.95))}, half below ${write(quantile(0.5))}.`}
      />
      {isChanged && (
        <Button
          kind="quiet"
          onClick={() => edit(`reset ${label}`, (now) => resetInputs(now, [id]))}
        >
          Set back to {typeof standard.value === 'number' ? write(standard.value) : 'the default'}
        </Button>
      )}
    </fieldset>
  )
}
