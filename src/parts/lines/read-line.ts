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
import { readLeadTime, readStock, readUsage, type Usage } from './read-quantities'
import { readAlternative, readMarket, readShare } from './read-terms'
import { toText, type RawRow } from '@/parts/file/raw-table'
import { type RowFault } from '@/parts/thread/parts-reader'
import { parseCore } from './number-text'

/** Contents by element id, kg of oxide per kg of material. */
type Contents = Readonly<Record<string, number>>

const PAIR = /^\s*([A-Za-z]{1,3})\s*[:=]?\s*([\d.,e+-]+)\s*(%?)\s*$/

/** Return own contents: `Dy 0.03; Tb 0.005`, in kg of oxide per kg of material, or with a % behind. */
function readContents(reading: LineReading): Contents | undefined {
  const read = readWords(cellOf(reading, 'contents'))
  const { elementIds } = reading.plan
  const contents = read.kind === 'value' ? toContents(read.value, elementIds) : read
  return optional(reading, 'contents', contents)
}

function toContents(words: string, elementIds: ReadonlySet<string>): Read<Contents> {
  const pairs = words.split(/[;\n]/).map(toPair)
  const known = pairs.flatMap((pair) =>
    pair !== undefined && elementIds.has(pair[0]) ? [pair] : [],
  )
  const sum = known.reduce((total, [, share]) => total + share, 0)
  if (known.length === pairs.length && sum <= 1) return found(Object.fromEntries(known))
  return fault(
    `“${words.slice(0, 40)}” is not an oxide content.`,
    'Give elements with kg of oxide per kg of material, such as Dy 0.03; Tb 0.005.',
  )
}

function toPair(text: string): readonly [string, number] | undefined {
  const [, element = '', number = '', sign = ''] = PAIR.exec(text) ?? []
  const value = parseCore(number, number.includes('.') ? 'dot' : 'comma')
  if (value === undefined || value < 0) return undefined
  return [element, sign === '' ? value : value / 100]
}

/** What a row comes to: a line, or everything that is wrong with it. */
export type ReadLine = {
  readonly line: BuyerLine | undefined
  readonly faults: readonly RowFault[]
  readonly unknownMaterial: string | undefined
  /** Whether the row is left out because its material was said to hold no rare earth. */
  readonly isNoRareEarth: boolean
  readonly lacksPieceWeight: boolean
  /** Numbers that were read without a sign beside them, as the list has them. */
  readonly trimmed: readonly string[]
  /** US dollars per unit of the line's currency, where the list has it. */
  readonly rate: number | undefined
}

/** Read one row under a plan; all that is wrong with it is named at once. */
export function readLine(row: RawRow, plan: ColumnPlan): ReadLine {
  const reading = startReading(row, plan)
  const odd = findOddity(row, plan)
  if (odd !== undefined) {
    addFault(reading, 'part', odd)
    return finish(reading, undefined, undefined)
  }
  const id = required(reading, 'part', readWords(cellOf(reading, 'part')))
  const material = readMaterial(reading)
  if (reading.isNoRareEarth) return finish(reading, undefined, undefined)
  const materialId = required(reading, 'material', material)
  const usage = readUsage(reading)
  const rest = readRest(reading, usage)
  const rate = readRate(reading)
  if (id === undefined || materialId === undefined || usage === undefined) {
    return finish(reading, undefined, rate)
  }
  return finish(
    reading,
    { id, materialId, usageKgPerYear: usage.kg, ...rest, withheld: toOrdered(reading.withheld) },
    rate,
  )
}

/** Return what keeps a row as a whole from being read; undefined for nothing. */
function findOddity(
  { line, cells, count }: RawRow,
  { totals, maxCells }: ColumnPlan,
): Pick<RowFault, 'message' | 'remedy'> | undefined {
  if (totals.has(line)) {
    return { message: 'The row looks like a total.', remedy: 'Leave the row out.' }
  }
  if (maxCells === undefined || count === undefined || cells.length <= maxCells) return undefined
  return {
    message: `The row has ${cells.length} cells, more cells than there are titles (${maxCells}): one of them contains a separator without quotation marks, so the cells after it have moved.`,
    remedy: 'Type its cells again, or put quotation marks around the cell in the file.',
  }
}

/** Columns of plain words. */
type NameField = ColumnField &
  ('description' | 'site' | 'supplier' | 'supplierCountry' | 'owner' | 'status' | 'note')

type Rest = Omit<BuyerLine, 'id' | 'materialId' | 'usageKgPerYear' | 'withheld'>

function readRest(reading: LineReading, usage: Usage | undefined): Rest {
  const words = (field: NameField) => optional(reading, field, readName(reading, field), field)
  return {
    description: words('description'),
    site: words('site'),
    supplier: words('supplier'),
    supplierCountry: words('supplierCountry'),
    contents: readContents(reading),
    ...readMoney(reading, usage),
    ...readStock(reading),
    contractCoverShare: readShare(reading, 'contractCover', 'contractCoverShare'),
    priceFixedShare: readShare(reading, 'priceFixed', 'priceFixedShare'),
    protectedShare: readShare(reading, 'protected', 'protectedShare'),
    secondSourceShare: readShare(reading, 'secondSource', 'secondSourceShare'),
    hasQualifiedAlternative: readAlternative(reading),
    market: readMarket(reading),
    leadTimeDays: readLeadTime(reading),
    owner: words('owner'),
    status: words('status'),
    note: words('note'),
  }
}

/** The order of columns is the list's own business. */
function toOrdered(fields: readonly WithholdableField[]): readonly WithholdableField[] {
  return fields.length < 2 ? fields : WITHHOLDABLE_FIELDS.filter((field) => fields.includes(field))
}

/** Read a name; NA is Namibia among countries, and North America among regions. */
function readName(reading: LineReading, field: ColumnField): Read<string> {
  const cell = cellOf(reading, field)
  const isPlace = field === 'supplierCountry' || (field === 'site' && reading.plan.hasRegions)
  return isPlace && toText(cell).trim() === 'NA' ? found('NA') : readWords(cell)
}

function readMaterial(reading: LineReading): Read<string> {
  const read = readWords(cellOf(reading, 'material'))
  if (read.kind !== 'value') return read
  const id = reading.plan.toMaterial(read.value)
  if (id !== undefined && id !== null) return found(id)
  if (id === null) {
    reading.isNoRareEarth = true
    return { kind: 'missing' }
  }
  reading.unknownMaterial = read.value
  return fault(
    `“${read.value.slice(0, 60)}” is not a material known here.`,
    'Choose what it is; the choice holds for every row that says the same.',
  )
}

function finish(
  reading: LineReading,
  line: BuyerLine | undefined,
  rate: number | undefined,
): ReadLine {
  const { faults, unknownMaterial, isNoRareEarth, lacksPieceWeight, trimmed } = reading
  const kept = faults.length === 0 ? line : undefined
  return { line: kept, faults, unknownMaterial, isNoRareEarth, lacksPieceWeight, trimmed, rate }
}
