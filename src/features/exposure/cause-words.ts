import { type CauseKind, type PartCause } from '@/domain/parts/part-outcome'
import { type Format } from '@/ui/format/create-format'
import { writeDays, writeWeeks } from './part-words'
import { type PartRow } from './to-part-rows'

const KIND_WORDS: Readonly<Record<CauseKind, string>> = {
  mines: 'halted mines',
  gates: 'shut gates',
  plants: 'separation plants outside China that do not run',
  licences: 'export licences',
  levies: 'charges on ore',
}

/** Share from which a cause is named. */
const LEAST_NAMED = 0.05

/** Write why a part runs short or costs more, in a few words: `Export licences 87 %, halted mines 10 %`. */
export function writeCauses(cause: PartCause | undefined, format: Format): string {
  if (cause === undefined) return 'Delivered in full'
  const named = toNamed(cause).map(
    ({ kind, share }) => `${KIND_WORDS[kind]} ${format.percent(share)}`,
  )
  return toCapital(`${cause.what === 'price' ? 'price alone: ' : ''}${named.join(', ')}`)
}

/** Write the same in sentences: what is not delivered and why, what a buyer in China would miss, and what own stock covers. */
export function writeCauseSentences(
  { cause, part, assumptions }: Pick<PartRow, 'cause' | 'part' | 'assumptions'>,
  format: Format,
): readonly string[] {
  if (cause === undefined)
    return ['It is delivered in full, at the price of the no-disruption baseline.']
  const because = format.list(
    toNamed(cause).map(({ kind, share }) => `${format.percent(share)} by ${KIND_WORDS[kind]}`),
  )
  const works = cause.shares
    .filter(({ share }) => share < -LEAST_NAMED)
    .map(({ kind }) => `${toCapital(KIND_WORDS[kind])} lessen it.`)
  if (cause.what === 'price') {
    const moves = cause.isSaving ? 'costs less' : 'costs more'
    return [`It is delivered in full and ${moves}: explained ${because}.`, ...works]
  }
  const stockWeeks = part.stockDays / 7
  const isAssumed = assumptions.some(({ field }) => field === 'stockDays')
  const stock = `${writeDays(part.stockDays, format)}${isAssumed ? ' (assumed)' : ''}`
  return [
    `By the end of the run ${writeWeeks(cause.undeliveredWeeks, format)} of its use are not delivered: explained ${because}.`,
    ...works,
    ...(part.market === 'outside' && cause.undeliveredWeeks > 1.2 * cause.inChinaWeeks + 0.1
      ? [
          `The market outside China is the shorter one: a buyer in China would lack ${writeWeeks(cause.inChinaWeeks, format)}.`,
        ]
      : []),
    stockWeeks >= cause.undeliveredWeeks
      ? `Own stock of ${stock} covers all of it.`
      : `Own stock of ${stock} covers ${writeWeeks(stockWeeks, format)} of it.`,
  ]
}

/** Kinds that explain something, their shares as parts of what is explained: together 1 before small ones are left out. */
function toNamed({ shares }: PartCause): PartCause['shares'] {
  const positive = shares.filter(({ share }) => share > 0)
  const sum = positive.reduce((total, { share }) => total + share, 0)
  return positive
    .map(({ kind, share }) => ({ kind, share: share / sum }))
    .filter(({ share }) => share >= LEAST_NAMED)
}

function toCapital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
