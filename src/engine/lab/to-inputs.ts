import {
  type ChoiceInput,
  type InputGroup,
  type InputKind,
  type LabInput,
} from '@/domain/lab/lab-input'
import { type NumberSpec } from './number-spec'

/** What several inputs are about together: one region's mines, one element's licences. */
export type InputSubject = {
  /** Begins the ids: `mine.pangwa`. */
  readonly prefix: string
  readonly kind: InputKind
  readonly group: InputGroup
  readonly targetId: string | null
  /** Begins the labels: `Pangwa`; empty for the whole market. */
  readonly name: string
}

/** Return the number inputs of a subject, one per row of `specs`. */
export function toNumberInputs(
  subject: InputSubject,
  specs: Readonly<Record<string, NumberSpec>>,
): readonly LabInput[] {
  return Object.entries(specs).map(([field, { isWhole = false, stated, ...spec }]) => ({
    ...toHead(subject, field, spec.shortLabel),
    form: 'number',
    isWhole,
    stated: stated ?? null,
    unit: spec.unit,
    min: spec.min,
    max: spec.max,
    step: spec.step,
    distributions: spec.distributions,
  }))
}

/** Return an input that is a word; an empty `field` leaves the subject's prefix as its id. */
export function toChoiceInput(
  subject: InputSubject,
  field: string,
  choice: Pick<ChoiceInput, 'shortLabel' | 'options' | 'canCombine'>,
): LabInput {
  const { options, canCombine } = choice
  return { ...toHead(subject, field, choice.shortLabel), form: 'choice', options, canCombine }
}

function toHead(subject: InputSubject, field: string, shortLabel: string) {
  const { prefix, kind, group, targetId, name } = subject
  return {
    id: field === '' ? prefix : `${prefix}.${field}`,
    kind,
    group,
    targetId,
    shortLabel,
    label: name === '' ? shortLabel : `${name}: ${lowerFirst(shortLabel)}`,
  }
}

function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`
}
