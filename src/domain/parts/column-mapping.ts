/** What a column of a parts list can hold, in the order in which lists are written. */
export const COLUMN_FIELDS = [
  'part',
  'description',
  'site',
  'supplier',
  'supplierCountry',
  'material',
  'contents',
  'quantity',
  'quantityUnit',
  'kgPerPiece',
  'spend',
  'unitPrice',
  'revenue',
  'currency',
  'rate',
  'stock',
  'stockUnit',
  'leadTime',
  'contractCover',
  'priceFixed',
  'protected',
  'secondSource',
  'alternative',
  'market',
  'owner',
  'status',
  'note',
] as const

/** What a column of a parts list can hold. */
export type ColumnField = (typeof COLUMN_FIELDS)[number]

/** Columns without which no line can be read. */
export const REQUIRED_FIELDS = [
  'part',
  'material',
  'quantity',
] as const satisfies readonly ColumnField[]

/** Titles of the columns of lists that this page writes; a list with these titles is read without questions. */
export const COLUMN_TITLES: Readonly<Record<ColumnField, string>> = {
  part: 'Part',
  description: 'Description',
  site: 'Site',
  supplier: 'Supplier',
  supplierCountry: 'Supplier country',
  material: 'Material',
  contents: 'Oxide content (kg/kg)',
  quantity: 'Quantity per year',
  quantityUnit: 'Quantity unit',
  kgPerPiece: 'kg per piece',
  spend: 'Spend per year',
  unitPrice: 'Unit price',
  revenue: 'Revenue per year',
  currency: 'Currency',
  rate: 'USD per currency unit',
  stock: 'Stock',
  stockUnit: 'Stock unit',
  leadTime: 'Lead time (days)',
  contractCover: 'Contract cover (0-1)',
  priceFixed: 'Price fixed (0-1)',
  protected: 'Protected deliveries (0-1)',
  secondSource: 'Second source (0-1)',
  alternative: 'Qualified alternative',
  market: 'Buyer market',
  owner: 'Owner',
  status: 'Status',
  note: 'Note',
}

/** Beginning of the titles of what the model found; such a column is never taken for one of the list. */
export const RESULT_MARK = 'Result: '

/** Title of the column that holds a field; titles of one table are never the same. */
export type ColumnMapping = Readonly<Partial<Record<ColumnField, string>>>

/** What was answered, by the id of the question. */
export type Answers = Readonly<Record<string, string>>

/** A text that a reader put in place of what the cells of a column say, in all rows or in those of one part. */
export type Mend = {
  /** Title of the column. */
  readonly column: string
  /** The cell as the list has it. */
  readonly was: string
  readonly text: string
  /** What the column of parts says; every row that says `was` where it is left out. */
  readonly part?: string | undefined
}

/** A mapping with its answers and mends, as it is remembered for lists with the same titles. */
export type RememberedMapping = {
  readonly mapping: ColumnMapping
  readonly answers: Answers
  readonly mends?: readonly Mend[] | undefined
}

/** One doubt that the list itself does not settle. */
export type Question = {
  /** Key of its answer. It names columns by title, so an answer holds for other lists with the same titles. */
  readonly id: string
  readonly kind:
    | 'marks'
    | 'scale'
    | 'unit'
    | 'currency'
    | 'rate'
    | 'kgPerPiece'
    | 'material'
    | 'reading'
  /** Titles of the columns that it is about. */
  readonly columns: readonly string[]
  /** A whole sentence. */
  readonly text: string
  /** What can be answered; empty when a number is to be typed. */
  readonly options: readonly QuestionOption[]
  /** Cells that raise the doubt, as the list has them. */
  readonly examples: readonly string[]
  /** Whether lines can be read without an answer; those that need it are named as faulty then. */
  readonly isOptional: boolean
  /** What was answered for an earlier list; asked again, because it may not hold for this one. */
  readonly remembered?: string | undefined
}

/** One possible answer. */
export type QuestionOption = { readonly value: string; readonly label: string }

/** Return the key under which a mapping is remembered: the set of titles, whatever their order. */
export function toHeaderKey(titles: readonly string[]): string {
  return JSON.stringify(titles.map((title) => title.trim().toLowerCase()).toSorted())
}
