import { groupBy } from '@/lib/group-by'
import { type CountryProduction } from '@/domain/record/statistics'

/** Rows that stand for no country: the printed remainder and the printed total. */
const REMAINDER = 'other'
const WORLD = 'world'

/** One country's part in the newest year. */
export type CountryOutput = {
  readonly row: CountryProduction
  /** Part of the printed world total, 0 to 1; undefined where either is withheld. */
  readonly share: number | undefined
}

/** The newest year for which an edition is in use. */
export type NewestYear = {
  readonly year: number
  readonly vintage: string
  readonly world: CountryProduction | undefined
  /** Countries by output, largest first; the remainder last. */
  readonly countries: readonly CountryOutput[]
}

/** A figure that editions of a publication give differently. */
export type Revision = {
  readonly country: string
  readonly year: number
  readonly first: CountryProduction
  readonly latest: CountryProduction
  /** Relative change from the first to the latest print; undefined where the first is zero or withheld. */
  readonly change: number | undefined
}

/** Return the newest year in use with its countries, or undefined when the record holds none. */
export function toNewestYear(production: readonly CountryProduction[]): NewestYear | undefined {
  const inUse = production.filter(({ isInUse }) => isInUse)
  const year = Math.max(...inUse.map((row) => row.year))
  const rows = inUse.filter((row) => row.year === year)
  const [first] = rows
  if (first === undefined) return undefined
  const world = rows.find(({ country }) => country === WORLD)
  const total = world?.output.value ?? undefined
  const countries = rows
    .filter(({ country }) => country !== WORLD)
    .toSorted((a, b) => rank(b) - rank(a))
    .map((row) => ({
      row,
      share:
        total === undefined || row.output.value === null ? undefined : row.output.value / total,
    }))
  return { year, vintage: first.vintage, world, countries }
}

/** Return the years for which editions are in use, oldest first. */
export function toYears(production: readonly CountryProduction[]): readonly number[] {
  const years = production.filter(({ isInUse }) => isInUse).map(({ year }) => year)
  return [...new Set(years)].toSorted((a, b) => a - b)
}

/** Return the countries of all years by their newest output, with the remainder and the total last. */
export function toCountries(production: readonly CountryProduction[]): readonly string[] {
  const inUse = production.filter(({ isInUse }) => isInUse)
  const newest = new Map<string, CountryProduction>()
  for (const row of inUse.toSorted((a, b) => a.year - b.year)) newest.set(row.country, row)
  return [...newest.values()].toSorted((a, b) => rank(b) - rank(a)).map(({ country }) => country)
}

/** Return every figure that a later edition changed, the newest year and the largest change first. */
export function toRevisions(production: readonly CountryProduction[]): readonly Revision[] {
  const prints = groupBy(production, ({ country, year }) => `${country} ${year}`)
  return [...prints.values()]
    .flatMap((rows) => toRevision(rows.toSorted((a, b) => toEdition(a) - toEdition(b))))
    .toSorted((a, b) => b.year - a.year || Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0))
}

function toRevision(rows: readonly CountryProduction[]): readonly Revision[] {
  const first = rows[0]
  const latest = rows.at(-1)
  if (first === undefined || latest === undefined || first.output.value === latest.output.value)
    return []
  const before = first.output.value ?? 0
  const change =
    before === 0 || latest.output.value === null ? undefined : latest.output.value / before - 1
  return [{ country: latest.country, year: latest.year, first, latest, change }]
}

/** Year of an edition: 2026 for `MCS 2026`. */
function toEdition({ vintage }: CountryProduction): number {
  return Number(/\d{4}/.exec(vintage)?.[0] ?? 0)
}

/** Order of rows: countries by output, then the remainder, then the total. */
function rank({ country, output }: CountryProduction): number {
  if (country === WORLD) return -2
  return country === REMAINDER ? -1 : (output.value ?? 0)
}
