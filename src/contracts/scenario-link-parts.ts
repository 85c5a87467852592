import { type LabFault } from '@/domain/lab/lab-check'
import { toChecksum } from './scenario-link-checksum'
import { FIELD, escapeText, readNumber, writeNumber } from './scenario-link-value'
import { toLinkKey } from './scenario-link-keys'
import { toVersionOne } from './scenario-migrations'

/** `kachin-as-reported~2024-11-20~halt.pangwa.loss:50~param.priceSensitivity:0.8` */
const OLD_LINK = /^[a-z0-9-]+~\d{4}-\d{2}-\d{2}(~|$)/

/**
 * Return a link of version 0 in the words of version 1, and any other text as it is.
 *
 * Version 0 held numbers alone, one `id:value` after the other, and neither checksum nor what its sender saw.
 */
function migrateLink(text: string): string {
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

/** The entries of a link as texts. */
export type LinkParts = {
  readonly presetId: string
  readonly asOf: string
  readonly shared: string | null
  /** Notes on the curves. */
  readonly notes: readonly string[]
  readonly changes: readonly { readonly key: string; readonly text: string }[]
}

/** Longest text that is looked at: far more than a link should have, so that notes in any script have room. */
const MAX_LENGTH = 16_000
const SHARED = `s${FIELD}`

/** Begins a note on the curves; no input has so short a key. */
export const NOTE = `a${FIELD}`
const VERSION = /^(\d{1,4})\*/
const CHECKSUM = /\*z_([0-9a-z]{1,7})$/

/** Split a link of any version into its entries; say why where it cannot be split. */
export function splitLink(
  text: string,
):
  | { readonly parts: LinkParts; readonly faults: readonly LabFault[] }
  | { readonly fault: string } {
  if (text.length > MAX_LENGTH) {
    return {
      fault: `it has ${text.length} characters and no link of this page has more than ${MAX_LENGTH}; ask for the scenario as a file`,
    }
  }
  const current = migrateLink(text)
  const version = VERSION.exec(current)?.[1]
  if (version === undefined) return { fault: 'it is not a link of this page; ask for it again' }
  if (version !== '1') {
    return { fault: `it has version ${version}, which is newer than this page; reload the page` }
  }
  return { parts: toParts(current), faults: current === text ? checkSum(text) : [] }
}

function toParts(text: string): LinkParts {
  const [, presetId = '', asOf = '', ...entries] = text.replace(CHECKSUM, '').split('*')
  const shared = entries.find((entry) => entry.startsWith(SHARED)) ?? null
  const at = shared === null ? -1 : entries.indexOf(shared)
  const others = entries.toSpliced(at, at === -1 ? 0 : 1)
  return {
    presetId,
    asOf,
    shared,
    notes: others.filter(isNote).map((entry) => entry.slice(NOTE.length)),
    changes: others.filter((entry) => !isNote(entry)).map(toEntry),
  }
}

function isNote(entry: string): boolean {
  return entry.startsWith(NOTE)
}

function toEntry(entry: string): LinkParts['changes'][number] {
  const end = entry.indexOf(FIELD)
  return end === -1
    ? { key: entry, text: '' }
    : { key: entry.slice(0, end), text: entry.slice(end + FIELD.length) }
}

function checkSum(text: string): readonly LabFault[] {
  const sum = CHECKSUM.exec(text)?.[1]
  if (sum === toChecksum(text.replace(CHECKSUM, ''))) return []
  const message = 'it was cut off or changed after it was made; what can still be read is shown'
  return [{ path: 'link', message }]
}
