import { type Sourced } from '@/domain/record/sourced'
import { type Change } from '@/record/amendments/amendment'
import { ROW_KEYS } from '@/record/amendments/row-keys'
import { type Edition } from '@/record/edition'
import {
  isNumber,
  type FigureTable,
  type GivenFigures,
  type HeldFigure,
  type Option,
} from './figure-table'
import { criticalityTable, governanceTable, shareTable } from './study-tables'

/** Figures of a region, as the form names them. */
const REGION_LABELS = {
  output: 'output',
  leadWeeks: 'time until it arrives as supply',
  spareCapacity: 'spare capacity',
  payability: 'share of the oxide value paid',
} as const

/** Figures of an element, as the form names them. */
const ELEMENT_LABELS = {
  basePriceUsdPerKg: 'price before the disruption',
  coverWeeks: 'stock cover before the disruption',
  exChinaShare: 'demand outside China',
  exChinaCoverWeeks: 'stock cover outside China',
  exChinaOwnShare: 'demand outside China that is separated there',
} as const

const regionFigure: FigureTable = {
  label: 'A figure of a region',
  period: 'any',
  places: ({ regions }) => toFieldOptions(regions, REGION_LABELS),
  held: ({ regions }, place) => findField(regions, REGION_LABELS, place),
  toChanges: (edition, given) =>
    replaceFigure('regions.figures', regionFigure.held(edition, given.place, ''), given),
}

const elementFigure: FigureTable = {
  label: 'A figure of an element',
  period: 'any',
  places: ({ elements }) => toFieldOptions(elements, ELEMENT_LABELS),
  held: ({ elements }, place) => findField(elements, ELEMENT_LABELS, place),
  toChanges: (edition, given) =>
    replaceFigure('elements.figures', elementFigure.held(edition, given.place, ''), given),
}

const assumption: FigureTable = {
  label: 'An assumption of the model',
  period: 'any',
  places: ({ parameters }) => Object.entries(parameters).map(([id, { label }]) => [id, label]),
  held: ({ parameters }, place) =>
    Object.entries(parameters).flatMap(([id, { label, ...figure }]) =>
      id === place ? [{ label, figure }] : [],
    ),
  toChanges: (edition, given) =>
    replaceFigure('parameters', assumption.held(edition, given.place, ''), given),
}

const importYear: FigureTable = {
  label: 'China’s yearly imports',
  period: 'year',
  places: ({ imports, governance }) =>
    unique(imports.annual.map(({ partner }) => partner)).map((partner) => [
      partner,
      nameCountry(partner, governance),
    ]),
  held: ({ imports }, place, period) => {
    const row = newest(
      imports.annual.filter(({ partner }) => partner === place),
      ({ year }) => String(year),
      period,
    )
    return row === undefined
      ? []
      : [
          { label: 'Gross weight', figure: row.mass },
          { label: 'Value', figure: row.value },
        ]
  },
  toChanges: ({ imports }, { place, period, figures: [mass, value] }) => {
    if (mass === undefined || value === undefined) return []
    const after = { year: Number(period), partner: place, mass, value }
    return [{ table: 'imports.annual', ...putRow(imports.annual, ROW_KEYS.annualImport, after) }]
  },
}

/** Months of a series of trade, in or out. */
function monthTable(table: 'imports.monthly' | 'exports.monthly', label: string): FigureTable {
  const tradeOf = (edition: Edition) =>
    table === 'imports.monthly' ? edition.imports : edition.exports
  return {
    label,
    period: 'month',
    places: (edition) => tradeOf(edition).series.map(({ id, label: name }) => [id, name]),
    held: (edition, place, period) => {
      const row = newest(
        tradeOf(edition).monthly.filter(({ series }) => series === place),
        ({ month }) => month,
        period,
      )
      return row === undefined ? [] : [{ label: 'Gross weight', figure: row.mass }]
    },
    toChanges: (edition, { place, period, figures: [mass] }) => {
      if (mass === undefined) return []
      const after = { month: period, series: place, mass }
      return [{ table, ...putRow(tradeOf(edition).monthly, ROW_KEYS.month, after) }]
    },
  }
}

const output: FigureTable = {
  label: 'Mine output of a country',
  period: 'year',
  places: ({ production, governance }) =>
    unique(production.map(({ country }) => country)).map((country) => [
      country,
      nameCountry(country, governance),
    ]),
  held: ({ production }, place, period) => {
    const row = newest(
      production.filter(({ country, isInUse }) => country === place && isInUse),
      ({ year }) => String(year),
      period,
    )
    return row === undefined ? [] : [{ label: 'Mine output', figure: row.output }]
  },
  toChanges: ({ production }, { place, period, figures: [figure], printedBy }) => {
    if (figure === undefined) return []
    const after = {
      country: place,
      year: Number(period),
      vintage: printedBy,
      isInUse: true,
      output: figure,
    }
    return [{ table: 'production', ...putRow(production, ROW_KEYS.production, after) }]
  },
}

const priceYear: FigureTable = {
  label: 'Yearly price',
  period: 'year',
  places: ({ elements }) => elements.map(({ id, name }) => [id, `${name} oxide`]),
  held: ({ prices }, place, period) => {
    const row = newest(
      prices.annual.filter(({ elementId }) => elementId === place),
      ({ year }) => String(year),
      period,
    )
    return row === undefined ? [] : [{ label: 'Price', figure: row.price }]
  },
  toChanges: ({ prices }, { place, period, figures: [price] }) => {
    if (price === undefined) return []
    const after = { elementId: place, year: Number(period), price }
    return [{ table: 'prices.annual', ...putRow(prices.annual, ROW_KEYS.annualPrice, after) }]
  },
}

const MARKETS = ['China', 'Europe'] as const

/** What a quotation is where the record holds none of an element and market yet. */
const NO_QUOTATION: Sourced<null> = {
  value: null,
  unit: 'USD/kg oxide',
  period: '',
  basis: 'quotation of one day, oxide',
  evidence: 'reported',
  sources: [],
}

const priceDay: FigureTable = {
  label: 'Price on a day',
  period: 'day',
  places: ({ elements }) =>
    elements.flatMap(({ id, name }) =>
      MARKETS.map((market): Option => [`${id} ${market}`, `${name} oxide in ${market}`]),
    ),
  held: ({ prices, elements }, place, period) => {
    const isKnown = elements.some(({ id }) => MARKETS.some((market) => `${id} ${market}` === place))
    const row = newest(
      prices.points.filter(({ elementId, market }) => `${elementId} ${market}` === place),
      ({ day }) => day,
      period,
    )
    return isKnown ? [{ label: 'Price', figure: row?.price ?? NO_QUOTATION }] : []
  },
  toChanges: ({ prices }, { place, period, figures: [price] }) => {
    const [elementId = '', word] = place.split(' ')
    const market = MARKETS.find((known) => known === word)
    if (price === undefined || market === undefined) return []
    const after = { elementId, market, day: period, price }
    return [{ table: 'prices.points', ...putRow(prices.points, ROW_KEYS.pricePoint, after) }]
  },
}

/** The tables by what the form and the links to it call them. */
export const FIGURE_TABLES = {
  'import-year': importYear,
  'import-month': monthTable('imports.monthly', 'China’s monthly imports'),
  'export-month': monthTable('exports.monthly', 'China’s monthly exports'),
  output,
  'price-year': priceYear,
  'price-day': priceDay,
  'region-figure': regionFigure,
  'element-figure': elementFigure,
  assumption,
  share: shareTable,
  governance: governanceTable,
  criticality: criticalityTable,
} as const satisfies Readonly<Record<string, FigureTable>>

/** A subject of the form that is a figure. */
export type FigureSubject = keyof typeof FIGURE_TABLES

/** Return the change that puts a figure in the place of the one that is held; none where the record holds no number. */
function replaceFigure(
  table: 'regions.figures' | 'elements.figures' | 'parameters',
  [held]: readonly HeldFigure[],
  { place, figures: [after] }: GivenFigures,
): readonly Change[] {
  if (after === undefined || !isNumber(held?.figure)) return []
  return [{ table, key: place, before: held.figure, after }]
}

/** Return a row with its key, beside the one of the same key that it takes the place of, if there is one. */
function putRow<Row>(
  rows: readonly Row[],
  keyOf: (row: NoInfer<Row>) => string,
  after: NoInfer<Row>,
): { readonly key: string; readonly before: Row | null; readonly after: Row } {
  const key = keyOf(after)
  return { key, before: rows.find((row) => keyOf(row) === key) ?? null, after }
}

type Fields = Readonly<Record<string, string>>

function toFieldOptions(
  rows: readonly { readonly id: string; readonly name: string }[],
  labels: Fields,
): readonly Option[] {
  return rows.flatMap(({ id, name }) =>
    Object.entries(labels).map(([field, label]): Option => [`${id} ${field}`, `${name}: ${label}`]),
  )
}

function findField<Field extends string>(
  rows: readonly (Readonly<Record<NoInfer<Field>, Sourced<number>>> & { readonly id: string })[],
  labels: Readonly<Record<Field, string>>,
  place: string,
): readonly HeldFigure[] {
  const isField = (word: string): word is Field => Object.hasOwn(labels, word)
  return rows.flatMap((row) => {
    const field = place.slice(row.id.length + 1)
    return place.startsWith(`${row.id} `) && isField(field)
      ? [{ label: labels[field], figure: row[field] }]
      : []
  })
}

/** Return the row of a period, or the newest where there is none of it. */
function newest<Row>(
  rows: readonly Row[],
  periodOf: (row: Row) => string,
  period: string,
): Row | undefined {
  const own = rows.find((row) => periodOf(row) === period)
  return own ?? rows.toSorted((a, b) => periodOf(b).localeCompare(periodOf(a)))[0]
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)]
}

function nameCountry(code: string, governance: Edition['governance']): string {
  if (code === 'world') return 'World'
  if (code === 'other') return 'Other countries'
  return governance.find(({ country }) => country === code)?.countryName ?? code
}
