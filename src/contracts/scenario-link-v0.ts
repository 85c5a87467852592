import { toLinkKey } from './scenario-link-keys'
import { toVersionOne } from './scenario-migrations'
import { escapeText, FIELD, readNumber, writeNumber } from './scenario-link-value'

/** `kachin-as-reported~2024-11-20~halt.pangwa.loss:50~param.priceSensitivity:0.8` */
const OLD_LINK = /^[a-z0-9-]+~\d{4}-\d{2}-\d{2}(~|$)/

/**
 * Return a link of version 0 in the words of version 1, and any other text as it is.
 *
 * Version 0 held numbers alone, one `id:value` after the other, and neither checksum nor what its sender saw.
 */
export function migrateLink(text: string): string {
  if (!OLD_LINK.test(text)) return text
  const [presetId = '', asOf = '', ...entries] = text.split('~')
  return ['1', presetId, asOf, ...entries.map(migrateEntry)].join('*')
}

/** What cannot be read is handed on, so that it is named where everything else is. */
function migrateEntry(entry: string): string {
  const [id = '', text = ''] = entry.split(':')
  const value = readNumber(text)
  if (value === undefined) return `${toLinkKey(id)}${FIELD}${escapeText(text)}`
  const change = toVersionOne({ id, value })
  return `${toLinkKey(change.id)}${FIELD}${writeNumber(change.value)}`
}
