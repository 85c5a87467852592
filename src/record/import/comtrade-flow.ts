import { type Source } from '@/domain/record/source'
import { type Sourced } from '@/domain/record/sourced'
import { ROW_KEYS } from '@/record/amendments/row-keys'
import { toCountryByCode } from './countries'
import { type ImportedRow, type NotUnderstood } from './import-reading'
import { type OfficialRow } from './official-file'
import { readFigure } from './read-figure'

/** Compounds of rare-earth metals: the one commodity of which the record holds China's imports. */
export const COMMODITY = '2846'

/** How customs weigh. */
export const GROSS = 'gross weight'

/** What one partner sent in one year or month, in kilograms and US dollars. */
export type Flow = {
  readonly period: string
  readonly country: string
  readonly kilograms: number
  readonly dollars: number
  readonly isEstimated: boolean
  /** How the sum was made; empty where the source prints it. */
  readonly madeOf: string
}

/** UN Comtrade, as a source of what a file of it brings. */
export const COMTRADE: Source = {
  id: 'comtrade_2846_file',
  title: 'China’s imports of HS 2846 by partner, imported from a file',
  publisher: 'UN Comtrade',
  date: '2026',
  url: 'https://comtradeplus.un.org/TradeFlow',
  licence: 'UN Comtrade terms of use',
  access: 'dataset',
  isAddressUncertain: false,
}

/** Return what tells the flows of a file apart: partner and period. */
export function keyOf(row: OfficialRow): string {
  return `${toPartner(row)} ${toPeriod(row.cell('period') || row.cell('refYear'))}`
}

/** Return the partner of a row; undefined for one that is not known. */
export function toPartner({ cell }: OfficialRow): string | undefined {
  return toCountryByCode(cell('partnerISO')) ?? toCountryByCode(cell('partnerCode'))
}

/** Return a year as YYYY and a month as YYYY-MM. */
export function toPeriod(text: string): string | undefined {
  const match = /^((?:19|20)\d\d)(?:-?(0[1-9]|1[0-2]))?$/.exec(text)
  if (match === null) return undefined
  const [, year = '', month] = match
  return month === undefined ? year : `${year}-${month}`
}

/** A row is a total where it does not tell ways of customs, of transport or second partners apart. */
export function isTotal({ cell }: OfficialRow): boolean {
  return (
    ['C00', ''].includes(cell('customsCode')) &&
    ['0', ''].includes(cell('motCode')) &&
    ['0', '', 'W00'].includes(cell('partner2Code') || cell('partner2ISO'))
  )
}

/** Return what the rows of one partner and period say: its total, else the sum of its parts. */
export function toFlow(rows: readonly OfficialRow[]): Flow | NotUnderstood {
  const totals = rows.filter(isTotal)
  const [first] = totals
  if (first === undefined) return sumFlow(rows)
  const distinct = new Set(totals.map(({ cell }) => `${cell('netWgt')} ${toDollars(cell)}`))
  if (distinct.size > 1) {
    const where = totals.map((row) => row.where).join(', ')
    return { where, message: 'totals of one partner and period differ: keep one of them' }
  }
  return sumFlow([first])
}

function toDollars(cell: OfficialRow['cell']): string {
  return cell('primaryValue') || cell('cifvalue')
}

/** Add rows up; the weight comes from `netWgt`, else from a quantity in kilograms. */
export function sumFlow(rows: readonly OfficialRow[]): Flow | NotUnderstood {
  const [first] = rows
  if (first === undefined) return { where: '', message: 'holds no row' }
  let kilograms = 0
  let dollars = 0
  for (const row of rows) {
    const weight = toWeight(row)
    const value = readFigure(toDollars(row.cell))
    if (weight === undefined) return { where: row.where, message: 'has no net weight' }
    if (value.kind !== 'number') return { where: row.where, message: 'has no value in US dollars' }
    kilograms += weight
    dollars += value.value
  }
  return {
    period: toPeriod(first.cell('period') || first.cell('refYear')) ?? '',
    country: toPartner(first) ?? '',
    kilograms,
    dollars,
    isEstimated: rows.some(({ cell }) => /^(true|1)$/i.test(cell('isNetWgtEstimated'))),
    madeOf: rows.length === 1 ? '' : `Sum of ${rows.length} rows of the source.`,
  }
}

/** Units of quantity that are kilograms. */
const KILOGRAMS = '8'

function toWeight({ cell }: OfficialRow): number | undefined {
  const weight = readFigure(cell('netWgt'))
  if (weight.kind === 'number' && weight.value > 0) return weight.value
  const quantity = readFigure(cell('qty'))
  const isKilograms = cell('qtyUnitCode') === KILOGRAMS
  if (isKilograms && quantity.kind === 'number' && quantity.value > 0) return quantity.value
  const value = readFigure(toDollars(cell))
  return weight.kind === 'number' && value.kind === 'number' && value.value === 0 ? 0 : undefined
}

/** Return a year of imports as the record holds it. */
export function toAnnual({ period, country, ...flow }: Flow, sourceId: string): ImportedRow {
  const year = Number(period)
  const basis = `HS ${COMMODITY}, ${GROSS}, calendar year`
  const row = {
    year,
    partner: country,
    mass: toMass({ ...flow, period, basis, sourceId }),
    value: {
      value: Math.round(flow.dollars),
      unit: 'USD',
      period,
      basis: `HS ${COMMODITY}, import value, CIF, calendar year`,
      evidence: flow.madeOf === '' ? ('reported' as const) : ('derived' as const),
      sources: [sourceId],
      ...toNote([flow.madeOf, year < 2020 ? IMPLAUSIBLE : '']),
    },
  }
  return { table: 'imports.annual', key: ROW_KEYS.annualImport(row), after: row }
}

const IMPLAUSIBLE = 'Unit value implausible before 2020; not to be used for price or value trends.'

/** Return the gross weight of a flow, with its evidence. */
export function toMass({
  kilograms,
  isEstimated,
  madeOf,
  period,
  basis,
  sourceId,
}: Pick<Flow, 'kilograms' | 'isEstimated' | 'madeOf' | 'period'> & {
  readonly basis: string
  readonly sourceId: string
}): Sourced<number> {
  const marked = isEstimated ? 'Net weight estimated by UN Comtrade.' : ''
  return {
    value: Math.round(kilograms) / 1000,
    unit: 't',
    period,
    basis,
    evidence: isEstimated ? 'estimated' : madeOf === '' ? 'reported' : 'derived',
    sources: [sourceId],
    ...toNote([marked, madeOf]),
  }
}

function toNote(parts: readonly string[]): { readonly note?: string } {
  const note = parts.filter((part) => part !== '').join(' ')
  return note === '' ? {} : { note }
}
