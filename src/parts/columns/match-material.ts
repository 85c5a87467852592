import { type Answers } from '@/domain/parts/column-mapping'
import { type MaterialWords } from '@/parts/thread/parts-reader'
import { MATERIAL_WORDS, toBareName, toSubstance } from './material-vocabulary'

/** Answer for what is bought and holds no rare earth; its rows are left out. */
export const NO_RARE_EARTH = 'none'

/**
 * Return a finder of materials by what a list calls them: by name, id or alias, or as it was answered; null for what is
 * not a rare earth.
 */
export function createMaterialMatch(
  materials: readonly MaterialWords[],
  answers: Answers,
): (words: string) => string | null | undefined {
  const known = new Set(materials.map(({ id }) => id))
  const byWord = toNames(materials, toMaterialKey)
  const byGrade = toNames(materials, toGradeKey)
  const bySuffix = toNames(materials, toGradeSuffix)
  const ids = new Map(materials.map(({ id }) => [id, id]))
  const seen = new Map<string, string | null | undefined>()

  function match(words: string): string | null | undefined {
    const answer = answers[toMaterialQuestionId(words)]
    if (answer === NO_RARE_EARTH) return null
    if (answer !== undefined && known.has(answer)) return answer
    const found = ids.get(words) ?? byWord.get(toMaterialKey(words))
    const grade = toGradeKey(words)
    const named = found ?? byGrade.get(grade) ?? byWord.get(grade)
    return named ?? matchSuffix(words) ?? matchSubstance(words) ?? undefined
  }

  /** By the temperature class of a grade, whatever its energy product: N48UH is UH as N38UH is. */
  function matchSuffix(words: string): string | null | undefined {
    const suffix = toGradeSuffix(words)
    return suffix === '' ? undefined : bySuffix.get(suffix)
  }

  /** By the number of the substance, or by a name that is put together of known words; all of it must say the same. */
  function matchSubstance(words: string): string | null | undefined {
    const pieces = words
      .normalize('NFKC')
      .replaceAll(VALENCE, ' ')
      .split(/[()[\]{}【】]/)
    const found = new Set(pieces.flatMap((piece) => matchPiece(piece.replaceAll(PURITY, ' '))))
    const [only] = found
    return found.size === 1 ? only : undefined
  }

  /** Return what a piece of a name is; none for one that says nothing, such as “sintered”. */
  function matchPiece(piece: string): readonly (string | null | undefined)[] {
    const [cas] = /\b\d{2,7}-\d{2}-\d\b/.exec(piece) ?? []
    if (cas !== undefined) return [byWord.get(toMaterialKey(cas))]
    const bare = toMaterialKey(toBareName(piece))
    if (bare === '') return []
    const name = toSubstance(piece)
    return [
      byWord.get(toMaterialKey(piece)) ?? byWord.get(bare) ?? byWord.get(toMaterialKey(name ?? '')),
    ]
  }

  return (words) => {
    if (!seen.has(words)) seen.set(words, match(words)) // a list says the same few words many times
    return seen.get(words)
  }
}

/** How many bonds an element has, in Roman numbers: dysprosium(III) oxide. */
const VALENCE = /\(\s*(?:i{1,3}|iv|v)\s*\)/giu

/** How pure or fine something is, beside its name. */
const PURITY =
  /[≥>]?\s*\d+(?:[.,]\d+)?\s*%|\b[2-6]n\d?\b|\b(?:powder|pulver|purity|reinheit|min|high purity|poudre)\b|粉末?|纯度/giu

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
    const more = MATERIAL_WORDS[id]?.split('|') ?? []
    for (const word of new Set([id, name, ...aliases, ...more].map(keyOf))) {
      if (word !== '') names.set(word, names.has(word) && names.get(word) !== id ? null : id)
    }
  }
  return names
}

/** What names the magnets of neodymium. */
const NEODYMIUM = /nd-?fe-?b|neod[yi]m\p{L}*|n[ée]odyme|钕铁硼|釹鐵硼|ネオジ[ムウ]*|неодим\p{L}*/iu

/** What is said of every magnet of neodymium beside its grade: what it is, and what it is coated with. */
const MAGNET_WORDS =
  /\b(?:nd-?fe-?b|neodymium|neodym|sintered|gesintert|magnets?|magnete?|grade|g(?:ü|ue)te|aimant|n[ée]odyme|im[áa]n|magnete|neodimio|ni-?cu-?ni|ni|zn|nickel|zinc|epoxy|vernickelt|verzinkt|nickel-plated|plated|coated|uncoated|unbeschichtet)\b|钕铁硼|釹鐵硼|磁体|磁铁|磁钢|磁鐵|烧结|镀镍|镀锌|环氧|ネオジ[ムウ]*|磁石|焼結|ニッケルめっき|ニッケルメッキ/giu
const GRADE = /^(?:n?\d{2})?(?:n|m|h|sh|uh|eh|ah)?$/

/**
 * Return the grade that words name beside what every magnet of neodymium is called: `NdFeB 42SH`, `Magnet N42 SH` and
 * `NdFeB magnet, grade SH`; empty for words that name none. A grade without its N and number, or a number alone, is one
 * only where neodymium is named: there are grades H of ferrite, too.
 */
function toGradeKey(words: string): string {
  const text = words.normalize('NFC')
  const rest = text.replaceAll(MAGNET_WORDS, ' ')
  const grade = toMaterialKey(rest)
  if (rest === text || !GRADE.test(grade)) return ''
  if (/^n\d\d/.test(grade)) return grade
  if (!NEODYMIUM.test(text)) return ''
  return /^\d/.test(grade) ? `n${grade}` : grade
}

/** A grade with its energy product, in MGOe, and its class of temperature. */
const FULL_GRADE = /^n[2-5]\d(m|h|sh|uh|eh|ah)?$/

/** Return the class of temperature that a whole grade names, `n` for the plain one; empty where words name no grade. */
function toGradeSuffix(words: string): string {
  const [found, suffix = 'n'] = FULL_GRADE.exec(toGradeKey(words) || toMaterialKey(words)) ?? []
  return found === undefined ? '' : suffix
}

/** Return words without what people write now one way, now another: case, blanks, dashes, accents. */
function toMaterialKey(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+]+/gu, '')
}
