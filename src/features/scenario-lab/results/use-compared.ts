import { useMemo, useState } from 'react'
import { type ModelRecord } from '@/domain/record/model-record'
import { toLabFigures, type LabFigures, type LabOutcome } from '@/model/lab'
import { type LabRow } from '@/data/use-lab-runs'
import { type Compared } from './to-compare'

/** What scenarios are compared for. */
export type ComparedNeeds = {
  readonly record: ModelRecord
  readonly elementId: string
  readonly regionIds: readonly string[]
}

/**
 * Return the scenarios that can be run with what each comes to.
 *
 * The list stays the same while nothing in it changes: the progress of runs alone draws nothing anew.
 */
export function useCompared(
  rows: readonly LabRow[],
  { record, elementId, regionIds }: ComparedNeeds,
): readonly Compared[] {
  const figuresOf = useMemo(
    () => createFiguresOf({ record, elementId, regionIds }),
    [record, elementId, regionIds],
  )
  const next = useMemo(() => rows.flatMap((row) => toCompared(row, figuresOf)), [rows, figuresOf])
  const [kept, setKept] = useState(next)
  if (isSame(kept, next)) return kept
  setKept(next)
  return next
}

/** Make the function that gives an outcome's figures, worked out once. */
function createFiguresOf({ record, elementId, regionIds }: ComparedNeeds) {
  const known = new WeakMap<LabOutcome, LabFigures>()
  return (outcome: LabOutcome): LabFigures => {
    const kept = known.get(outcome)
    if (kept !== undefined) return kept
    const figures = toLabFigures(record, outcome, elementId, regionIds)
    known.set(outcome, figures)
    return figures
  }
}

function toCompared(
  { id, name, reply, shared, difference }: LabRow,
  figuresOf: (outcome: LabOutcome) => LabFigures,
): readonly Compared[] {
  if (reply.kind === 'faulty') return []
  const { outcome } = reply
  return [
    {
      id,
      name,
      outcome,
      figures: figuresOf(outcome),
      result: shared?.result,
      difference: difference?.result,
      isPending: difference !== undefined && difference.result === undefined,
    },
  ]
}

function isSame(a: readonly Compared[], b: readonly Compared[]): boolean {
  return a.length === b.length && a.every((row, index) => isSameRow(row, b[index]))
}

function isSameRow(a: Compared, b: Compared | undefined): boolean {
  return (
    a.id === b?.id &&
    a.name === b.name &&
    a.figures === b.figures &&
    a.result === b.result &&
    a.difference === b.difference &&
    a.isPending === b.isPending
  )
}
