import { type Source } from '@/domain/record/source'
import { type Sourced } from '@/domain/record/sourced'
import { ROW_KEYS } from '@/record/amendments/row-keys'
import { type Edition } from '@/record/edition'
import { toCountryByName } from './countries'
import { type ImportedRow, type NotUnderstood } from './import-reading'
import { readFigure, type PrintedFigure } from './read-figure'

/** A printed figure of one country or oxide and year. */
export type Entry = {
  readonly where: string
  readonly year: number
  readonly printed: string
  /** What the source says of it: `Estimated.`, `Reported.`, or nothing. */
  readonly isEstimated: boolean
  readonly note: string
}

/** Tonnes in the units that USGS prints. */
const UNITS: Readonly<Record<string, number>> = {
  metrictons: 1,
  metrictonsofrareearthoxideequivalent: 1,
  metrictonsreo: 1,
  thousandmetrictons: 1000,
  millionmetrictons: 1_000_000,
  kilograms: 0.001,
}

/** The unit of a row, and the edition that prints it. */
export type OutputContext = {
  readonly unit: string
  readonly edition: string
  readonly newest: number
  readonly production: Edition['production']
}

/** Return mine output of a country and year as the record holds it, or why it cannot. */
export function toOutput(
  name: string,
  entry: Entry,
  { unit, edition, newest, production }: OutputContext,
): ImportedRow | NotUnderstood {
  const { where, year } = entry
  const country = toCountryByName(name)
  if (country === undefined) return { where, message: `“${name}” is no country that is known` }
  const factor = UNITS[unit.toLowerCase().replaceAll(/[^a-z]/g, '')]
  if (factor === undefined)
    return { where, message: `“${unit}” is no unit of output that is known` }
  const figure = readFigure(entry.printed)
  if (figure.kind === 'strange') return { where, message: figure.message }
  const after = {
    country,
    year,
    vintage: edition,
    isInUse: isNewest({ country, year, edition }, production),
    output: toFigure(figure, {
      entry: { ...entry, isEstimated: entry.isEstimated || year === newest },
      factor,
      unit: 't REO',
      basis: 'contained oxide, calendar year',
      edition,
    }),
  }
  return { table: 'production', key: ROW_KEYS.production(after), after }
}

/** The newest edition that prints a year is the one in use. */
function isNewest(
  {
    country,
    year,
    edition,
  }: { readonly country: string; readonly year: number; readonly edition: string },
  production: Edition['production'],
): boolean {
  const ofYear = production.filter((row) => row.country === country && row.year === year)
  const held = ofYear.find(({ vintage }) => vintage === edition)
  if (held !== undefined) return held.isInUse
  return ofYear.every(({ vintage }) => vintage.slice(-4) < edition.slice(-4))
}

type FigureContext = {
  readonly entry: Entry
  readonly factor: number
  readonly unit: string
  readonly basis: string
  readonly edition: string
}

/** Return a printed figure with its unit, basis and evidence; null where it is missing. */
export function toFigure(
  figure: Exclude<PrintedFigure, { readonly kind: 'strange' }>,
  { entry, factor, unit, basis, edition }: FigureContext,
): Sourced<number | null> {
  const isEstimated = figure.kind === 'number' && (entry.isEstimated || figure.isEstimated)
  const parts = [
    isEstimated ? 'Marked as an estimate by USGS.' : '',
    figure.kind === 'missing' ? `${capital(figure.why)}.` : '',
    entry.note,
  ].filter((part) => part !== '')
  return {
    value: figure.kind === 'missing' ? null : figure.value * factor,
    unit,
    period: String(entry.year),
    basis,
    evidence: isEstimated ? 'estimated' : 'reported',
    sources: [toSourceId(edition)],
    ...(parts.length === 0 ? {} : { note: parts.join(' ') }),
  }
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

function toSourceId(edition: string): string {
  return `usgs_mcs${edition.slice(-4)}`
}

/** Return the data release of a year as a source. */
export function toSource(year: number): Source {
  return {
    id: `usgs_mcs${year}`,
    title: `Mineral Commodity Summaries ${year}, data release`,
    publisher: 'USGS',
    date: String(year),
    url: 'https://www.usgs.gov/centers/national-minerals-information-center/mineral-commodity-summaries',
    licence: 'US public domain',
    access: 'dataset',
    isAddressUncertain: false,
  }
}
