import { type LabMeasure, type ShareOut } from '@/domain/lab/lab-question'
import { type Format } from '@/ui/format/create-format'
import { writeMeasure, writeMeasureChange } from './measure-words'
import { type Waterfall } from './to-waterfall'

/** Say how much of a change came from levers and how much from assumptions, and which input did most. */
export function toWaterfallSentence(
  { steps, digits }: Waterfall,
  { standardError }: ShareOut,
  measure: LabMeasure,
  format: Format,
): string {
  const partOf = (kind: string): string => {
    const subtotal = steps.find((step) => step.kind === 'subtotal' && step.of === kind)
    return subtotal === undefined ? '' : writeMeasureChange(measure, subtotal.value, format, digits)
  }
  const levers = partOf('lever')
  const assumptions = partOf('assumption')
  const split = [
    ...(levers === '' ? [] : [`levers (what people do) make ${levers}`]),
    ...(assumptions === '' ? [] : [`assumptions (how the world behaves) ${assumptions}`]),
  ].join(', ')
  if (steps.every(({ kind, value }) => kind === 'start' || kind === 'end' || value === 0)) {
    return 'With central values it is the same: what differs makes no difference to it, or is only how uncertain an input is.'
  }
  const inputs = steps.filter(({ kind }) => kind === 'lever' || kind === 'assumption')
  const [most] = inputs.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
  const largest =
    most === undefined || most.value === 0
      ? ''
      : ` Most of it: ${most.label}, ${writeMeasureChange(measure, most.value, format, digits)}.`
  const error =
    standardError === undefined
      ? ' The parts are exact.'
      : ` The parts were sampled; standard error ${writeMeasure(measure, standardError, format)}.`
  return `${split.slice(0, 1).toUpperCase()}${split.slice(1)}.${largest}${error}`
}
