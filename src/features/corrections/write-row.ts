/** Write a row of the record on one line: its plain values, its figures with unit and evidence, and no sources. */
export function writeRow(row: object): string {
  return Object.entries(row)
    .flatMap(([key, value]: [string, unknown]) => {
      const words = writeValue(value)
      return HIDDEN.has(key) || words === undefined ? [] : [`${key} ${words}`]
    })
    .join(', ')
}

/** What the card tells elsewhere, or what only machines read. */
const HIDDEN = new Set(['sources', 'note', 'id', 'regionIds', 'gateIds', 'alternatives', 'basis'])

function writeValue(value: unknown): string | undefined {
  if (value === null) return 'open'
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
