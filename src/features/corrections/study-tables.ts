import { type Sourced } from '@/domain/record/sourced'
import { STAGES, type Criticality, type SupplyShare } from '@/domain/record/statistics'
import { ROW_KEYS } from '@/record/amendments/row-keys'
import { isNumber, type FigureTable, type HeldFigure } from './figure-table'

/** Shares of countries in the supply of an element; what one gains or loses, the remainder called `other` gives up. */
export const shareTable: FigureTable = {
  label: 'A country’s share of supply',
  period: 'any',
  places: ({ supplyShares, governance: countries }) =>
    supplyShares
      .filter(({ country }) => country !== 'other')
      .map((row) => {
        const name = countries.find(({ country }) => country === row.country)?.countryName
        return [ROW_KEYS.supplyShare(row), `${row.elementId}, ${row.stage}: ${name ?? row.country}`]
      }),
  held: ({ supplyShares }, place) => {
    const row = supplyShares.find((held) => ROW_KEYS.supplyShare(held) === place)
    return row === undefined ? [] : [{ label: 'Share', figure: row.share }]
  },
  toChanges: ({ supplyShares }, { place, figures: [figure] }) => {
    const held = supplyShares.find((row) => ROW_KEYS.supplyShare(row) === place)
    if (figure === undefined || held === undefined) return []
    const other =
      supplyShares.find(
        ({ elementId, stage, country }) =>
          country === 'other' && elementId === held.elementId && stage === held.stage,
      ) ?? toNoOther(held)
    const left = other.share.value + held.share.value - figure.value
    const own = toShareChange(held, held, figure)
    if (left < 0 || figure.value === held.share.value) return [own]
    const before = supplyShares.includes(other) ? other : null
    return [own, toShareChange(before, other, toRemainder(figure, left))]
  },
}

/** A remainder of nothing, where all of a stage is told by country. */
function toNoOther({ elementId, stage, share: figure, tradeFactor }: SupplyShare): SupplyShare {
  return {
    elementId,
    stage,
    country: 'other',
    share: { ...figure, value: 0 },
    tradeFactor: {
      ...tradeFactor,
      value: 1,
      evidence: 'derived',
      note: 'No agreement or restriction is known of countries that are not named.',
    },
  }
}

function toShareChange(before: SupplyShare | null, row: SupplyShare, figure: Sourced<number>) {
  const table = 'supplyShares' as const
  return { table, key: ROW_KEYS.supplyShare(row), before, after: { ...row, share: figure } }
}

function toRemainder({ unit, period, basis, sources }: Sourced<number>, left: number) {
  return {
    value: Number(left.toPrecision(12)),
    unit,
    period,
    basis,
    sources,
    evidence: 'derived' as const,
    note: 'What remains when the share of a country is corrected.',
  }
}

const GOVERNANCE_LABELS = {
  latestMean: 'newest mean of the six indicators',
  studyMean: 'mean over the years of the European study',
} as const

/** Governance of countries, each with the mean of the study and the newest one. */
export const governanceTable: FigureTable = {
  label: 'Governance of a country',
  period: 'any',
  places: ({ governance: rows }) =>
    rows.flatMap(({ country, countryName }) =>
      Object.entries(GOVERNANCE_LABELS).map(
        ([field, label]) => [`${country} ${field}`, `${countryName}: ${label}`] as const,
      ),
    ),
  held: ({ governance: rows }, place) => {
    const [country, field] = place.split(' ')
    const row = rows.find((held) => held.country === country)
    const figure = field === 'studyMean' ? row?.studyMean : row?.latestMean
    const printed = figure ?? row?.latestMean ?? row?.studyMean ?? undefined
    return printed === undefined ? [] : [{ label: 'Mean of the six indicators', figure: printed }]
  },
  toChanges: ({ governance: rows }, { place, figures: [figure] }) => {
    const [country, field] = place.split(' ')
    const before = rows.find((held) => held.country === country)
    if (figure === undefined || before === undefined) return []
    const after = { ...before, [field === 'studyMean' ? 'studyMean' : 'latestMean']: figure }
    return [{ table: 'governance', key: before.country, before, after }]
  },
}

const CRITICALITY_LABELS = {
  importReliance: 'import reliance of the EU',
  eolRir: 'recycled share of input',
  siSr: 'substitution index, supply risk',
  economicImportance: 'economic importance',
  mine: 'supply risk at mining',
  refining: 'supply risk at refining',
  overall: 'supply risk overall',
} as const

/** What the European Commission prints of an element. */
export const criticalityTable: FigureTable = {
  label: 'A published indicator of an element',
  period: 'any',
  places: ({ criticality: rows }) =>
    rows.flatMap(({ elementId }) =>
      Object.entries(CRITICALITY_LABELS).map(
        ([field, label]) => [`${elementId} ${field}`, `${elementId}: ${label}`] as const,
      ),
    ),
  held: ({ criticality: rows }, place) => {
    const [elementId, field = ''] = place.split(' ')
    const row = rows.find((held) => held.elementId === elementId)
    return row === undefined ? [] : heldOf(row, field)
  },
  toChanges: ({ criticality: rows }, { place, figures: [figure] }) => {
    const [elementId, field = ''] = place.split(' ')
    const before = rows.find((held) => held.elementId === elementId)
    if (figure === undefined || before === undefined || heldOf(before, field).length === 0) {
      return []
    }
    const after = isSupplyRisk(field)
      ? { ...before, supplyRisk: { ...before.supplyRisk, [field]: figure } }
      : { ...before, [field]: figure }
    return [{ table: 'criticality', key: before.elementId, before, after }]
  },
}

function heldOf(row: Criticality, field: string): readonly HeldFigure[] {
  const isNamed = (word: string): word is keyof typeof CRITICALITY_LABELS =>
    Object.hasOwn(CRITICALITY_LABELS, word)
  if (!isNamed(field)) return []
  const figure = isSupplyRisk(field) ? row.supplyRisk[field] : row[field]
  const printed = figure ?? Object.values(row.supplyRisk).find((risk) => risk !== null)
  return printed !== undefined && isNumber(printed)
    ? [{ label: CRITICALITY_LABELS[field], figure: printed }]
    : []
}

function isSupplyRisk(field: string): field is keyof Criticality['supplyRisk'] {
  return field === 'overall' || STAGES.some((stage) => stage === field)
}
