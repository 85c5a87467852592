/** Words for a value that is not there, in lists of several languages. */
const MISSING: ReadonlySet<string> = new Set(
  `|-|–|—|--|/|.|?|n/a|na|n.a.|n.a|#n/a|#na|#nv|#n/d|#н/д|#n/b|#yok|nan|n.v.|null|nil|missing|unknown|tbd|tbc|blank|(blank)|k.a.|k. a.|unbekannt|fehlt|unklar|inconnu|无|未知|不详|不明|未定|未確認|미정`.split(
    '|',
  ),
)

/** Words for a value that its owner knows and does not tell. */
const WITHHELD =
  /^(\*{2,}|x{3,}|•{2,}|█+|\(?(confidential|withheld|redacted|undisclosed|not disclosed|nda|vertraulich|geheim|保密|机密)\)?)$/i

/** What a cell says when it says no value. */
export type Blank = 'missing' | 'withheld'

/** Tell what a cell says when it says no value; undefined for a value, zero included. */
export function toBlank(text: string): Blank | undefined {
  const word = text.trim()
  // Most cells of a long list hold digits, and no word above does.
  if (/\d/.test(word)) return undefined
  if (WITHHELD.test(word)) return 'withheld'
  return word.length <= 9 && MISSING.has(word.toLowerCase()) ? 'missing' : undefined
}

/** Characters with which a spreadsheet begins a formula, their full-width forms included, and `#` of our own notes. */
const FORMULA_START = /^[=+\-@\t\r\n|%#＝＋－＠]/

/** A number as any spreadsheet writes it, which is no formula. */
const NUMBER = /^[+-]?(\d+([.,]\d+)*|[.,]\d+)(e[+-]?\d+)?%?$/i

/** How people keep the zeros of a number before a spreadsheet: '00123. */
const KEPT_AS_TEXT = /^'\d/

/**
 * Report whether a text would be taken for something else where it is read back: for a formula, for a value that is
 * not there, or for one with blanks around it. A plain number such as -12.5 is none of these.
 */
function needsGuard(text: string): boolean {
  if (/^'+\d/.test(text)) return true
  const core = text.replace(/^'+/, '') // what is guarded is guarded again, so that one quote can be taken off
  if (toBlank(core) !== undefined || core !== core.trim()) return true
  return FORMULA_START.test(core) && !NUMBER.test(core)
}

/** Return a text so that a spreadsheet shows it and never runs it; `fromGuarded` gives it back unchanged. */
export function toGuarded(text: string): string {
  return needsGuard(text) ? `'${text}` : text
}

/** Return the text of a cell: what `toGuarded` was given or, for anything else, the cell without blanks around it. */
export function fromGuarded(cell: string): string {
  const rest = cell.slice(1)
  if (cell.startsWith("'") && needsGuard(rest)) return rest
  const text = cell.trim()
  return KEPT_AS_TEXT.test(text) ? text.slice(1) : text
}
