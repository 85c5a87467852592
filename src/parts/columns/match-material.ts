import { type Answers } from '@/domain/parts/column-mapping'
import { type MaterialWords } from '@/parts/thread/parts-reader'

/** Return a finder of materials by what a list calls them: by name, id or alias, or as it was answered. */
export function createMaterialMatch(
  materials: readonly MaterialWords[],
  answers: Answers,
): (words: string) => string | undefined {
  const known = new Set(materials.map(({ id }) => id))
  const byWord = toNames(materials, toMaterialKey)
  const byGrade = toNames(materials, toGradeKey)
  const ids = new Map(materials.map(({ id }) => [id, id]))
  const seen = new Map<string, string | undefined>()

  function match(words: string): string | undefined {
    const answer = answers[toMaterialQuestionId(words)]
    if (answer !== undefined && known.has(answer)) return answer
    const grade = toGradeKey(words)
    const found = ids.get(words) ?? byWord.get(toMaterialKey(words))
    return found ?? byGrade.get(grade) ?? byWord.get(grade) ?? undefined
  }

  return (words) => {
    if (!seen.has(words)) seen.set(words, match(words)) // a list says the same few words many times
    return seen.get(words)
  }
}

/** Return the id of the question what a list means by some words. */
export function toMaterialQuestionId(words: string): string {
  return `material:${toMaterialKey(words)}`
}

/** Return materials by what they are called; what two are called, is neither. */
function toNames(
  materials: readonly MaterialWords[],
  keyOf: (words: string) => string,
): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>()
  for (const { id, name, aliases } of materials) {
    for (const word of new Set([id, name, ...aliases].map(keyOf))) {
      if (word !== '') names.set(word, names.has(word) && names.get(word) !== id ? null : id)
    }
  }
  return names
}

/** What is said of every magnet of neodymium, beside its grade. */
const MAGNET_WORDS =
  /\b(?:nd-?fe-?b|neodymium|neodym|sintered|gesintert|magnets?|magnete?|grade|g(?:ü|ue)te)\b/giu
const GRADE = /^(?:n?\d{2})?(?:n|m|h|sh|uh|eh|ah)?$/

/**
 * Return the grade that words name beside what every magnet of neodymium is called: `NdFeB 42SH`, `Magnet N42 SH` and
 * `NdFeB magnet, grade SH`; empty for words that name none. A number alone is a grade only where neodymium is named.
 */
function toGradeKey(words: string): string {
  const text = words.normalize('NFC')
  const rest = text.replaceAll(MAGNET_WORDS, ' ')
  const grade = toMaterialKey(rest)
  if (rest === text || !GRADE.test(grade)) return ''
  if (!/^\d/.test(grade)) return grade
  return /nd-?fe-?b|neodym/i.test(text) ? `n${grade}` : ''
}

/** Return words without what people write now one way, now another: case, blanks, dashes, accents. */
function toMaterialKey(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+]+/gu, '')
}
