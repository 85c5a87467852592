import { clamp } from '@/lib/clamp'
import { DISTRIBUTION_KINDS, type Distribution } from '@/domain/market/distribution'
import {
  createQuantile,
  toCentral,
  toDensityPoints,
  type Bounds,
  type Quantile,
} from '@/domain/market/distribution-curve'
import { checkLabValue } from '@/domain/lab/lab-check'
import { type InputDefault, type NumberInput } from '@/domain/lab/lab-input'
import { useSourceLookup } from '@/data/use-source-refs'
import { DensityEditor } from '@/ui/distribution/density-editor'
import { ParameterBox } from '@/ui/distribution/parameter-box'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { SourceLine } from '@/ui/evidence/source-line'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { Select } from '@/ui/layout/select'
import { type LabContext, labActions } from '@/features/scenario-lab/use-lab'
import { moveHandle, toHandles } from './distribution-handles'
import { setPart, toCutWords, toPartFault, toParts, type Part } from './distribution-parts'
import styles from './inputs.module.css'
import { DayBox } from '@/ui/number-box/day-box'
import { toDays } from './to-days'
import { toEdit, toReset } from './to-edit'
import { toAccepted, toKind } from './to-first-distribution'
import { toNumberField, toSizeField } from './to-number-field'
import { useRowFocus } from './use-row-focus'
import { useWriteInput } from './write-input-value'

type UncertainRowProps = {
  readonly context: LabContext
  readonly input: NumberInput
  readonly standard: InputDefault
  readonly value: Distribution
  readonly name: string
  readonly isChanged: boolean
  readonly notes: readonly string[]
  /** Whether the reader has just made it uncertain, so that the keyboard belongs here. */
  readonly isNew: boolean
  readonly onReshape: () => void
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
export function UncertainRow(props: UncertainRowProps) {
  const { context, input, standard, value, name, isChanged, notes, isNew, onReshape } = props
  const { drag, settle, edit } = labActions()
  const format = useFormat()
  const writeInput = useWriteInput(context)
  const look = useSourceLookup()
  const row = useRowFocus(isNew, 'select')
  const { id, label, min, max, step } = input
  const bounds = { min, max }
  const write = (number: number): string => writeInput(input, number)
  const quantile = createQuantile(value, bounds)
  const cut = toCutWords(value, bounds, write, format)
  const handles = toHandles(value, bounds)
  const move = (handleId: string, to: number): void => {
    const at = handles.findIndex((handle) => handle.id === handleId)
    const inOrder = clamp(to, handles[at - 1]?.value ?? min, handles[at + 1]?.value ?? max)
    const next = toAccepted(moveHandle(value, handleId, inOrder, bounds), input)
    if (checkLabValue(input, next) !== undefined) return
    drag(`spread ${label}`, toEdit(context, id, next))
  }
  const choose = (kind: Distribution['dist'] | typeof FIXED): void => {
    const middle = toCentral(value, bounds)
    const spread = { p5: quantile(0.05), middle, p95: quantile(0.95) }
    const next = kind === FIXED ? middle : toKind(kind, input, spread)
    edit(`change the shape of ${label}`, toEdit(context, id, next))
    onReshape()
  }
  return (
    <div className={styles['row']} ref={row}>
      <fieldset className={styles['uncertain']}>
        <legend className={styles['head']}>
          <span>{name}</span> <EvidenceMark evidence={standard.evidence} />
          {isChanged && <span className={styles['changed']}>changed</span>}
        </legend>
        <Select
          label="Shape"
          onChange={choose}
          options={([FIXED, ...DISTRIBUTION_KINDS] as const)
            .filter((kind) => kind === FIXED || input.distributions.includes(kind))
            .map((kind) => ({ value: kind, label: KIND_LABELS[kind] }))}
          value={value.dist}
        />
        <Parts {...props} write={write} />
        <DensityEditor
          density={toDensityPoints(value, { bounds: toTails(quantile) })}
          format={write}
          handles={handles}
          label={label}
          max={max}
          min={min}
          onCommit={settle}
          onMove={move}
          step={step}
          words={`Nine in ten between ${write(quantile(0.05))} (P5) and ${write(quantile(0.95))} (P95), half below ${write(quantile(0.5))} (P50).`}
        />
        <p className={styles['note']}>
          {[
            ...notes,
            ...(cut === undefined ? [] : [cut]),
            `Default: ${writeInput(input, standard.value)}.`,
          ].join(' ')}
        </p>
        {isChanged && (
          <Button
            aria-label={`Reset “${label}”`}
            kind="quiet"
            onClick={() => {
              edit(`reset ${label}`, toReset(context, id))
              onReshape()
            }}
          >
            Reset
          </Button>
        )}
        <SourceLine shown={1} sources={look(standard.sources)} />
      </fieldset>
    </div>
  )
}

/** Where a curve is drawn to: beyond lies one in a thousand on either side. */
function toTails(quantile: Quantile): Bounds {
  return { min: quantile(0.001), max: quantile(0.999) }
}

type PartsProps = Pick<UncertainRowProps, 'context' | 'input' | 'value'> & {
  readonly write: (value: number) => string
}

/** The numbers that make the shape, to be typed. */
function Parts({ context, input, value, write }: PartsProps) {
  const { edit } = labActions()
  const { id, label } = input
  const { baselineDate } = context.record.info
  const put = (part: Part, number: number): string | undefined => {
    const next = toAccepted(setPart(value, part.name, number, input), input)
    const fault = toPartFault(input, next, { ...part, value: number }, write)
    if (fault === undefined) edit(`shape ${label}`, toEdit(context, id, next))
    return fault
  }
  return (
    <div className={styles['parts']}>
      {toParts(value, input).map((part) => {
        const key = `${value.dist} ${part.name}`
        const isSize = part.name === 'sd'
        const days = isSize ? undefined : toDays(input, part.value, { baselineDate })
        return days === undefined ? (
          <ParameterBox
            field={isSize ? toSizeField(input) : toNumberField(input)}
            key={key}
            label={part.label}
            onNumber={(number) => put(part, number)}
            subject={label}
            value={part.value}
          />
        ) : (
          <DayBox
            first={days.first}
            key={key}
            label={part.label}
            last={days.last}
            onDay={(day) => put(part, days.toNumber(day))}
            value={days.day}
          />
        )
      })}
    </div>
  )
}
