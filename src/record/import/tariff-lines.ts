import { groupBy } from '@/lib/group-by'
import { type Source } from '@/domain/record/source'
import { ROW_KEYS } from '@/record/amendments/row-keys'
import {
  COMMODITY,
  COMTRADE,
  GROSS,
  isTotal,
  keyOf,
  sumFlow,
  toAnnual,
  toMass,
  toPartner,
  toPeriod,
  type Flow,
} from './comtrade-flow'
import { type ImportedRow, type ImportReading, type NotUnderstood } from './import-reading'
import { type OfficialFile, type OfficialRow } from './official-file'

/** Tariff lines of China under HS 2846, and the monthly series of the record that count one of them. */
const LINE_SERIES: readonly {
  readonly code: string
  readonly country: string
  readonly series: string
  readonly basis: string
}[] = [
  {
    code: '28469019',
    country: 'MM',
    series: 'myanmar-oxides',
    basis: `customs, ${GROSS} of oxide products`,
  },
  {
    code: '28469099',
    country: 'MM',
    series: 'myanmar-compounds',
    basis: `customs, ${GROSS} of compounds`,
  },
  {
    code: '28469019',
    country: 'world',
    series: 'unlisted-oxides-all-origins',
    basis: `customs, ${GROSS} of oxide products, all origins`,
  },
  {
    code: '28469048',
    country: 'world',
    series: 'mixed-carbonate-all-origins',
    basis: `customs, ${GROSS} of carbonate`,
  },
]

const LINE_SOURCE: Source = {
  ...COMTRADE,
  id: 'comtrade_tariff_file',
  title: 'Imports of China by tariff line, imported from a file',
  publisher: 'UN Comtrade, reporter 156',
}

type Line = Flow & { readonly code: string }

/** Read tariff lines of eight digits: rows repeat and are summed by partner, period and line, then to HS 2846. */
export function readTariffLines(file: OfficialFile): ImportReading {
  const notUnderstood: NotUnderstood[] = []
  const wanted = file.rows.filter((row) => isLine(row, notUnderstood))
  const lines = [...groupBy(wanted, (row) => `${keyOf(row)} ${row.cell('cmdCode')}`).values()]
    .map(toLine)
    .flatMap((line) => {
      if ('message' in line) notUnderstood.push(line)
      return 'message' in line ? [] : [line]
    })
  const rows = [...groupBy(lines, ({ period }) => period)].flatMap(([period, all]) =>
    period.length === 4 ? toLineYears(all) : toLineMonths(all),
  )
  return { rows, sources: rows.length === 0 ? [] : [LINE_SOURCE], notUnderstood }
}

function isLine(row: OfficialRow, notUnderstood: NotUnderstood[]): boolean {
  const { where, cell } = row
  const code = cell('cmdCode')
  const refuse = (message: string): false => {
    notUnderstood.push({ where, message })
    return false
  }
  if (!new RegExp(`^${COMMODITY}\\d{4}$`).test(code)) {
    return refuse(
      `line ${code || '(none)'}: the record holds lines of eight digits under HS ${COMMODITY}`,
    )
  }
  if (!['M', ''].includes(cell('flowCode'))) return refuse(`flow ${cell('flowCode')}: no imports`)
  if (toPeriod(cell('period')) === undefined) {
    return refuse(`“${cell('period')}” is no year and no month`)
  }
  return toPartner(row) === undefined
    ? refuse(`partner ${cell('partnerCode') || '(none)'} is not known`)
    : true
}

/** Every row of a line is a part, unless the file tells totals from parts. */
function toLine(rows: readonly OfficialRow[]): Line | NotUnderstood {
  const totals = rows.filter(isTotal)
  const flow = sumFlow(totals.length === 0 ? rows : totals)
  return 'message' in flow ? flow : { ...flow, code: rows[0]?.cell('cmdCode') ?? '' }
}

/** All origins are what the file prints for them: a sum of the partners in a file may leave some out. */
function toLineYears(lines: readonly Line[]): readonly ImportedRow[] {
  return [...groupBy(lines, ({ country }) => country)].map(([country, own]) =>
    toLineSum(country, own),
  )
}

function toLineSum(country: string, lines: readonly Line[]): ImportedRow {
  const codes = [...groupBy(lines, ({ code }) => code)].map(
    ([code, own]) => `${code} ${toTonnes(sum(own, 'kilograms'))} t`,
  )
  const [first] = lines
  const madeOf = `Sum of tariff lines: ${codes.join(', ')}.`
  return toAnnual(
    {
      period: first?.period ?? '',
      country,
      kilograms: sum(lines, 'kilograms'),
      dollars: sum(lines, 'dollars'),
      isEstimated: lines.some(({ isEstimated }) => isEstimated),
      madeOf,
    },
    LINE_SOURCE.id,
  )
}

function toLineMonths(lines: readonly Line[]): readonly ImportedRow[] {
  return LINE_SERIES.flatMap(({ code, country, series, basis }): readonly ImportedRow[] => {
    const own = lines.filter((line) => line.code === code && line.country === country)
    const [first] = own
    if (first === undefined) return []
    const after = {
      month: first.period,
      series,
      mass: toMass({
        period: first.period,
        basis,
        sourceId: LINE_SOURCE.id,
        kilograms: sum(own, 'kilograms'),
        isEstimated: own.some(({ isEstimated }) => isEstimated),
        madeOf: `Tariff line ${code}. ${first.madeOf}`.trim(),
      }),
    }
    return [{ table: 'imports.monthly', key: ROW_KEYS.month(after), after }]
  })
}

function sum(flows: readonly Flow[], field: 'kilograms' | 'dollars'): number {
  return flows.reduce((total, flow) => total + flow[field], 0)
}

function toTonnes(kilograms: number): string {
  return (Math.round(kilograms) / 1000).toLocaleString('en', { maximumFractionDigits: 3 })
}
