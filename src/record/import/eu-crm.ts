import { type Source } from '@/domain/record/source'
import { type Sourced } from '@/domain/record/sourced'
import { type SupplyShare } from '@/domain/record/statistics'
import { ROW_KEYS } from '@/record/amendments/row-keys'
import { type Edition } from '@/record/edition'
import { toCountryByName } from './countries'
import { type ImportedRow, type ImportReading, type NotUnderstood } from './import-reading'
import { type OfficialFile, type OfficialRow } from './official-file'
import { readFigure } from './read-figure'

const SOURCE: Source = {
  id: 'ec_crm_file',
  title: 'Study on the critical raw materials for the EU, imported from a file',
  publisher: 'European Commission',
  date: '2026',
  url: 'https://rmis.jrc.ec.europa.eu/eu-critical-raw-materials',
  licence: 'CC BY 4.0',
  access: 'dataset',
  isAddressUncertain: false,
}

/** Read shares of supply by stage and country, or the two indicators of each material. */
export function readEuStudy(file: OfficialFile, edition: Edition): ImportReading {
  const notUnderstood: NotUnderstood[] = []
  const readRow = file.titles.has('share') ? toShare : toCriticality
  const newest = Math.max(0, ...file.rows.map(({ cell }) => Number(cell('Year')) || 0))
  const rows = file.rows.flatMap((row): readonly ImportedRow[] => {
    if (newest > 0 && Number(row.cell('Year')) !== newest) return []
    const read = readRow(row, edition)
    if (read === undefined) return []
    if ('message' in read) notUnderstood.push(read)
    return 'message' in read ? [] : [read]
  })
  return { rows, sources: rows.length === 0 ? [] : [SOURCE], notUnderstood }
}

/** Return the element of a material; undefined for materials that are no rare earth of the record. */
function toElement(material: string, { elements }: Edition): string | undefined {
  const name = material.trim().toLowerCase()
  return elements.find(
    (element) => element.name.toLowerCase() === name || element.id.toLowerCase() === name,
  )?.id
}

const STAGES: Readonly<Record<string, 'mine' | 'refining'>> = { e: 'mine', p: 'refining' }

function toShare(row: OfficialRow, edition: Edition): ImportedRow | NotUnderstood | undefined {
  const { where, cell } = row
  const elementId = toElement(cell('Material'), edition)
  if (elementId === undefined) return undefined
  const stage = STAGES[cell('Stage').charAt(0).toLowerCase()]
  const country = toCountryByName(cell('Country'))
  const share = toShareOfOne(cell('Share'))
  if (stage === undefined) return { where, message: `stage “${cell('Stage')}” is neither E nor P` }
  if (country === undefined) {
    return { where, message: `“${cell('Country')}” is no country that is known` }
  }
  if (typeof share === 'string') return { where, message: share }
  return toShareRow({ elementId, stage, country }, { share, t: cell('t'), where }, edition)
}

type SharePlace = Pick<SupplyShare, 'elementId' | 'stage' | 'country'>

/** Return a share as the record holds it; where the file prints no factor of trade, the one in use stays. */
function toShareRow(
  place: SharePlace,
  { share, t, where }: { readonly share: number; readonly t: string; readonly where: string },
  { supplyShares }: Edition,
): ImportedRow | NotUnderstood {
  const key = ROW_KEYS.supplyShare(place)
  const held = supplyShares.find((known) => ROW_KEYS.supplyShare(known) === key)
  const printed = readFigure(t)
  const factor = printed.kind === 'number' ? printed.value : held?.tradeFactor.value
  if (factor === undefined) return { where, message: 'has no factor of trade t' }
  const period = held?.share.period ?? supplyShares[0]?.share.period ?? ''
  const after = {
    ...place,
    share: toFigure(share, 'share', 'world supply, five-year average', period),
    tradeFactor: toFigure(factor, 'factor', 'trade parameter t of the EU method', period),
  }
  return { table: 'supplyShares', key, after }
}

/** Return a share of one, or why a cell holds none. */
function toShareOfOne(printed: string): number | string {
  const share = readFigure(printed)
  if (share.kind === 'strange') return share.message
  if (share.kind === 'missing') return `the share is ${share.why}`
  return share.value >= 0 && share.value <= 1
    ? share.value
    : `share ${printed} is not between 0 and 100 %`
}

function toCriticality(
  { where, cell }: OfficialRow,
  edition: Edition,
): ImportedRow | NotUnderstood | undefined {
  const elementId = toElement(cell('Material'), edition)
  const held = edition.criticality.find((row) => row.elementId === elementId)
  if (held === undefined) return undefined
  const risk = readFigure(cell('SR'))
  const importance = readFigure(cell('EI'))
  if (risk.kind !== 'number' || importance.kind !== 'number') {
    return { where, message: `SR “${cell('SR')}” or EI “${cell('EI')}” is not a number` }
  }
  const period = held.economicImportance.period
  const after = {
    ...held,
    economicImportance: toFigure(
      importance.value,
      'index',
      'economic importance, EU scale 0 to 10',
      period,
    ),
    supplyRisk: {
      ...held.supplyRisk,
      overall: toFigure(risk.value, 'index', 'published supply risk, EU method, overall', period),
    },
  }
  return { table: 'criticality', key: held.elementId, after }
}

function toFigure(value: number, unit: string, basis: string, period: string): Sourced<number> {
  return { value, unit, period, basis, evidence: 'reported', sources: [SOURCE.id] }
}
