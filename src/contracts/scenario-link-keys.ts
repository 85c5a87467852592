import { type InputId } from '@/domain/lab/lab-input'
import { escapeText, unescapeText } from './scenario-link-value'

/**
 * Short names of the first word of an input's id.
 *
 * Links live for years: an entry is never changed, removed or given to another word.
 */
const FAMILIES: Readonly<Record<string, string>> = {
  history: 'h',
  control: 'c',
  mine: 'm',
  gate: 'g',
  levy: 'y',
  licence: 'l',
  release: 'r',
  market: 'k',
  param: 'p',
  element: 'e',
  region: 'o',
  model: 'v',
  plant: 't',
  compound: 'd',
  magnet: 'n',
}

/** Short names of the last word of an id of three words or more; as lasting as those above. */
const FIELDS: Readonly<Record<string, string>> = {
  severity: 's',
  startWeek: 'f',
  weeks: 'w',
  ramp: 'r',
  week: 'k',
  usdPerTonne: 'u',
  tonnes: 't',
  basePriceUsdPerKg: 'b',
  coverWeeks: 'c',
  exChinaShare: 'x',
  exChinaCoverWeeks: 'xc',
  exChinaOwnShare: 'xo',
  outputTonnesPerYear: 'o',
  leadWeeks: 'lw',
  spareCapacity: 'sc',
  payability: 'pa',
  startCoverShare: 'sb',
  exChinaStartCoverShare: 'xb',
  exChinaMagnetShare: 'xm',
}

const FAMILY_NAMES = invert(FAMILIES)
const FIELD_NAMES = invert(FIELDS)

/** Write an input's id as a key of a link: `m.pangwa.s` for `mine.pangwa.severity`. */
export function toLinkKey(id: InputId): string {
  return rename(id.split('.'), new Map(Object.entries(FAMILIES)), new Map(Object.entries(FIELDS)))
    .map(escapeText)
    .join('.')
}

/** Return the id that a key of a link stands for; unknown words stand for themselves. */
export function fromLinkKey(key: string): InputId {
  return rename(key.split('.').map(unescapeText), FAMILY_NAMES, FIELD_NAMES).join('.')
}

type Names = ReadonlyMap<string, string>

function rename(words: readonly string[], families: Names, fields: Names): readonly string[] {
  return words.map((word, index) => {
    if (index === 0) return families.get(word) ?? word
    const isField = words.length > 2 && index === words.length - 1
    return isField ? (fields.get(word) ?? word) : word
  })
}

function invert(names: Readonly<Record<string, string>>): Names {
  return new Map(Object.entries(names).map(([word, short]) => [short, word]))
}
