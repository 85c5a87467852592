import { COLUMN_FIELDS, COLUMN_TITLES, type ColumnField } from '@/domain/parts/column-mapping'
import { isEastern } from './measure-scanner'
import { OTHER_WORDS, POSITION_WORDS, TITLE_WORDS } from './title-vocabulary'

/** Letters that Unicode does not take apart into a plain one and its mark. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i' }

const ALL = COLUMN_FIELDS.flatMap((field) =>
  [...TITLE_WORDS[field].split('|'), COLUMN_TITLES[field]].map((word) => ({
    field,
    word: toWords(word),
  })),
)

/** Fields by the words that stand between blanks, and words of scripts that set none. */
const WHOLE = new Map<string, ColumnField>()
const EASTERN = ALL.filter(({ word }) => isEastern(word))
for (const { field, word } of ALL) if (!isEastern(word) && !WHOLE.has(word)) WHOLE.set(word, field)

/** Most words that one entry of the vocabulary has. */
const MAX_WORDS = 5

/** How well a title fits a field: 1 for the very words, less where others stand beside them. */
export type TitleMatch = { readonly field: ColumnField; readonly score: number }

/** Return what a title may stand for, best first. */
export function matchTitle(title: string): readonly TitleMatch[] {
  const words = toWords(title)
  const best = new Map<ColumnField, number>()
  const add = (field: ColumnField, length: number, whole: string) => {
    const score = whole.length === 0 ? 0 : length / whole.length
    if (score > (best.get(field) ?? 0)) best.set(field, Math.min(1, score))
  }
  for (const text of new Set([words, toBare(words)])) {
    for (const { field, word } of findWhole(text)) add(field, word.length, text)
    if (!isEastern(text)) continue
    for (const { field, word } of EASTERN) if (text.includes(word)) add(field, word.length, text)
  }
  return [...best].map(([field, score]) => ({ field, score })).toSorted((a, b) => b.score - a.score)
}

/** Report whether a single word may title a column: one half of a title in two languages. */
export function isTitleWord(word: string): boolean {
  const [best] = matchTitle(word)
  return (
    best !== undefined && best.score >= 0.8 && best.field !== 'part' && best.field !== 'description'
  )
}

/** Return how many different fields the cells of a row name well. */
export function countTitleFields(cells: readonly string[]): number {
  const fields = cells.flatMap((cell) => {
    const [best] = cell.length < 80 ? matchTitle(cell) : []
    return best !== undefined && best.score >= 0.5 ? [best.field] : []
  })
  return new Set(fields).size
}

const POSITIONS = new Set(POSITION_WORDS.split('|').map((word) => toWords(word)))

/** Report whether a title names running numbers: #, Pos., No., 序号. */
export function isPositionTitle(title: string): boolean {
  return /^\s*(#|№)\s*\.?\s*$/.test(title) || POSITIONS.has(toWords(title))
}

const OTHERS = OTHER_WORDS.split('|').map((word) => toWords(word))

/** Report whether a title names what no field holds, though words of it do: a sales price, the value of a stock. */
export function isOtherTitle(title: string): boolean {
  const words = toWords(title)
  return OTHERS.some((other) =>
    isEastern(other) ? words.includes(other) : ` ${words} `.includes(` ${other} `),
  )
}

function findWhole(
  text: string,
): readonly { readonly field: ColumnField; readonly word: string }[] {
  const words = text.split(' ')
  return words.flatMap((_, from) =>
    Array.from({ length: Math.min(MAX_WORDS, words.length - from) }, (__, more) => {
      const word = words.slice(from, from + more + 1).join(' ')
      const field = WHOLE.get(word)
      return field === undefined ? [] : [{ field, word }]
    }).flat(),
  )
}

/** What says when, how often or in which unit, and nothing of the field. */
const ASIDE =
  /\b(annual|annually|yearly|monthly|weekly|daily|quarterly|quarter|half|per|year|yr|month|week|day|average|avg|total|planned|plan|jahrlich|jahrliche|monatlich|monatlicher|wochentlich|gesamt|mittlere[rs]?|durchschnittliche[rs]?|pro|jahr|monat|woche|quartal|halbjahr|annuel|annuelle|mensuel|mensuelle|anual|mensual|annuo|annua|mensile|kg|kgs|g|t|lb|lbs|pcs|pc|stk|stuck|st|in|of|the|de|der|des|du|eur|usd|cny|rmb|jpy|gbp|inr|mio|tsd|teur|keur|meur|fy\d*|gj\d*|20\d\d|19\d\d)\b|年间|年間|年度|每月|月间|月間|每年|年|月|季度|周/g

/** Beginnings of German and eastern compounds that say how often: Monatsbedarf. */
const COMPOUND =
  /\b(gesamtjahres|jahres|monats|wochen|tages|quartals|halbjahres|maand|jaar|week)(?=bedarf|menge|verbrauch|umsatz|kosten|ausgaben|stuck|volumen|abnahme|verbruik)/g

function toBare(words: string): string {
  return words.replaceAll(COMPOUND, ' ').replaceAll(ASIDE, ' ').replaceAll(/\s+/g, ' ').trim()
}

/** Return a title as plain words: no brackets with units, no accents, no signs. */
function toWords(title: string): string {
  const bare = title.replaceAll(/[([{（【][^)\]}）】]*[)\]}）】]/g, ' ')
  const words = (bare.trim() === '' ? title : bare)
    .replaceAll(/(\p{Ll})(?=\p{Lu}\p{Ll})/gu, '$1 ') // annualDemand
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[łøđı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
  return words.normalize('NFC').trim()
}
