import { toBlank } from '@/domain/parts/cell-text'
import { type ColumnPlaces } from '@/parts/columns/column-plan'
import { toText, type RawRow } from '@/parts/file/raw-table'

/** Words for a row that adds up others. */
const WORDS =
  `(?:grand |sub|overall |running )?-?\\s?totals?|(?:sub-?)?sum|summen?|gesamt|gesamtsumme|gesamtergebnis|zwischensumme|endsumme|teilsumme|
  ergebnis|übertrag|insgesamt|total général|total general|sous-total|somme|ensemble|suma|sumy|razem|ogółem|totale|totaal|subtotaal|celkem|toplam|
  итого|всего|сумма|合计|总计|小计|合計|総計|小計|總計|计|計|累计|共计|총계|합계|소계|Σ|∑`.replaceAll(
    /\s*\n\s*/g,
    '',
  )

/** A text that is nothing but such a word: Total, Summe:, 合计. */
const ONLY = new RegExp(`^\\W*(?:${WORDS})\\W*$`, 'iu')

/** Such a word before or behind what is summed up: “A1 Total”, “Summe Werk Köln”. */
const BEFORE = new RegExp(
  `^\\W*(?:${WORDS})(?:\\s+(?:of|for|von|für|der|de|du|pour|di|:)?\\s*|\\s*[:：]\\s*)(.+)$`,
  'iu',
)
const BEHIND = new RegExp(`^(.+?)[\\s:-]+(?:${WORDS})$`, 'iu')
const EASTERN = /^(合计|总计|小计|合計|総計|小計)|(合计|总计|小计|合計|総計|小計)$/

/** Columns in which a total is called so. */
const LABELS = ['part', 'description', 'site', 'supplier', 'material'] as const

/** Return the lines that add up others. */
export function findTotals(rows: readonly RawRow[], places: ColumnPlaces): ReadonlySet<number> {
  const names = collectNames(rows, places)
  return new Set(rows.filter((row) => isTotalRow(row, places, names)).map(({ line }) => line))
}

/** Return the texts that a row may sum up: parts, materials, sites and suppliers of the list. */
function collectNames(rows: readonly RawRow[], places: ColumnPlaces): ReadonlySet<string> {
  const labels = LABELS.flatMap((field) => places[field] ?? [])
  // Only a row that says “total” needs them; most lists have none.
  const suspects = rows.some(({ cells }) => labels.some((place) => isSuspect(toText(cells[place]))))
  if (!suspects) return new Set()
  return new Set(
    rows.flatMap(({ cells }) => labels.map((place) => toText(cells[place]).trim().toLowerCase())),
  )
}

const SUSPECT = new RegExp(WORDS, 'iu')

function isSuspect(text: string): boolean {
  return text.length < 80 && !/^[\dA-Z.-]*$/.test(text) && SUSPECT.test(text)
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
    LABELS.some((field) => field !== 'part' && ONLY.test(textOf(field))) ||
    (isNameless && cells.some((cell) => typeof cell === 'string' && isTotalOf(cell.trim(), names)))
  )
}

function isTotalOf(text: string, names: ReadonlySet<string>): boolean {
  if (text === '' || text.length > 80) return false
  if (ONLY.test(text)) return true
  const [, rest = ''] = BEHIND.exec(text) ?? BEFORE.exec(text) ?? []
  return rest !== '' && names.has(rest.trim().toLowerCase())
}
