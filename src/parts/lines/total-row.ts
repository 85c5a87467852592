import { toBlank } from '@/domain/parts/cell-text'
import { type ColumnPlaces } from '@/parts/columns/column-plan'
import { toText, type RawRow } from '@/parts/file/raw-table'

/** Words for a row that adds up others. */
const WORDS =
  `(?:grand |sub|overall |running )?-?\\s?totals?|(?:sub-?)?sum|summen?|gesamt|gesamtsumme|gesamtergebnis|zwischensumme|endsumme|teilsumme|
  ergebnis|übertrag|insgesamt|total général|total general|sous-total|somme|ensemble|suma|sumy|razem|ogółem|totale|totaal|subtotaal|celkem|toplam|
  итого|итог|общий итог|всего|сумма|suma końcowa|totale complessivo|totale generale|total geral|genel toplam|celkový součet|összesen|végösszeg|
  all parts|all items|alle teile|合计|总计|小计|合計|総計|小計|總計|総合計|总合计|计|計|累计|共计|총계|합계|총합계|소계|∑|
  averages?|avg|mean value|durchschnitt|mittelwert|moyenne|promedio|średnia|среднее|平均|平均值|평균|count|anzahl`.replaceAll(
    /\s*\n\s*/g,
    '',
  )

/** What may stand around such a word and belongs to none: 设计 (design) is no 计 (total). */
const APART = String.raw`[^\p{L}\p{N}]`

/** A text that is nothing but such a word: Total, Summe:, 合计. */
const ONLY = new RegExp(`^${APART}*(?:${WORDS})${APART}*$`, 'iu')

/** The capital letter alone, a small sigma is a letter like others; or the asterisks of a total in SAP. */
const SIGMA = new RegExp(`^${APART}*Σ${APART}*$|^\\*{1,2}$`, 'u')

/** Such a word before or behind what is summed up: “A1 Total”, “Summe Werk Köln”. */
const BEFORE = new RegExp(
  `^${APART}*(?:${WORDS})(?:\\s+(?:of|for|von|für|der|de|du|pour|di|:)?\\s*|\\s*[:：]\\s*)(.+)$`,
  'iu',
)
const BEHIND = new RegExp(`^(.+?)[\\s:-]+(?:${WORDS})$`, 'iu')
const EASTERN =
  /^(合计|总计|小计|合計|総計|小計|総合計|총합계)|(合计|总计|小计|合計|総計|小計|총합계|합계)$/

/** Columns in which a total is called so. */
const LABELS = ['part', 'description', 'site', 'supplier', 'material'] as const

/** Return the lines that add up others. */
export function findTotals(rows: readonly RawRow[], places: ColumnPlaces): ReadonlySet<number> {
  const labels = LABELS.flatMap((field) => places[field] ?? [])
  const isSuspect = createSuspicion()
  const { part = -1 } = places
  const suspects = rows.filter(
    ({ cells }) =>
      labels.some((place) => isSuspect(toText(cells[place]))) ||
      toBlank(toText(cells[part])) === 'missing',
  )
  if (suspects.length === 0) return new Set() // as in most lists
  const names = new Set(
    rows.flatMap(({ cells }) => labels.map((place) => toText(cells[place]).trim().toLowerCase())),
  )
  return new Set(suspects.filter((row) => isTotalRow(row, places, names)).map(({ line }) => line))
}

const SUSPECT = new RegExp(`${WORDS}|Σ|^\\*`, 'iu')

/** Return whether a text may say “total”; sites and suppliers say the same few words many times. */
function createSuspicion(): (text: string) => boolean {
  const seen = new Map<string, boolean>()
  return (text) => {
    if (text.length > 80 || /^[\dA-Z._/-]*$/.test(text)) return false
    const known = seen.get(text)
    if (known !== undefined) return known
    const isSuspect = SUSPECT.test(text)
    if (seen.size < 10_000) seen.set(text, isSuspect)
    return isSuspect
  }
}

/** Report whether a row adds up others: it is called a total in place of a part, a site or a material. */
function isTotalRow({ cells }: RawRow, places: ColumnPlaces, names: ReadonlySet<string>): boolean {
  const textOf = (field: (typeof LABELS)[number]): string => {
    const place = places[field]
    return place === undefined ? '' : toText(cells[place]).trim()
  }
  const part = textOf('part')
  if (isTotalOf(part, names) || (EASTERN.test(part) && part.length < 12)) return true
  if (BEFORE.test(part) && toBlank(textOf('material')) === 'missing') return true
  const isNameless = toBlank(part) === 'missing'
  // A total may stand in another column, or before the first one that is mapped.
  return (
    LABELS.some((field) => field !== 'part' && isTotalWord(textOf(field))) ||
    (isNameless && cells.some((cell) => typeof cell === 'string' && isTotalOf(cell.trim(), names)))
  )
}

function isTotalOf(text: string, names: ReadonlySet<string>): boolean {
  if (text === '' || text.length > 80) return false
  if (isTotalWord(text)) return true
  const [, rest = ''] = BEHIND.exec(text) ?? BEFORE.exec(text) ?? []
  return rest !== '' && names.has(rest.trim().toLowerCase())
}

function isTotalWord(text: string): boolean {
  return ONLY.test(text) || SIGMA.test(text)
}
