import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { type ModelRecord } from '@/domain/record/model-record'
import { toCentral } from '@/domain/market/distribution-curve'
import {
  INPUT_GROUPS,
  type InputDefault,
  type InputGroup,
  type InputId,
  type InputKind,
  type LabInput,
} from '@/domain/lab/lab-input'

/** Inputs of one kind that belong together. */
export type Group = {
  readonly id: InputGroup
  readonly kind: InputKind
  readonly inputs: readonly LabInput[]
}

/**
 * Return inputs by group and kind in the lab's order, those of the element that is shown first; only those whose names
 * hold every word of `search`.
 */
export function toGroups(
  { inputs }: Pick<Catalogue, 'inputs'>,
  search: string,
  elementId: string,
): readonly Group[] {
  const words = search.toLowerCase().split(/\s+/)
  const found = [...inputs.values()].filter(({ label }) => {
    const name = label.toLowerCase()
    return words.every((word) => name.includes(word))
  })
  const isOther = ({ targetId }: LabInput): number => (targetId === elementId ? 0 : 1)
  const ordered = found.toSorted((a, b) => isOther(a) - isOther(b))
  return INPUT_GROUPS.flatMap((id) =>
    (['lever', 'assumption'] as const).flatMap((kind) => {
      const members = ordered.filter((input) => input.group === id && input.kind === kind)
      return members.length === 0 ? [] : [{ id, kind, inputs: members }]
    }),
  )
}

/** Groups of what can be lost or released: they are shown open where a preset sets something in them. */
const EVENTFUL: ReadonlySet<InputGroup> = new Set([
  'mines',
  'gates',
  'plants',
  'licences',
  'releases',
])

/** Last part of the ids that say how much; the rest of a window matters only where this is above 0. */
const AMOUNTS = /\.(?:severity|tonnes)$/

/** Return the target in a group where a preset has something happen first, or undefined where nothing does. */
export function toEventfulTarget(
  { id, inputs }: Group,
  defaults: ReadonlyMap<InputId, InputDefault>,
): string | undefined {
  if (!EVENTFUL.has(id)) return undefined
  const first = inputs.find((input) => {
    const value = AMOUNTS.test(input.id) ? defaults.get(input.id)?.value : undefined
    return value !== undefined && typeof value !== 'string' && toCentral(value) > 0
  })
  return first?.targetId ?? undefined
}

/** What some inputs of a group are about. */
export type Target = { readonly id: string; readonly name: string }

/** Return what the inputs of a group are about, in their order. */
export function toTargets(
  record: Pick<ModelRecord, 'regions' | 'gates' | 'plants' | 'elements'>,
  { id: group, inputs }: Group,
): readonly Target[] {
  const ids = [...new Set(inputs.map(({ targetId }) => targetId ?? ''))]
  // A plant may have the id of its mine.
  const places = group === 'plants' ? record.plants : [...record.regions, ...record.gates]
  const named = [...places, ...record.elements]
  return ids.map((id) => ({
    id,
    name: named.find((row) => row.id === id)?.name ?? 'the whole market',
  }))
}
