import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { type InputId, type InputKind, type LabInput, type LabValue } from '@/domain/lab/lab-input'
import { type LabScenario } from '@/domain/lab/lab-scenario'
import { AS_OF_ID, describeDifferences, toLabValues } from '@/model/lab'
import { toStartId } from '@/features/scenario-lab/inputs/to-days'

/** An input that scenarios do not all set alike, with what each of them sets. */
export type ComparedInput = {
  readonly id: InputId
  readonly kind: InputKind
  readonly label: string
  /** In the order of the scenarios. */
  readonly values: readonly LabValue[]
  /** When a length of time begins in each of them, weeks after the baseline date; empty for anything else. */
  readonly starts: readonly LabValue[]
}

/** Return every input in which any scenario differs from the first, the as-of date first, then in the lab's order. */
export function toDifferenceRows(
  catalogue: Catalogue,
  scenarios: readonly LabScenario[],
): readonly ComparedInput[] {
  const [first, ...others] = scenarios
  if (first === undefined) return []
  const found = new Map(
    others
      .flatMap((other) => describeDifferences(catalogue, first, other))
      .map((row) => [row.id, row]),
  )
  const values = scenarios.map((scenario) => toLabValues(catalogue, scenario))
  return [AS_OF_ID, ...catalogue.inputs.keys()].flatMap((id) => {
    const row = found.get(id)
    if (row === undefined) return []
    const { kind, label } = row
    const startId = startOf(catalogue.inputs.get(id))
    return [
      {
        id,
        kind,
        label,
        values: values.map((all) => (id === AS_OF_ID ? all.asOf : all.of(id))),
        starts: startId === undefined ? [] : values.map((all) => all.of(startId)),
      },
    ]
  })
}

function startOf(input: LabInput | undefined): InputId | undefined {
  return input?.form === 'number' ? toStartId(input) : undefined
}
