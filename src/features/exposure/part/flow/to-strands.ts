import { groupBy } from '@/lib/group-by'
import { type PartFlow } from '@/domain/parts/exposure'

/** What of one element comes from one region over one gate, as far as it leaves its mine or does not. */
export type Strand = {
  readonly regionId: string
  readonly gateId: string | null
  readonly elementId: string
  /** Share of what is drawn, 0 to 1; all strands add up to 1. */
  readonly share: number
  readonly isHeldBack: boolean
}

/** Stands for the smallest regions where there is no room for each. */
export const OTHERS = 'others'

/** What is drawn of a part's ways. */
export type StrandChoice = {
  /** The element that is drawn alone; all of them by default. */
  readonly elementId?: string | undefined
  /** Most regions that are told apart, from 2. */
  readonly most?: number | undefined
}

/** Return the strands of a part; those of regions from which much does not leave, and of one gate, stand together. */
export function toStrands(
  flows: readonly PartFlow[],
  { elementId, most = Number.POSITIVE_INFINITY }: StrandChoice = {},
): readonly Strand[] {
  const chosen = flows.filter((flow) => elementId === undefined || flow.elementId === elementId)
  const whole = sumShares(chosen)
  if (whole === 0) return []
  const strands = foldSmall(chosen, most).flatMap(({ regionId, gateId, ...flow }) => {
    const moving = Math.min(1, flow.passing)
    return [true, false].map((isHeldBack) => ({
      regionId,
      gateId,
      elementId: flow.elementId,
      share: (flow.share / whole) * (isHeldBack ? 1 - moving : moving),
      isHeldBack,
    }))
  })
  return inOrder(strands.filter(({ share }) => share > 0))
}

/** Return the share of strands that does not leave its mine, 0 to 1. */
export function toHeldBackShare(strands: readonly Strand[]): number {
  return sumShares(strands.filter(({ isHeldBack }) => isHeldBack))
}

/** Put the smallest regions under one name where there are more than `most`; none of them keeps its gate. */
function foldSmall(flows: readonly PartFlow[], most: number): readonly PartFlow[] {
  const regions = [...groupBy(flows, ({ regionId }) => regionId)]
  if (regions.length <= most) return flows
  const kept = new Set(
    regions
      .toSorted(([, a], [, b]) => sumShares(b) - sumShares(a))
      .slice(0, Math.max(1, most - 1))
      .map(([id]) => id),
  )
  return flows.map((flow) =>
    kept.has(flow.regionId) ? flow : { ...flow, regionId: OTHERS, gateId: null },
  )
}

/** What is held first, then what is large: by gate, then by region. */
function inOrder(strands: readonly Strand[]): readonly Strand[] {
  return order(strands, ({ gateId, regionId }) => gateId ?? regionId).flatMap((group) =>
    order(group, ({ regionId }) => regionId).flat(),
  )
}

function order(
  strands: readonly Strand[],
  nameOf: (strand: Strand) => string,
): readonly (readonly Strand[])[] {
  return [...groupBy(strands, nameOf)]
    .toSorted(
      ([a, left], [b, right]) =>
        Number(a === OTHERS) - Number(b === OTHERS) ||
        toHeldBackShare(right) - toHeldBackShare(left) ||
        sumShares(right) - sumShares(left),
    )
    .map(([, group]) => group)
}

/** Return the sum of shares. */
export function sumShares(parts: readonly { readonly share: number }[]): number {
  return parts.reduce((sum, { share }) => sum + share, 0)
}
