import { z } from 'zod/mini'
import { BUYER_MARKETS, DEFAULT_MARKET, type BuyerMarket } from '@/domain/market/buyer-market'
import { type Fault } from '@/model/faults'
import { InputError } from './input-error'

z.config(z.locales.en())

/** Return `value` in the shape of `schema`, or throw an `InputError` with one fault per wrong field. */
export function decode<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const result = z.safeParse(schema, value, { reportInput: true })
  if (result.success) return result.data
  throw new InputError(result.error.issues.flatMap((issue) => toFaults(issue)))
}

/** Return the market that `--market` names, outside China unless it is given; throws an `InputError` for any other word. */
export function decodeBuyer(word: string = DEFAULT_MARKET): BuyerMarket {
  const buyer = BUYER_MARKETS.find((known) => known === word)
  if (buyer !== undefined) return buyer
  const message = `${word} is not a buyer’s market; give ${BUYER_MARKETS.join(' or ')}`
  throw new InputError([{ path: '--market', message }])
}

type Issue = z.core.$ZodIssue
type UnionIssue = z.core.$ZodIssueInvalidUnion

function toFaults(issue: Issue): readonly Fault[] {
  const path = toPath(issue.path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: toPath([...issue.path, key]),
      message: 'is not a known field; remove it or correct its name',
    }))
  }
  if (issue.code === 'invalid_type') {
    return [{ path, message: `${describe(issue.input)}; give ${toNoun(issue.expected)}` }]
  }
  if (issue.code === 'invalid_value') {
    return [{ path, message: `${describe(issue.input)}; give one of ${issue.values.join(', ')}` }]
  }
  if (issue.code === 'invalid_union') return toUnionFaults(issue)
  return [{ path, message: issue.message }]
}

/** Of a number or an object, what was meant is what is wrong: an object is taken for the last of the shapes. */
function toUnionFaults(issue: UnionIssue): readonly Fault[] {
  const { input, discriminator } = issue
  if (typeof discriminator === 'string') {
    const known = 'options' in issue ? (issue.options ?? []) : []
    const given: unknown = Object(input)[discriminator]
    const message = `${describe(given)}; give one of ${known.map(String).join(', ')}`
    return [{ path: toPath([...issue.path, ...last(issue.path, discriminator)]), message }]
  }
  if (typeof input !== 'object' || input === null) {
    const message = `${describe(input)}; give a finite number or a distribution`
    return [{ path: toPath(issue.path), message }]
  }
  const inner: readonly Issue[] = issue.errors.at(-1) ?? []
  return inner.flatMap((one) => toFaults({ ...one, path: [...issue.path, ...one.path] }))
}

/** The key that tells shapes apart, unless the path ends with it already. */
function last(path: readonly PropertyKey[], key: string): readonly string[] {
  return path.at(-1) === key ? [] : [key]
}

const NOUNS: Readonly<Record<string, string>> = {
  number: 'a finite number',
  string: 'a text',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  int: 'a whole number',
}

function toNoun(expected: string): string {
  return NOUNS[expected] ?? expected
}

function describe(value: unknown): string {
  if (value === undefined) return 'is missing'
  if (typeof value === 'number') return `is ${value}`
  if (Array.isArray(value)) return 'is a list'
  if (typeof value === 'object' && value !== null) return 'is an object'
  return `is ${JSON.stringify(typeof value === 'string' ? value.slice(0, 40) : value)}`
}

/** Write a path as a reader would: `scenario.mineWindows[0].severity`. */
function toPath(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
}
