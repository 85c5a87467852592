import {
  WITHHOLDABLE_FIELDS,
  type BuyerLine,
  type WithholdableField,
} from '@/domain/parts/buyer-list'
import { type ColumnField } from '@/domain/parts/column-mapping'
import { found, fault, readWords, type Read } from './read-cell'
import { type ColumnPlan } from '@/parts/columns/column-plan'
import {
  addFault,
  cellOf,
  optional,
  required,
  startReading,
  type LineReading,
} from './line-reading'
import { readMoney, readRate } from './read-money'
import { readStock, readUsage } from './read-quantities'
import { readContents } from './read-contents'
import { readAlternative, readMarket, readShare } from './read-terms'
import { type RawRow } from '@/parts/file/raw-table'
import { isTotalRow } from './total-row'
import { type RowFault } from '@/parts/thread/parts-reader'

/** What a row comes to: a line, or everything that is wrong with it. */
export type ReadLine = {
  readonly line: BuyerLine | undefined
  readonly faults: readonly RowFault[]
  readonly unknownMaterial: string | undefined
  readonly lacksPieceWeight: boolean
  /** US dollars per unit of the line's currency, where the list has it. */
  readonly rate: number | undefined
}

/** Read one row under a plan; all that is wrong with it is named at once. */
export function readLine(row: RawRow, plan: ColumnPlan): ReadLine {
  const reading = startReading(row, plan)
  if (isTotalRow(row, plan.places)) {
    addFault(reading, 'part', {
      message: 'The row looks like a total.',
      remedy: 'Leave the row out.',
    })
    return finish(reading, undefined, undefined)
  }
  const id = required(reading, 'part', readWords(cellOf(reading, 'part')))
  const materialId = required(reading, 'material', readMaterial(reading))
  const usageKgPerYear = readUsage(reading)
  const rest = readRest(reading)
  const rate = readRate(reading)
  if (id === undefined || materialId === undefined || usageKgPerYear === undefined) {
    return finish(reading, undefined, rate)
  }
  return finish(
    reading,
    { id, materialId, usageKgPerYear, ...rest, withheld: toOrdered(reading.withheld) },
    rate,
  )
}

type Rest = Omit<BuyerLine, 'id' | 'materialId' | 'usageKgPerYear' | 'withheld'>

function readRest(reading: LineReading): Rest {
  const words = (field: ColumnField & ('description' | 'site' | 'supplier' | 'supplierCountry')) =>
    optional(reading, field, readWords(cellOf(reading, field)), field)
  return {
    description: words('description'),
    site: words('site'),
    supplier: words('supplier'),
    supplierCountry: words('supplierCountry'),
    contents: readContents(reading),
    ...readMoney(reading),
    ...readStock(reading),
    contractCoverShare: readShare(reading, 'contractCover', 'contractCoverShare'),
    priceFixedShare: readShare(reading, 'priceFixed', 'priceFixedShare'),
    protectedShare: readShare(reading, 'protected', 'protectedShare'),
    secondSourceShare: readShare(reading, 'secondSource', 'secondSourceShare'),
    hasQualifiedAlternative: readAlternative(reading),
    market: readMarket(reading),
  }
}

/** The order of columns is the list's own business. */
function toOrdered(fields: readonly WithholdableField[]): readonly WithholdableField[] {
  return fields.length < 2 ? fields : WITHHOLDABLE_FIELDS.filter((field) => fields.includes(field))
}

function readMaterial(reading: LineReading): Read<string> {
  const read = readWords(cellOf(reading, 'material'))
  if (read.kind !== 'value') return read
  const id = reading.plan.toMaterial(read.value)
  if (id !== undefined) return found(id)
  reading.unknownMaterial = read.value
  return fault(
    `“${read.value.slice(0, 60)}” is no material that is known here.`,
    'Choose what it is; the choice holds for every row that says the same.',
  )
}

function finish(
  { faults, unknownMaterial, lacksPieceWeight }: LineReading,
  line: BuyerLine | undefined,
  rate: number | undefined,
): ReadLine {
  const kept = faults.length === 0 ? line : undefined
  return { line: kept, faults, unknownMaterial, lacksPieceWeight, rate }
}
