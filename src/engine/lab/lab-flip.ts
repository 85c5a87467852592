import { type Band } from '@/domain/market/indicators'
import { findFlip } from '@/lib/find-flip'
import { type LabValues } from './lab-values'
import { toEdgeDistance } from '@/engine/score/score'
import { withNumber, type Candidate } from './lab-candidates'
import { type Flip } from '@/domain/lab/lab-question'

/** Rates the run of a full set of values: its band, and the points that decide it. */
export type Rate = (values: LabValues) => { readonly band: Band; readonly value: number }

/** Return the smallest change of one input alone that moves the rating, looked for over its whole range. */
export function findInputFlip({ input, central }: Candidate, values: LabValues, rate: Rate): Flip {
  const { id, min, max, isWhole } = input
  const found = findFlip({ value: central, min, max, isWhole }, (number) => {
    const { band, value } = rate(withNumber(values, id, number))
    return { band, score: value, toEdge: toEdgeDistance(value) }
  })
  return found.kind === 'flips'
    ? { inputId: id, from: central, to: found.value, band: found.band }
    : { inputId: id, from: central, to: null, band: null }
}
