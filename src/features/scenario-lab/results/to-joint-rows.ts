import { type Band } from '@/domain/market/indicators'
import { type JointFlip, type JointKind } from '@/domain/lab/lab-question'
import { type Format } from '@/ui/format/create-format'
import { type InputWords } from './to-waterfall'

/** A change of several inputs together that moves the rating. */
export type JointRow = {
  readonly id: string
  readonly label: string
  readonly change: string
  readonly band: Band
}

const LABELS: Readonly<Record<Exclude<JointKind, 'pair'>, string>> = {
  'case-mines': 'Output lost at all mines of the case',
  gates: 'Ore blocked at all gates',
  'mines-and-gates': 'Output lost at all mines of the case and ore blocked at all gates',
  licences: 'Exports of the element withheld, in every form',
  'no-halt': 'No halt at all: nothing of the record, no mine and no gate lost',
}

/** Return what moves the rating when several inputs change together, and the names of what was tried and does not. */
export function toJointRows(
  joint: readonly JointFlip[],
  words: InputWords,
  writeInput: (inputId: string, value: number) => string,
  format: Pick<Format, 'percent'>,
): { readonly movers: readonly JointRow[]; readonly still: readonly string[] } {
  const movers = joint.flatMap(({ kind, inputIds, part, to, band }): readonly JointRow[] => {
    if (part === null || band === null) return []
    if (kind !== 'pair') {
      return [{ id: kind, label: LABELS[kind], change: toChange(kind, part, format), band }]
    }
    const [label, change] = [
      inputIds.map((id) => words(id).label).join(' and '),
      inputIds.map((id, index) => writeInput(id, to[index] ?? Number.NaN)).join(' and '),
    ]
    return [{ id: inputIds.join(' '), label, change, band }]
  })
  const still = joint.flatMap(({ kind, part }) =>
    part === null && kind !== 'pair' ? LABELS[kind] : [],
  )
  return { movers, still }
}

function toChange(kind: JointKind, part: number, format: Pick<Format, 'percent'>): string {
  if (kind === 'no-halt') return 'none'
  if (part <= -1) return 'none of it'
  return part < 0
    ? `${format.percent(-part)} less of each`
    : `${format.percent(part)} of what each still passes or yields lost too`
}
