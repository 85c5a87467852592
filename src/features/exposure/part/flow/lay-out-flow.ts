import { groupBy } from '@/lib/group-by'
import { sumShares, type Strand } from './to-strands'

/** Columns of a flow, from mine to part. */
export const STAGES = ['region', 'gate', 'element', 'part'] as const

/** A column of a flow. */
export type Stage = (typeof STAGES)[number]

/** A bar of a flow: a region, a gate, an element, or the part. */
export type FlowNode = {
  readonly stage: Stage
  readonly id: string
  /** Share of the whole, 0 to 1, and of it what does not leave its mine. */
  readonly share: number
  readonly heldBackShare: number
  /** Upper end and height of the bar, px. */
  readonly y: number
  readonly height: number
  /** Height kept for the bar and its words, px; it begins where the bar begins. */
  readonly slot: number
}

/** A band between two bars: upper ends and height, px. */
export type FlowBand = {
  readonly from: Stage
  readonly to: Stage
  /** Whether no bar stands where it begins, as where ore passes no gate. */
  readonly isThrough: boolean
  readonly fromY: number
  readonly toY: number
  readonly height: number
  readonly isHeldBack: boolean
}

/** A flow with the place of everything in it. */
export type FlowLayout = {
  readonly nodes: readonly FlowNode[]
  readonly bands: readonly FlowBand[]
  /** px. */
  readonly height: number
}

/** Room for a flow, px. */
export type FlowRoom = {
  /** Height of the whole part, where nothing is kept for words. */
  readonly scale: number
  /** Least height of a bar with its words. */
  readonly line: number
  /** Between two bars. */
  readonly gap: number
  /** Columns that are drawn. */
  readonly stages: readonly Stage[]
}

/** Begins the id of a place in the column of gates where ore passes none. */
const PAST = 'past '

/** Return where the bars and bands of a flow stand. */
export function layOutFlow(strands: readonly Strand[], room: FlowRoom): FlowLayout {
  const stackOf = (stage: Stage) => stack(stage, strands, room, (share) => slotOf(share, room))
  const regions = stackOf('region')
  const height = toHeight(strands, room)
  const columns = room.stages.map((stage) => {
    if (stage === 'region') return regions
    if (stage === 'gate') return standBeside(regions, strands, room)
    return centre(stackOf(stage), height)
  })
  const bands = columns.flatMap((column, at) => {
    const next = columns[at + 1]
    return next === undefined ? [] : toBands(column, next, strands, room.scale)
  })
  return { nodes: columns.flat(), bands, height }
}

/** Return the largest scale with which a flow stands within `height` px; 0 where there is none. */
export function fitScale(
  strands: readonly Strand[],
  height: number,
  room: Omit<FlowRoom, 'scale'>,
): number {
  let [low, high] = [0, height]
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2
    if (toHeight(strands, { ...room, scale: middle }) <= height) low = middle
    else high = middle
  }
  return low
}

/** Return the height of the taller of the columns of regions and elements, px. */
function toHeight(strands: readonly Strand[], room: FlowRoom): number {
  const heights = (['region', 'element'] as const).map((stage) =>
    [...groupByStage(stage, strands).values()].reduce(
      (sum, group) => sum + slotOf(sumShares(group), room),
      0,
    ),
  )
  return Math.max(...heights)
}

/** Return the id of the bar that a strand runs through in a column; without a gate it passes by its region’s name. */
export function nodeIdOf(stage: Stage, { regionId, gateId, elementId }: Strand): string {
  return { region: regionId, gate: gateId ?? `${PAST}${regionId}`, element: elementId, part: '' }[
    stage
  ]
}

function slotOf(share: number, { scale, line, gap }: Omit<FlowRoom, 'stages'>): number {
  return Math.max(share * scale, line) + gap
}

function stack(
  stage: Stage,
  strands: readonly Strand[],
  { scale }: FlowRoom,
  toSlot: (share: number) => number,
): readonly FlowNode[] {
  let y = 0
  return [...groupByStage(stage, strands)].map(([id, group]) => {
    const share = sumShares(group)
    const node = { stage, id, share, y, height: share * scale, slot: toSlot(share) }
    y += node.slot
    return { ...node, heldBackShare: sumShares(group.filter(({ isHeldBack }) => isHeldBack)) }
  })
}

/** Gates stand beside the regions that send their ore over them. */
function standBeside(
  regions: readonly FlowNode[],
  strands: readonly Strand[],
  room: FlowRoom,
): readonly FlowNode[] {
  return stack('gate', strands, room, () => 0).map((gate) => {
    const sending = new Set(
      strands.filter((one) => nodeIdOf('gate', one) === gate.id).map(({ regionId }) => regionId),
    )
    const beside = regions.filter(({ id }) => sending.has(id))
    const slot = beside.reduce((sum, region) => sum + region.slot, 0)
    const last = beside.at(-1)
    const end = last === undefined ? 0 : last.y + last.height
    const y = beside[0]?.y ?? 0
    return { ...gate, y: y + Math.max(0, end - y - gate.height) / 2, slot }
  })
}

function centre(nodes: readonly FlowNode[], height: number): readonly FlowNode[] {
  const taken = nodes.reduce((sum, { slot }) => sum + slot, 0)
  const spare = Math.max(0, height - taken) / (nodes.length + 1)
  return nodes.map((node, at) => ({ ...node, y: node.y + spare * (at + 1) }))
}

/** Bands between two columns; at each bar what is held lies above what moves, at the part within each element. */
function toBands(
  column: readonly FlowNode[],
  next: readonly FlowNode[],
  strands: readonly Strand[],
  scale: number,
): readonly FlowBand[] {
  const starts = new Map(column.map((node) => [node.id, node.y]))
  const ends = new Map(next.map((node) => [node.id, node.y]))
  const all = [true, false].flatMap((isHeldBack) =>
    column.flatMap((from) =>
      next.map((to) => ({ from, to, isHeldBack, share: between(strands, from, to, isHeldBack) })),
    ),
  )
  const pairs =
    next[0]?.stage === 'part' ? [...groupBy(all, ({ from }) => from.id).values()].flat() : all
  return pairs
    .filter(({ share }) => share > 0)
    .map(({ from, to, isHeldBack, share }) => {
      const height = share * scale
      const [fromY, toY] = [starts.get(from.id) ?? 0, ends.get(to.id) ?? 0]
      starts.set(from.id, fromY + height)
      ends.set(to.id, toY + height)
      const isThrough = from.id.startsWith(PAST)
      return { from: from.stage, to: to.stage, isThrough, fromY, toY, height, isHeldBack }
    })
}

function between(
  strands: readonly Strand[],
  from: FlowNode,
  to: FlowNode,
  isHeldBack: boolean,
): number {
  return sumShares(
    strands.filter(
      (strand) =>
        strand.isHeldBack === isHeldBack &&
        nodeIdOf(from.stage, strand) === from.id &&
        nodeIdOf(to.stage, strand) === to.id,
    ),
  )
}

function groupByStage(stage: Stage, strands: readonly Strand[]): Map<string, Strand[]> {
  return groupBy(strands, (strand) => nodeIdOf(stage, strand))
}
