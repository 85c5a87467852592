import { type AmendedTable, type Change } from '@/record/amendments/amendment'

/** Write a row of the record on one line: its plain values, its figures with unit and evidence, and no sources. */
export function writeRow(row: object): string {
  return Object.entries(row)
    .flatMap(([key, value]: [string, unknown]) => {
      const words = writeValue(value)
      return HIDDEN.has(key) || words === undefined
        ? []
        : [`${key === 'to' ? 'until' : key} ${words}`]
    })
    .join(', ')
}

/** What the card tells elsewhere, or what only machines read. */
const HIDDEN = new Set([
  'sources',
  'note',
  'id',
  'regionIds',
  'gateIds',
  'alternatives',
  'basis',
  'precision',
])

/** What the tables of the record are called on the page. */
const TABLE_WORDS: Readonly<Record<AmendedTable, string>> = {
  'regions.control': 'Control of',
  'regions.production': 'Mines of',
  'regions.figures': 'Figure of region',
  'gates.history': 'Border gate',
  'plants.history': 'Plant',
  'elements.figures': 'Figure of element',
  parameters: 'Assumption',
  'history.licences': 'Export licences',
  'history.events': 'Event',
  'imports.annual': 'China’s imports of the year, partner',
  'imports.monthly': 'China’s imports of the month, series',
  'imports.series': 'Series of imports',
  'exports.monthly': 'China’s exports of the month, series',
  production: 'Mine output',
  'prices.annual': 'Price of the year',
  'prices.points': 'Single price',
  supplyShares: 'Share of supply',
  governance: 'Governance of',
  criticality: 'Criticality of',
}

/** Say which place of the record a change is about: `Border gate pangwa-gate`. */
export function writePlace({ table, key }: Pick<Change, 'table' | 'key'>): string {
  return table === 'history.events' ? TABLE_WORDS[table] : `${TABLE_WORDS[table]} ${key}`
}

function writeValue(value: unknown): string | undefined {
  if (value === null) return 'further notice'
  if (Array.isArray(value)) return value.join(' and ')
  if (typeof value === 'object') return 'value' in value ? writeFigure(value) : undefined
  return writePlain(value)
}

function writeFigure(figure: { readonly value: unknown }): string {
  const { value, unit, evidence } = { unit: '', evidence: '', ...figure }
  if (value === null) return 'not available'
  return `${writePlain(value)} ${unit}${evidence === 'reported' ? '' : ` (${evidence})`}`
}

function writePlain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
