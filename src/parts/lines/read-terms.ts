import { type WithholdableField } from '@/domain/parts/buyer-list'
import { type ColumnField } from '@/domain/parts/column-mapping'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { fault, found, readWords, type Read } from './read-cell'
import { cellOf, optional, readNumber, type LineReading } from './line-reading'
import { toText } from '@/parts/file/raw-table'

const YES = /^(yes|y|true|1|x|ja|j|wahr|qualified|qualifiziert|是|有|对|✓|✔|☑)$/i
const NO = /^(no|n|false|0|none|nein|falsch|not qualified|否|无|没有|✗|✘|☐)$/i
const CHINA =
  /^(china|cn|chn|prc|mainland china|in china|inside|inside china|inland|中国|国内|中国大陆)$/i
const OUTSIDE =
  /^(outside|outside china|ex[- ]?china|non[- ]?china|not china|row|rest of world|international|ausserhalb|außerhalb|海外|国外|境外|中国以外)$/i

/** What may stand beside a share. */
const SHARE_WORDS: ReadonlySet<string> = new Set(['', '%'])

/** Return a share of use, 0 to 1. */
export function readShare(
  reading: LineReading,
  field: ColumnField,
  withheldAs: WithholdableField,
): number | undefined {
  return optional(reading, field, toShare(reading, field), withheldAs)
}

/** Return whether a replacement is qualified. */
export function readAlternative(reading: LineReading): boolean | undefined {
  const words = readWords(cellOf(reading, 'alternative'))
  return optional(reading, 'alternative', toFlag(words), 'hasQualifiedAlternative')
}

/** Return the market that the buyer stands in. */
export function readMarket(reading: LineReading): BuyerMarket | undefined {
  const read = readWords(cellOf(reading, 'market'))
  return optional(reading, 'market', read.kind === 'value' ? toMarket(read.value) : read, 'market')
}

function toShare(reading: LineReading, field: ColumnField): Read<number> {
  const cell = cellOf(reading, field)
  if (typeof cell === 'string' && NO.test(cell.trim())) return found(0)
  const read = readNumber(reading, field)
  if (read.kind !== 'value') return read
  const { value, word, isFraction } = read.value
  if (!SHARE_WORDS.has(word)) {
    return fault(`“${word}” is not a unit of a share.`, 'Give the share of use, such as 50 %.')
  }
  const isPercent = word === '%' || (!isFraction && isInPercent(reading, field))
  const share = isPercent ? value / 100 : value
  return share <= 1
    ? found(share)
    : fault(`${toText(cell)} is more than the whole.`, 'Give 0 to 100 %.')
}

function isInPercent({ plan }: LineReading, field: ColumnField): boolean {
  return plan.scales.get(plan.places[field] ?? -1) === 'percent'
}

function toFlag(read: Read<string>): Read<boolean> {
  if (read.kind !== 'value') return read
  if (YES.test(read.value)) return found(true)
  if (NO.test(read.value)) return found(false)
  return fault(`“${read.value.slice(0, 40)}” is neither yes nor no.`, 'Give yes or no.')
}

function toMarket(words: string): Read<BuyerMarket> {
  if (CHINA.test(words)) return found('china')
  if (OUTSIDE.test(words)) return found('outside')
  return fault(`“${words.slice(0, 40)}” is not a market known here.`, 'Give China or outside.')
}
