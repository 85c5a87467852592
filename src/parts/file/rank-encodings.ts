import { analyse } from 'chardet'
import { type Encoding } from './read-choices'
import { toSingleByteText } from './single-byte'

/** Encodings that are told by their letters. */
const CANDIDATES = [
  'windows-1252',
  'gb18030',
  'shift_jis',
  'windows-1251',
  'windows-1250',
  'cp850',
  'macintosh',
  'euc-jp',
  'euc-kr',
  'big5',
  'iso-8859-2',
  'koi8-r',
  'ibm866',
  'windows-1253',
  'windows-1254',
  'windows-1257',
] as const satisfies readonly Encoding[]

/** What the detector calls encodings that are called otherwise here. */
const DETECTED: Readonly<Record<string, Encoding>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-5': 'windows-1251',
  'iso-8859-7': 'windows-1253',
  'iso-8859-9': 'windows-1254',
}

/** Bytes of words beyond ASCII that are looked at. */
const SAMPLE = 20_000

/** How much the detector's opinion counts beside the look of the words, by its confidence of 0 to 100. */
const DETECTOR_WEIGHT = 0.004

/** Encodings whose letters look like those of commoner ones: Baltic like Turkish. */
const SELDOM: ReadonlyMap<Encoding, number> = new Map([['windows-1257', 0.05]])

/** Return the encodings that a text without a mark may be in, most likely first; none for one that fits nothing. */
export function rankEncodings(bytes: Uint8Array): readonly Encoding[] {
  const sample = toForeignCells(bytes)
  const detected = new Map<string, number>()
  for (const { name, confidence } of analyse(sample)) {
    const lower = name.toLowerCase()
    detected.set(DETECTED[lower] ?? lower, confidence)
  }
  return CANDIDATES.map((encoding, at) => ({
    encoding,
    score:
      scoreText(decodeStrictly(sample, encoding)) +
      (detected.get(encoding) ?? 0) * DETECTOR_WEIGHT -
      at * 0.001 - // what is met more often comes first
      (SELDOM.get(encoding) ?? 0),
  }))
    .filter(({ score }) => Number.isFinite(score))
    .toSorted((a, b) => b.score - a.score)
    .map(({ encoding }) => encoding)
}

/** Return the cells that hold more than ASCII, one a line; the rest says nothing and would drown them. */
function toForeignCells(bytes: Uint8Array): Uint8Array {
  const kept: number[] = []
  let cell: number[] = []
  let isForeign = false
  for (const byte of bytes) {
    if (byte > 0x7f) isForeign = true
    if (!isEdge(byte)) {
      cell.push(byte)
      continue
    }
    if (isForeign) kept.push(...cell.slice(0, 500), 0x0a)
    if (kept.length > SAMPLE) break
    cell = []
    isForeign = false
  }
  if (isForeign) kept.push(...cell.slice(0, 500))
  return Uint8Array.from(kept)
}

/** Comma, semicolon, tab and line breaks; none of them is the second byte of a letter in any candidate. */
function isEdge(byte: number): boolean {
  return byte === 0x2c || byte === 0x3b || byte === 0x09 || byte === 0x0a || byte === 0x0d
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  const single = toSingleByteText(bytes, encoding)
  if (single !== undefined) return single
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Return how much a text looks like words, per letter beyond ASCII: 1 for common letters, below 0 for nonsense. */
function scoreText(text: string | undefined): number {
  if (text === undefined) return -Infinity
  const words = text.match(/[^\s\0-\u0020!-/:-@[-`{-~]+/g) ?? []
  const foreign = words.filter((word) => /[^\0-\u007F]/.test(word))
  const counted = foreign.map((word) => ({ word, signs: Array.from(word) }))
  const signs = counted.reduce(
    (sum, { signs: all }) => sum + all.filter((sign) => sign > '\u007F').length,
    0,
  )
  const score = counted.reduce((sum, { word, signs: all }) => sum + scoreWord(word, all), 0)
  return signs === 0 ? -Infinity : score / signs
}

/** Letters that western and central European languages write often. */
const COMMON_LATIN = new Set('äöüÄÖÜßéèêëàâáíóúñçãåæøïîôûÉÀÁÓÚÇÅØÆÑ')
const LATIN = new Set(
  'õąćęłńóśźżčďěňřšťůýžőűăîșțâĄĆĘŁŃŚŹŻČŘŠŽŐŰığşİĞŞēūāīģķļņčĒŪĀĪőœŒÊÈËÎÏÔÕÂÃÌÍÒÙÛÿ',
)
/** Letters that Italian writes at the end of words only. */
const FINAL = new Set('ìòù')
/** Letters that are words by themselves. */
const LATIN_WORDS = new Set('àèéóùåöíýì')
const CYRILLIC_WORDS = new Set('авикосуягВИКОСУЯА')
/** Letters of Icelandic, and what Turkish ones look like in another encoding. */
const RARE = new Set('ðþÐÞýÝ')
/** Signs that stand beside numbers and words in a list. */
const SIGNS = new Set('€£¥¢°²³µ×±–—’‘“”„…•§©®½¼¾«»№™‰')
/** The commonest of the Chinese signs in lists of parts, for texts too short to count others. */
const LIST_SIGNS = new Set(
  '零件号料物编码名称材质供应商工厂数量年用公斤千克吨库存天市场价格金额元币种汇率稀土磁钢铁硼钕镝铽镨钐钴氧化氟有限公司科技新包头赣州宁波苏无锡上海北京深圳东广单位重备注规格型品番',
)

function scoreWord(word: string, signs: readonly string[]): number {
  if (/[\u0080-\u009F\uFFFD\uE000-\uF8FF]/.test(word)) return -5 * signs.length
  const scripts = countScripts(word)
  if (scripts > 1) return -2 * signs.length
  return signs.reduce((sum, sign, at) => sum + scoreSign(sign, signs, at), 0)
}

/** Count the alphabets that a word mixes; kana and Chinese signs stand together in Japanese. */
function countScripts(word: string): number {
  return [
    /\p{Script=Latin}/u,
    /\p{Script=Cyrillic}/u,
    /\p{Script=Greek}/u,
    /\p{Script=Hangul}/u,
  ].filter((script) => script.test(word)).length
}

function scoreSign(sign: string, signs: readonly string[], at: number): number {
  if (sign <= '\u007F') return 0
  if (SIGNS.has(sign)) return scoreBeside(signs[at - 1], signs[at + 1])
  if (/\p{Script=Latin}/u.test(sign)) return scoreLatin(sign, signs[at - 1], signs[at + 1])
  if (/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(sign))
    return scoreCased(sign, signs[at - 1], signs[at + 1])
  return scoreEastern(sign)
}

/** A sign stands beside numbers; behind a letter it is a letter in another encoding, but for m². */
function scoreBeside(before: string | undefined, after: string | undefined): number {
  if (!isLetter(before)) return 0.7
  if (isLetter(after)) return -1.5
  return before === 'm' ? 0.5 : 0
}

/** Letters beyond ASCII stand alone between those of ASCII; a capital within a word is odd. */
function scoreLatin(sign: string, before: string | undefined, after: string | undefined): number {
  const base = FINAL.has(sign) ? (isLetter(after) ? 0.2 : 1) : weighLatin(sign)
  const isDoubled = before !== undefined && before > '\u007F' && isLetter(before)
  // A letter by itself is a currency sign in another encoding: € of Windows is Ç of DOS, and £ is ú.
  const isLone = !isLetter(before) && !isLetter(after) && !LATIN_WORDS.has(sign)
  return base - (isDoubled ? 1.2 : 0) - (isOddCapital(sign, before) || isLone ? 1.5 : 0)
}

function weighLatin(sign: string): number {
  if (COMMON_LATIN.has(sign)) return 1
  if (LATIN.has(sign)) return 0.8
  return RARE.has(sign) ? 0.3 : -0.5
}

/** A letter by itself may be a sign in another encoding: € of the West is Ђ in Cyrillic, and £ is г. */
function scoreCased(sign: string, before: string | undefined, after: string | undefined): number {
  if (!isLetter(before) && !isLetter(after)) return CYRILLIC_WORDS.has(sign) ? 0.4 : 0
  return isOddCapital(sign, before) ? -1 : 0.9
}

function isOddCapital(sign: string, before: string | undefined): boolean {
  return /\p{Lu}/u.test(sign) && before !== undefined && /\p{Ll}/u.test(before)
}

function scoreEastern(sign: string): number {
  if (LIST_SIGNS.has(sign)) return 1.2
  if (/[\u3040-\u30FF\u3000-\u3002\uFF01-\uFF5E]/.test(sign)) return 1
  if (/[\uFF61-\uFF9F]/.test(sign)) return -0.6 // half-width kana are what other bytes look like
  if (/\p{Script=Hangul}/u.test(sign)) return 0.6
  return /[\u4E00-\u9FFF]/.test(sign) ? 0.6 : -1
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /\p{L}/u.test(sign)
}
