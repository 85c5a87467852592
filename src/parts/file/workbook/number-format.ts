/** How a workbook shows a number. */
export type NumberFormat =
  | { readonly kind: 'plain' | 'percent' | 'day' | 'time' }
  | { readonly kind: 'shown'; readonly sections: readonly Section[] }

/** One way to show numbers; a format has several for positive, negative and other numbers. */
type Section = {
  readonly holds: ((value: number) => boolean) | undefined
  readonly isPercent: boolean
  readonly before: string
  readonly after: string
  /** Signs that stand for digits before the decimal point, with what stands between them. */
  readonly whole: string
  readonly minDecimals: number
  readonly maxDecimals: number
  /** What a shown unit is worth: 1000 for each comma behind the digits. */
  readonly divisor: number
}

/** A number as it is shown. */
export type Shown = {
  readonly value: number
  readonly word: string
  readonly text: string
  /** What the workbook holds for a shown 1, where it cuts thousands off. */
  readonly divisor?: number
}

/** Read a format code, such as `#,##0.00 [$€-407]`; days and times are told from numbers by their signs. */
export function parseFormat(code: string): NumberFormat {
  const signs = toSigns(code)
  if (isGeneral(signs) && !/["\\]/.test(code)) return { kind: 'plain' }
  if (!/[0#?]/.test(signs.replaceAll(/s+\.0+/gi, '')) && !GENERAL.test(signs)) {
    return toDayFormat(signs, code)
  }
  const sections = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/).map(toSection)
  const [first] = sections
  if (first?.isPercent === true) return { kind: 'percent' }
  const isPlain = sections.every(
    ({ before, after, whole, minDecimals, divisor }) =>
      `${before}${after}` === '' && /^[#?,]*0?$/.test(whole) && minDecimals === 0 && divisor === 1,
  )
  return isPlain ? { kind: 'plain' } : { kind: 'shown', sections }
}

/** Show a number by the section that holds for it. */
export function showNumber(value: number, sections: readonly Section[]): Shown {
  const section = chooseSection(value, sections)
  if (section === undefined) return { value, word: '', text: String(value) }
  const shown = value / section.divisor
  const word = [section.before, section.after].map(toWord).filter((part) => part !== '')
  return {
    ...(section.divisor === 1 ? {} : { divisor: section.divisor }),
    value: Number(shown.toPrecision(15)),
    word: word.join(' '),
    text: `${shown < 0 ? '-' : ''}${section.before}${showDigits(Math.abs(shown), section)}${section.after}`.trim(),
  }
}

function chooseSection(value: number, sections: readonly Section[]): Section | undefined {
  const conditional = sections.find(({ holds }) => holds?.(value) === true)
  if (conditional !== undefined) return conditional
  const free = sections.filter(({ holds }) => holds === undefined)
  if (free.length < sections.length) return free[0] ?? sections[0]
  if (value < 0) return sections[1] ?? sections[0]
  return value === 0 ? (sections[2] ?? sections[0]) : sections[0]
}

function showDigits(value: number, { whole, minDecimals, maxDecimals }: Section): string {
  const fixed = value.toFixed(Math.min(maxDecimals, 15))
  const [integer = '0', decimals = ''] = fixed.split('.')
  const kept = decimals.slice(0, minDecimals) + decimals.slice(minDecimals).replace(/0+$/, '')
  return `${fillPlaces(integer, whole)}${kept === '' ? '' : `.${kept}`}`
}

/** Put digits in the places of a format from the right, as `000-000` shows 12345: 012-345. */
function fillPlaces(digits: string, places: string): string {
  const left = Array.from(digits)
  const shown = Array.from(places)
    .toReversed()
    .map((place) => {
      if (place === '0') return left.pop() ?? '0'
      if (place === '#' || place === '?') return left.pop() ?? ''
      return place === ',' ? '' : place
    })
  return `${left.join('')}${shown.toReversed().join('')}`
}

/** What is left of a code without what is shown as it stands, colours and conditions. */
function toSigns(code: string): string {
  return code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').trim()
}

/** What spreadsheets call a number as it stands, in their languages. */
const GENERAL =
  /general|standard|estándar|estandar|standaard|g\/標準|g\/通用格式|общий|основной|ogólny|genel|geral|yleinen/i

function isGeneral(signs: string): boolean {
  return signs === '' || signs === '@' || signs.replace(GENERAL, '') === ''
}

/** A code without places for digits: a day, a time, or a word that some program wrote. */
function toDayFormat(signs: string, code: string): NumberFormat {
  const letters = signs
    .replaceAll(/am\/pm|a\/p|[年月日時时分秒]/gi, '')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase()
  if (/^[tmj]+$/.test(letters) && letters.includes('jj')) return { kind: 'day' }
  if (letters !== '' && !/^[ymdhseg]+$/.test(letters)) return { kind: 'plain' }
  if (letters === '') return /[年月日]/.test(code) ? { kind: 'day' } : { kind: 'plain' }
  return { kind: /[yd]|mmm/.test(letters) || /年|月|日/.test(code) ? 'day' : 'time' }
}

/** A point that marks decimals, and is not shown as it stands: 0000"."000 has three places before none. */
const POINT = /\.(?=(?:[^"]*"[^"]*")*[^"]*$)/

const CONDITION = /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/

function toSection(code: string): Section {
  const [, sign = '', bound = ''] = CONDITION.exec(code) ?? []
  const { before, digits, after, isPercent } = cutPlaces(toPlainSection(code))
  const [whole = '', decimals = ''] = digits.split(POINT)
  const [commas = ''] = /^,*/.exec(after) ?? []
  return {
    holds: toCondition(sign, Number(bound)),
    isPercent,
    before: unquote(before),
    after: unquote(after.slice(commas.length)),
    whole: unquote(whole),
    minDecimals: decimals.replaceAll(/[^0]/g, '').length,
    maxDecimals: decimals.replaceAll(/[^0#?]/g, '').length,
    divisor: 1000 ** commas.length,
  }
}

/** Return a section with what is shown as it stands in quotation marks, and nothing that is not shown. */
function toPlainSection(code: string): string {
  return code
    .replaceAll(/\[\$([^\]-]*)(?:-([0-9a-f]+))?[^\]]*\]/gi, (_, symbol: string, place?: string) =>
      toQuoted(toCurrencyWord(symbol, place)),
    )
    .replaceAll(/\[[^\]]*\]/g, '')
    .replaceAll(/_.|\*./g, '')
    .replaceAll(/\\(.)/g, (_, char: string) => toQuoted(char))
    .replace(GENERAL, '0.###############')
}

/** Cut a section at its places for digits; places within quotation marks are none. */
function cutPlaces(plain: string) {
  const mask = plain.replaceAll(/"[^"]*"/g, (quoted) => '_'.repeat(quoted.length))
  const [places = ''] = /[#0?](?:.*[#0?])?/.exec(mask) ?? []
  const start = places === '' ? mask.length : mask.indexOf(places)
  const end = start + places.length
  return {
    before: plain.slice(0, start),
    digits: plain.slice(start, end),
    after: plain.slice(end),
    isPercent: mask.includes('%'),
  }
}

function toCondition(sign: string, bound: number): Section['holds'] {
  switch (sign) {
    case '<':
      return (value) => value < bound
    case '<=':
      return (value) => value <= bound
    case '>':
      return (value) => value > bound
    case '>=':
      return (value) => value >= bound
    case '=':
      return (value) => value === bound
    case '<>':
      return (value) => value !== bound
    default:
      return undefined
  }
}

/** Signs that several currencies share, by the place that a format names (Microsoft's numbers of languages). */
const PLACES: Readonly<Record<string, string>> = {
  '¥-411': 'JPY',
  '￥-411': 'JPY',
  '¥-804': 'CNY',
  '￥-804': 'CNY',
  '$-409': 'USD',
  '$-c09': 'AUD',
  '$-1009': 'CAD',
  '$-c0c': 'CAD',
  '$-1409': 'NZD',
  '$-4809': 'SGD',
  '$-c04': 'HKD',
  '$-404': 'TWD',
  '$-80a': 'MXN',
}

function toCurrencyWord(symbol: string, place = ''): string {
  return PLACES[`${symbol}-${place.toLowerCase()}`] ?? symbol
}

/** A text within quotation marks, which is shown as it stands. */
function toQuoted(text: string): string {
  return text === '"' ? '' : `"${text}"`
}

function unquote(text: string): string {
  return text.replaceAll('"', '')
}

/** What stands beside the digits as a word: brackets and signs of a negative number are none. */
function toWord(text: string): string {
  return text
    .replaceAll(/[()+-]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
