import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { type InputId, type LabValue } from '@/domain/lab/lab-input'
import { type Flip, type JointFlip } from '@/domain/lab/lab-question'
import { type ModelRecord } from '@/domain/record/model-record'
import { findFlip } from '@/lib/find-flip'
import { toEdgeDistance } from '@/engine/score/score'
import { BASE_ID } from './base'
import { centralOf, type Candidate } from './lab-candidates'
import { type Rate } from './lab-flip'
import { type LabValues } from './lab-values'

/** What flips are looked for in. */
export type FlipNeeds = {
  readonly record: ModelRecord
  readonly catalogue: Catalogue
  readonly elementId: string
  readonly values: LabValues
  readonly rate: Rate
}

/** Most inputs that are tried in pairs, for each direction; those that move the score most by themselves. */
const MOST_PAIRED = 6

/** Most pairs that are given. */
const MOST_PAIRS = 5

/** Halvings of the way to the ends of a pair: to a thousandth. */
const HALVINGS = 10

/**
 * Return what moves the rating when several inputs change together: the losses of all mines of the case, of all gates, of
 * both and by all licences, no halt at all, and pairs of inputs of which neither moves it alone.
 */
export function findJointFlips(
  needs: FlipNeeds,
  candidates: readonly Candidate[],
  alone: readonly Flip[],
): readonly JointFlip[] {
  return [
    ...listGroups(needs).map((group) => toGroupFlip(needs, group)),
    toNoHalt(needs),
    ...toPairs(needs, candidates, alone),
  ]
}

type Group = { readonly kind: JointFlip['kind']; readonly inputIds: readonly InputId[] }

function listGroups({ record, catalogue, elementId }: FlipNeeds): readonly Group[] {
  const severities = (family: string, ids?: readonly string[]): readonly InputId[] =>
    [...catalogue.inputs.keys()].filter((id) => {
      const [own, target = '', field] = id.split('.')
      return own === family && field === 'severity' && (ids?.includes(target) ?? true)
    })
  const mines = severities('mine', record.info.caseRegionIds)
  const gates = severities('gate')
  const groups: readonly Group[] = [
    { kind: 'case-mines', inputIds: mines },
    { kind: 'gates', inputIds: gates },
    { kind: 'mines-and-gates', inputIds: [...mines, ...gates] },
    {
      kind: 'licences',
      inputIds: [...severities('compound', [elementId]), ...severities('magnet', [elementId])],
    },
  ]
  return groups.filter(({ inputIds }) => inputIds.length > 1)
}

/** Move the losses of a group together: down to none of them, and up to all that is left. */
function toGroupFlip(needs: FlipNeeds, { kind, inputIds }: Group): JointFlip {
  const { catalogue, values, rate } = needs
  const from = inputIds.map((id) => {
    const input = catalogue.inputs.get(id)
    return input?.form === 'number' ? centralOf(input, values) : 0
  })
  const at = (part: number) =>
    from.map((value) => (part < 0 ? value * (1 + part) : value + part * (1 - value)))
  const found = findFlip({ value: 0, min: -1, max: 1 }, (part) =>
    toRated(rate(withValues(values, inputIds, at(part)))),
  )
  return found.kind === 'flips'
    ? { kind, inputIds, part: found.value, to: at(found.value), band: found.band }
    : { kind, inputIds, part: null, to: [], band: null }
}

/** Leave out what the record tells, and let no mine and no gate lose anything. */
function toNoHalt({ catalogue, values, rate }: FlipNeeds): JointFlip {
  const inputIds = [...catalogue.inputs.keys()].filter((id) =>
    /^(mine|gate)\..*\.severity$/.test(id),
  )
  const none = inputIds.map(() => 0)
  const { band } = rate(withValues(values, [BASE_ID, ...inputIds], ['none', ...none]))
  return rate(values).band === band
    ? { kind: 'no-halt', inputIds, part: null, to: [], band: null }
    : { kind: 'no-halt', inputIds, part: -1, to: none, band }
}

type Push = { readonly candidate: Candidate; readonly end: number; readonly change: number }

function toPairs(
  needs: FlipNeeds,
  candidates: readonly Candidate[],
  alone: readonly Flip[],
): readonly JointFlip[] {
  const { values, rate } = needs
  const score = rate(values).value
  const isStill = new Set(alone.filter(({ to }) => to === null).map(({ inputId }) => inputId))
  const pushes = candidates
    .filter(({ input }) => isStill.has(input.id))
    .flatMap((candidate) =>
      [candidate.input.min, candidate.input.max].map((end): Push => {
        const { value } = rate(withValues(values, [candidate.input.id], [end]))
        return { candidate, end, change: value - score }
      }),
    )
  const strongest = (sign: 1 | -1): readonly Push[] =>
    pushes
      .filter(({ change }) => sign * change > 0)
      .toSorted((a, b) => sign * (b.change - a.change))
      .slice(0, MOST_PAIRED)
  return [strongest(-1), strongest(1)]
    .flatMap(pairUp)
    .flatMap((pair) => toPairFlip(needs, pair))
    .toSorted((a, b) => (a.part ?? 0) - (b.part ?? 0))
    .slice(0, MOST_PAIRS)
}

function pairUp(pushes: readonly Push[]): readonly (readonly [Push, Push])[] {
  return pushes.flatMap((first, index) =>
    pushes
      .slice(index + 1)
      .filter(({ candidate }) => candidate.input.id !== first.candidate.input.id)
      .map((second) => [first, second] as const),
  )
}

/** Move both the same part of the way to their ends, as little as moves the rating. */
function toPairFlip(
  { values, rate }: FlipNeeds,
  pair: readonly [Push, Push],
): readonly JointFlip[] {
  const inputIds = pair.map(({ candidate }) => candidate.input.id)
  const at = (part: number): readonly number[] =>
    pair.map(({ candidate: { central, input }, end }) => {
      const value = central + part * (end - central)
      return input.isWhole ? Math.round(value) : value
    })
  const bandAt = (part: number) => rate(withValues(values, inputIds, at(part))).band
  const own = bandAt(0)
  if (bandAt(1) === own) return []
  let [same, other] = [0, 1]
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (same + other) / 2
    if (bandAt(middle) === own) same = middle
    else other = middle
  }
  return [{ kind: 'pair', inputIds, part: other, to: at(other), band: bandAt(other) }]
}

function toRated({ band, value }: ReturnType<Rate>) {
  return { band, score: value, toEdge: toEdgeDistance(value) }
}

function withValues(
  values: LabValues,
  ids: readonly InputId[],
  numbers: readonly LabValue[],
): LabValues {
  const changed = new Map(ids.map((id, index) => [id, numbers[index] ?? values.of(id)]))
  return {
    asOf: values.asOf,
    of: (id) => changed.get(id) ?? values.of(id),
    rangeOf: (id) => (changed.has(id) ? undefined : values.rangeOf(id)),
  }
}
