import { groupBy } from '@/lib/group-by'
import { ROW_KEYS } from '@/record/amendments/row-keys'
import {
  COMMODITY,
  COMTRADE,
  GROSS,
  keyOf,
  toAnnual,
  toFlow,
  toMass,
  toPartner,
  toPeriod,
  type Flow,
} from './comtrade-flow'
import { type ImportedRow, type ImportReading, type NotUnderstood } from './import-reading'
import { type OfficialFile, type OfficialRow } from './official-file'

/** China, as reporters of trade are numbered. */
const REPORTER = '156'

/** Read UN Comtrade's own rows of HS 2846, annual or monthly: the total of each partner, or the sum of its parts. */
export function readComtrade(file: OfficialFile): ImportReading {
  const notUnderstood: NotUnderstood[] = []
  const wanted = file.rows.filter((row) => isWanted(row, notUnderstood))
  const flows = [...groupBy(wanted, keyOf).values()].flatMap((rows) => {
    const flow = toFlow(rows)
    if ('message' in flow) notUnderstood.push(flow)
    return 'message' in flow ? [] : [flow]
  })
  return {
    rows: flows.flatMap((flow) =>
      flow.period.length === 4 ? [toAnnual(flow, COMTRADE.id)] : toMonth(flow),
    ),
    sources: flows.length === 0 ? [] : [COMTRADE],
    notUnderstood,
  }
}

/** Report whether a row tells of China's imports of HS 2846, and say of any other what it tells of. */
function isWanted(row: OfficialRow, notUnderstood: NotUnderstood[]): boolean {
  const { where, cell } = row
  const refuse = (message: string): false => {
    notUnderstood.push({ where, message })
    return false
  }
  if (cell('cmdCode') !== COMMODITY) {
    return refuse(`commodity ${cell('cmdCode') || '(none)'}: the record holds HS ${COMMODITY}`)
  }
  if (![REPORTER, ''].includes(cell('reporterCode'))) {
    return refuse(`reporter ${cell('reporterCode')}: the record holds what China reports`)
  }
  if (!['M', ''].includes(cell('flowCode'))) {
    return refuse(`flow ${cell('flowCode')}: the record holds imports`)
  }
  if (toPeriod(cell('period') || cell('refYear')) === undefined) {
    return refuse(`“${cell('period')}” is no year and no month`)
  }
  return toPartner(row) === undefined
    ? refuse(`partner ${cell('partnerISO') || cell('partnerCode') || '(none)'} is not known`)
    : true
}

/** Months of all of HS 2846: Myanmar's go where the record has them, another partner's into a series of their own. */
function toMonth({ period, country, ...flow }: Flow): readonly ImportedRow[] {
  const series = country === 'MM' ? 'myanmar-oxides-and-compounds' : `hs2846-${country}`
  const basis = `customs, ${GROSS} of HS ${COMMODITY}`
  const after = {
    month: period,
    series,
    mass: toMass({ ...flow, period, basis, sourceId: COMTRADE.id }),
  }
  const month: ImportedRow = { table: 'imports.monthly', key: ROW_KEYS.month(after), after }
  if (country === 'MM') return [month]
  const label = country === 'world' ? 'all origins' : country
  const described = { id: series, label: `HS ${COMMODITY} from ${label}`, basis }
  return [{ table: 'imports.series', key: series, after: described }, month]
}
