import { COLUMN_FIELDS, COLUMN_TITLES, type ColumnField } from '@/domain/parts/column-mapping'
import { TITLE_WORDS } from './title-vocabulary'

const ALL = COLUMN_FIELDS.flatMap((field) =>
  [...TITLE_WORDS[field].split('|'), COLUMN_TITLES[field]].map((word) => ({
    field,
    word: toWords(word),
  })),
)

/** How well a title fits a field: 1 for the very words, less where others stand beside them. */
export type TitleMatch = { readonly field: ColumnField; readonly score: number }

/** Return what a title may stand for, best first. */
export function matchTitle(title: string): readonly TitleMatch[] {
  const words = toWords(title)
  const best = new Map<ColumnField, number>()
  for (const { field, word } of ALL) {
    const score = isWithin(word, words) ? word.length / words.length : 0
    if (score > (best.get(field) ?? 0)) best.set(field, score)
  }
  return [...best].map(([field, score]) => ({ field, score })).toSorted((a, b) => b.score - a.score)
}

/** Return a title as plain words: no brackets with units, no accents, no signs. */
function toWords(title: string): string {
  const bare = title.replaceAll(/[([{（【][^)\]}）】]*[)\]}）】]/g, ' ')
  const words = (bare.trim() === '' ? title : bare)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
  return words.trim()
}

/** Report whether words occur in others: whole words, or any signs of a script that sets no blanks. */
function isWithin(word: string, words: string): boolean {
  return /\p{Script=Han}/u.test(word) ? words.includes(word) : ` ${words} `.includes(` ${word} `)
}
