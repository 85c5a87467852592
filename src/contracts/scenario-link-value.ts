import { type Distribution } from '@/domain/market/distribution'
import { type LabValue } from '@/domain/lab/lab-input'

/** Separates the fields of one entry; escaped where a text holds it. */
export const FIELD = '_'

const DAYS_PER_WEEK = 7
const NUMBER = /^-?\d+(\.\d+)?(e-?\d+)?$/
const DAYS = /^(-?\d+)d$/
const PLAIN = /[^A-Za-z0-9.-]/gu
const ESCAPED = /(?:![0-9A-F]{2})+/g

/** Write a value with letters, digits and `_`, `.`, `-`, `!` alone, which every address passes on as they are. */
export function writeValue(value: LabValue): string {
  if (typeof value === 'number') return writeNumber(value)
  if (typeof value === 'string') {
    return ['w', ...value.split('+').map(escapeText)].join(FIELD)
  }
  return [value.dist.slice(0, 1), ...toNumbers(value).map(writeOptional)]
    .join(FIELD)
    .replace(/_+$/, '')
}

/** Read a value; return what is wrong with it where it cannot be read. */
export function readValue(text: string): { readonly value: LabValue } | { readonly fault: string } {
  const [first = '', ...rest] = text.split(FIELD)
  if (first === 'w') return { value: rest.map(unescapeText).join('+') }
  const shape = SHAPES.get(first)
  if (shape === undefined) return rest.length === 0 ? readSingle(first) : unreadable(text)
  const numbers = rest.map((part) => (part === '' ? undefined : readNumber(part)))
  const broken = rest.find((part, index) => part !== '' && numbers[index] === undefined)
  if (broken !== undefined) return unreadable(broken)
  const value = rest.length > MOST_NUMBERS ? undefined : shape(numbers)
  return value === undefined ? unreadable(text) : { value }
}

/** Write a number in as few characters as keep it exactly; whole days of weeks as `58d`. */
export function writeNumber(value: number): string {
  const days = Math.round(value * DAYS_PER_WEEK)
  const plain = Object.is(value, -0) ? '-0' : String(value).replace('e+', 'e')
  const asDays = `${days}d`
  return days / DAYS_PER_WEEK === value && asDays.length < plain.length ? asDays : plain
}

/** Read a finite number, or return undefined. */
export function readNumber(text: string): number | undefined {
  const days = DAYS.exec(text)?.[1]
  if (days === undefined && !NUMBER.test(text)) return undefined
  const value = days === undefined ? Number(text) : Number(days) / DAYS_PER_WEEK
  return Number.isFinite(value) ? value : undefined
}

/** Write a text so that it holds no separator. */
export function escapeText(text: string): string {
  return text.replace(PLAIN, (character) =>
    [...new TextEncoder().encode(character)]
      .map((byte) => `!${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  )
}

/** Read a text written by `escapeText`; bytes that are no text become the replacement character. */
export function unescapeText(text: string): string {
  return text.replace(ESCAPED, (bytes) =>
    new TextDecoder().decode(
      Uint8Array.from(bytes.slice(1).split('!'), (byte) => Number.parseInt(byte, 16)),
    ),
  )
}

/** Write a line of words, a hyphen for each space, so that a link of notes stays short and can be read. */
export function escapeWords(text: string): string {
  return text
    .split(' ')
    .map((word) => escapeText(word).replaceAll('-', '!2D'))
    .join('-')
}

/** Read words written by `escapeWords`. */
export function unescapeWords(text: string): string {
  return text.split('-').map(unescapeText).join(' ')
}

type Numbers = readonly (number | undefined)[]

/** Mean, deviation and two bounds. */
const MOST_NUMBERS = 4

const SHAPES: ReadonlyMap<string, (numbers: Numbers) => Distribution | undefined> = new Map([
  ['t', readTriangular],
  ['u', readUniform],
  ['l', readLognormal],
  ['n', readNormal],
])

function readTriangular([min, mode, max, more]: Numbers): Distribution | undefined {
  const isWhole = min !== undefined && mode !== undefined && max !== undefined
  return isWhole && more === undefined ? { dist: 'triangular', min, mode, max } : undefined
}

function readUniform([min, max, ...more]: Numbers): Distribution | undefined {
  const isWhole = min !== undefined && max !== undefined && more.length === 0
  return isWhole ? { dist: 'uniform', min, max } : undefined
}

function readLognormal([median, p90, min, max]: Numbers): Distribution | undefined {
  if (median === undefined || p90 === undefined) return undefined
  return { dist: 'lognormal', median, p90, ...toBounds(min, max) }
}

function readNormal([mean, sd, min, max]: Numbers): Distribution | undefined {
  if (mean === undefined || sd === undefined) return undefined
  return { dist: 'normal', mean, sd, ...toBounds(min, max) }
}

function toBounds(min: number | undefined, max: number | undefined) {
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
}

function toNumbers(value: Distribution): Numbers {
  switch (value.dist) {
    case 'triangular':
      return [value.min, value.mode, value.max]
    case 'uniform':
      return [value.min, value.max]
    case 'lognormal':
      return [value.median, value.p90, value.min, value.max]
    case 'normal':
      return [value.mean, value.sd, value.min, value.max]
  }
}

function writeOptional(value: number | undefined): string {
  return value === undefined ? '' : writeNumber(value)
}

function readSingle(text: string): { readonly value: LabValue } | { readonly fault: string } {
  const value = readNumber(text)
  return value === undefined ? unreadable(text) : { value }
}

function unreadable(text: string): { readonly fault: string } {
  return {
    fault: `“${text.slice(0, 40)}” is neither a finite number nor a distribution; remove it`,
  }
}
