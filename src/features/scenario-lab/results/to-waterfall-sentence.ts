import { type ShareOut } from '@/domain/lab/lab-question'
import { type MeasureScale } from './measure-words'
import { type Waterfall } from './to-waterfall'

/** Say how much of a change came from levers and how much from assumptions, and which input did most. */
export function toWaterfallSentence(
  { steps }: Waterfall,
  { standardError }: ShareOut,
  { write, writeChange }: MeasureScale,
): string {
  const partOf = (kind: string): string => {
    const subtotal = steps.find((step) => step.kind === 'subtotal' && step.of === kind)
    return subtotal === undefined ? '' : writeChange(subtotal.value)
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
      : ` Most of it: ${most.label}, ${writeChange(most.value)}.`
  const error =
    standardError === undefined
      ? ' The parts are exact.'
      : ` The parts were sampled; standard error ${write(standardError)}.`
  return `${split.slice(0, 1).toUpperCase()}${split.slice(1)}.${largest}${error}`
}
