import { type Answers } from '@/domain/column-mapping'
import { type MaterialWords } from './parts-reader'

/** Return a finder of materials by what a list calls them: by name, id or alias, or as it was answered. */
export function createMaterialMatch(
  materials: readonly MaterialWords[],
  answers: Answers,
): (words: string) => string | undefined {
  const known = new Set(materials.map(({ id }) => id))
  const byWord = new Map<string, string | null>()
  for (const { id, name, aliases } of materials) {
    for (const word of new Set([id, name, ...aliases].map(toMaterialKey))) {
      byWord.set(word, byWord.has(word) ? null : id) // what two materials are called, is neither
    }
  }
  const ids = new Map(materials.map(({ id }) => [id, id]))
  const seen = new Map<string, string | undefined>()

  function match(words: string): string | undefined {
    const answer = answers[toMaterialQuestionId(words)]
    if (answer !== undefined && known.has(answer)) return answer
    return ids.get(words) ?? byWord.get(toMaterialKey(words)) ?? undefined
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

/** Return words without what people write now one way, now another: case, blanks, dashes, accents. */
function toMaterialKey(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+]+/gu, '')
}
