import { type LabValue } from '@/domain/lab/lab-input'
import { type Controller } from '@/domain/record/record'
import { toChoiceWords } from './to-choice-words'
import { writeLabValue } from './write-lab-value'

/** An input that two scenarios set differently. */
export type LabDifference = {
  readonly label: string
  readonly unit: string
  readonly isChoice: boolean
  /** What it would be unless changed. */
  readonly a: LabValue
  /** What it is. */
  readonly b: LabValue
}

type Words = Parameters<typeof writeLabValue>[2] & { readonly controllers: readonly Controller[] }

/** Write what a scenario changes as one phrase: `Levy: $500/t REO (unless changed: $0/t REO)`. */
export function writeLabDifference(difference: LabDifference, words: Words): string {
  const { label, unit, isChoice, a, b } = difference
  const write = (value: LabValue) =>
    isChoice && typeof value === 'string'
      ? toChoiceWords(value, words.controllers)
      : writeLabValue(value, unit, words)
  return `${label}: ${write(b)} (unless changed: ${write(a)})`
}
