import { shareOut, type SharingOptions } from '@/lib/shapley'
import { type Certain } from '@/engine/monte-carlo/resolve'
import { listChangedInputs, mixInputs, type ChangedInput, type InputKind } from './changed-inputs'

/** What one input, or a group of inputs that change together, adds to a difference. */
export type Contribution = {
  readonly id: string
  readonly kind: InputKind
  /** In the unit of the measure; exactly 0 for an input that makes no difference. */
  readonly value: number
  /** Standard error where orders were sampled, in the same unit. */
  readonly standardError?: number
}

/** Why a measure differs between two scenarios. */
export type Attribution = {
  readonly from: number
  readonly to: number
  /** They add up to `to` − `from`. */
  readonly contributions: readonly Contribution[]
}

/** How the inputs are put together; each is a group of its own unless told. */
export type AttributionOptions = SharingOptions & {
  /** Return the group that an input belongs to, with the name and kind a reader knows. */
  readonly toGroup?: (input: ChangedInput) => ChangedInput
}

/**
 * Share the difference in a measure between two scenarios out over the inputs that differ, by Shapley value.
 *
 * `measure` gives a number for a scenario without anything uncertain; it must not depend on anything else.
 */
export function attribute(
  { from, to }: { readonly from: Certain; readonly to: Certain },
  measure: (certain: Certain) => number,
  { toGroup = (input) => input, ...options }: AttributionOptions = {},
): Attribution {
  const inputs = listChangedInputs(from, to).map((input) => ({ input, group: toGroup(input) }))
  const groups = new Map(inputs.map(({ group }) => [group.id, group]))
  const { parts, standardErrors } = shareOut(
    [...groups.keys()],
    (included) => {
      const chosen = inputs.filter(({ group }) => included.has(group.id))
      return measure(mixInputs(from, to, new Set(chosen.map(({ input }) => input.id))))
    },
    options,
  )
  return {
    from: measure(from),
    to: measure(to),
    contributions: [...groups.values()].map(({ id, kind }) => {
      const standardError = standardErrors?.get(id)
      return {
        id,
        kind,
        value: parts.get(id) ?? 0,
        ...(standardError !== undefined && { standardError }),
      }
    }),
  }
}
