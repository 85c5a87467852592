import { groupBy } from '@/lib/group-by'
import { type ModelRecord } from '@/domain/record/model-record'
import { type Format } from '@/ui/format/create-format'
import { type NodeWords } from './flow-drawing'
import { type FlowNode, type Stage } from './lay-out-flow'
import { OTHERS, sumShares, toHeldBackShare, type Strand } from './to-strands'

/** What the words of a flow are taken from. */
export type FlowWordsContext = {
  readonly record: Pick<ModelRecord, 'regions' | 'gates' | 'elements'>
  readonly format: Format
}

/** Share of a bar below which nothing is said of what does not leave. */
const LEAST_HELD = 0.005

/** Return what stands beside the bars of a flow: name, share and, where something does not leave its mine, how much of it. */
export function toNodeWords(strands: readonly Strand[], context: FlowWordsContext): NodeWords {
  const { format } = context
  const gateOf = new Map(strands.map(({ regionId, gateId }) => [regionId, gateId]))
  const nameOf = (stage: Stage, id: string, isNarrow: boolean): string | undefined => {
    if (stage === 'gate') return toGateName(id, context)
    if (stage === 'element') return isNarrow ? id : toElementName(id, context)
    if (stage === 'part') return isNarrow ? undefined : ''
    const gate = isNarrow ? toGateName(gateOf.get(id) ?? null, context) : undefined
    return [toRegionName(id, context), gate].filter(Boolean).join(', ')
  }
  return (node, isNarrow) => {
    const name = nameOf(node.stage, node.id, isNarrow)
    if (name === undefined) return ''
    const heldBack = isNarrow && node.stage === 'element' ? '' : toHeldBackWords(node, format)
    return `${name} ${format.percent(node.share)}${heldBack}`.trim()
  }
}

/** Say how much does not leave its mines, behind which gate most of it, and of which element the most. */
export function toFlowSentence(
  strands: readonly Strand[],
  elementId: string | undefined,
  context: FlowWordsContext,
): string {
  const { format } = context
  const drawn = strands.filter(
    (strand) => elementId === undefined || strand.elementId === elementId,
  )
  const whole = sumShares(drawn)
  if (whole === 0) return 'No way from a mine to the part is known.'
  const what = elementId === undefined ? 'oxide' : toElementName(elementId, context).toLowerCase()
  const heldBack = drawn.filter(({ isHeldBack }) => isHeldBack)
  const sum = sumShares(heldBack) / whole
  if (sum < LEAST_HELD) return `All of the part’s ${what} leaves its mines.`
  const [gate] = [...groupBy(heldBack, ({ gateId }) => gateId)].toSorted(
    ([, a], [, b]) => sumShares(b) - sumShares(a),
  )
  const name = toGateName(gate?.[0] ?? null, context)
  const behind =
    gate === undefined || name === undefined
      ? ''
      : `, ${format.percent(sumShares(gate[1]) / whole)} behind ${name}`
  const first = `${format.percent(sum)} of the part’s ${what} does not leave its mines${behind}.`
  return elementId === undefined ? `${first}${toWorstElement(strands, context)}` : first
}

function toWorstElement(strands: readonly Strand[], context: FlowWordsContext): string {
  const shares = [...groupBy(strands, ({ elementId }) => elementId)]
    .map(([id, group]) => ({ id, heldBack: toHeldBackShare(group) / sumShares(group) }))
    .toSorted((a, b) => b.heldBack - a.heldBack)
  const [worst] = shares
  if (worst === undefined || shares.length < 2) return ''
  const name = toElementName(worst.id, context).toLowerCase()
  return ` Of its ${name} it is ${context.format.percent(worst.heldBack)}.`
}

function toHeldBackWords({ share, heldBackShare }: FlowNode, format: Format): string {
  const heldBack = share === 0 ? 0 : heldBackShare / share
  return heldBack < LEAST_HELD ? '' : `, ${format.percent(heldBack)} held back`
}

function toRegionName(id: string, { record }: FlowWordsContext): string {
  return id === OTHERS
    ? 'Other regions'
    : (record.regions.find((region) => region.id === id)?.name ?? id)
}

function toGateName(id: string | null, { record }: FlowWordsContext): string | undefined {
  return record.gates.find((gate) => gate.id === id)?.name
}

function toElementName(id: string, { record }: FlowWordsContext): string {
  return record.elements.find((element) => element.id === id)?.name ?? id
}
