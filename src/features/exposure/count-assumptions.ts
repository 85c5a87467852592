import { type AssumedField, type PartAssumption } from '@/domain/parts/part'
import { PART_DEFAULTS } from '@/domain/parts/part-defaults'
import { type Assessed } from '@/model/exposure'
import { type Format } from '@/ui/format/create-format'
import { FIELD_WORDS, writeAssumed } from './part-words'

/** An assumption, and of how many lines it fills a gap. */
export type AssumptionCount = { readonly assumption: PartAssumption; readonly lines: number }

/** Return each assumption that fills in any line, with how many. */
export function countAssumptions({ parts }: Pick<Assessed, 'parts'>): readonly AssumptionCount[] {
  const counts = new Map<AssumedField, AssumptionCount>()
  for (const { assumptions } of parts) {
    for (const assumption of assumptions) {
      const { lines } = counts.get(assumption.field) ?? { lines: 0 }
      counts.set(assumption.field, { assumption, lines: lines + 1 })
    }
  }
  return Object.values(PART_DEFAULTS).flatMap(({ field }) => counts.get(field) ?? [])
}

/** Return the assumptions as whole sentences: `Own stock is taken as 30 days on 8 lines that do not say.` */
export function toAssumptionSentences(
  assessed: Pick<Assessed, 'parts'>,
  format: Format,
): readonly string[] {
  return countAssumptions(assessed).map(({ assumption, lines }) => {
    const value = writeAssumed(assumption, format)
    const where = `${format.integer(lines)} ${lines === 1 ? 'line that does' : 'lines that do'} not say`
    return `${FIELD_WORDS[assumption.field]} is taken as ${value} on ${where}. ${assumption.why}`
  })
}
