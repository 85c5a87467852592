import { groupBy } from '@/lib/group-by'
import { type Source } from '@/domain/record/source'
import { type Edition } from '@/record/edition'
import { toCountryByCode, toCountryByName } from './countries'
import { type ImportedRow, type ImportReading, type NotUnderstood } from './import-reading'
import { type OfficialFile, type OfficialRow } from './official-file'
import { readFigure } from './read-figure'

/** The six indicators, by the letters that the World Bank gives them. */
const INDICATORS = ['va', 'pv', 'ge', 'rq', 'rl', 'cc'] as const

const SOURCE: Source = {
  id: 'wgi_file',
  title: 'Worldwide Governance Indicators, imported from a file',
  publisher: 'World Bank',
  date: '2026',
  url: 'https://www.worldbank.org/en/publication/worldwide-governance-indicators',
  licence: 'CC BY 4.0',
  access: 'dataset',
  isAddressUncertain: false,
}

type Estimate = {
  readonly where: string
  readonly country: string
  readonly year: number
  readonly indicator: string
  readonly value: number
}

/** Read the six estimates; of each country of the record the newest year that has all six, as their mean. */
export function readGovernance(
  file: OfficialFile,
  { governance }: Pick<Edition, 'governance'>,
): ImportReading {
  const notUnderstood: NotUnderstood[] = []
  const known = new Set(governance.map(({ country }) => country))
  const estimates = file.rows.flatMap((row) => {
    const read = toEstimate(row)
    if (read === undefined) return []
    if ('message' in read) notUnderstood.push(read)
    return 'message' in read || !known.has(read.country) ? [] : [read]
  })
  const rows = governance.flatMap((held): readonly ImportedRow[] => {
    const own = estimates.filter(({ country }) => country === held.country)
    const newest = toNewestMean(own)
    if (newest === undefined) {
      if (own.length > 0) notUnderstood.push(toIncomplete(held.country, own))
      return []
    }
    const latestMean = {
      value: Math.round(newest.mean * 1000) / 1000,
      unit: 'WGI estimate',
      period: String(newest.year),
      basis: 'mean of six indicators, −2.5 to 2.5, newest year of each country',
      evidence: 'derived' as const,
      sources: [SOURCE.id],
      note: 'Mean of the six printed estimates.',
    }
    return [{ table: 'governance', key: held.country, after: { ...held, latestMean } }]
  })
  return { rows, sources: rows.length === 0 ? [] : [SOURCE], notUnderstood }
}

/** Return an estimate; undefined for other indicators of the same file: standard errors, ranks, counts. */
function toEstimate(row: OfficialRow): Estimate | NotUnderstood | undefined {
  const { where, cell } = row
  const indicator = toIndicator(cell('indicator'))
  const country = toCountry(row)
  const figure = readFigure(cell('value') || cell('estimate'))
  if (indicator === undefined || country === undefined || figure.kind === 'missing') {
    return undefined
  }
  const printed = cell('date') || cell('year')
  if (!/^(19|20)\d\d$/.test(printed)) return { where, message: `“${printed}” is no year` }
  if (figure.kind === 'strange') return { where, message: figure.message }
  if (Math.abs(figure.value) > 4) {
    return { where, message: `${figure.value} lies outside the scale from −2.5 to 2.5` }
  }
  return { where, country, year: Number(printed), indicator, value: figure.value }
}

function toCountry({ cell }: OfficialRow): string | undefined {
  const code = cell('countryiso3code') || cell('code')
  return toCountryByCode(code) ?? toCountryByName(cell('countryname') || cell('country'))
}

function toIndicator(text: string): string | undefined {
  const [, letters] = /^(?:GOV_WGI_)?(VA|PV|GE|RQ|RL|CC)(?:\.EST)?$/i.exec(text) ?? []
  return letters?.toLowerCase()
}

function toNewestMean(
  estimates: readonly Estimate[],
): { readonly year: number; readonly mean: number } | undefined {
  const years = [...groupBy(estimates, ({ year }) => year)].toSorted(([a], [b]) => b - a)
  for (const [year, rows] of years) {
    const values = INDICATORS.map((id) => rows.find(({ indicator }) => indicator === id)?.value)
    const found = values.flatMap((value) => value ?? [])
    if (found.length === INDICATORS.length) {
      return { year, mean: found.reduce((sum, value) => sum + value, 0) / found.length }
    }
  }
  return undefined
}

function toIncomplete(country: string, estimates: readonly Estimate[]): NotUnderstood {
  const found = new Set(estimates.map(({ indicator }) => indicator))
  const missing = INDICATORS.filter((id) => !found.has(id)).map((id) => id.toUpperCase())
  return {
    where: country,
    message: `no year has all six indicators, of which the record holds the mean${missing.length === 0 ? '' : `; missing: ${missing.join(', ')}`}`,
  }
}
