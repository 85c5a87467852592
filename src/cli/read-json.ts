import { type Fault } from '@/model/faults'
import { InputError, rejectFaulty } from './input-error'

/** A place in a text, counted from 1. */
type TextPosition = { readonly line: number; readonly column: number }

const SPACE = /[ \t\n\r]*/y
const TOKEN =
  /([{}[\],:])|("[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\p{Cc}]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy

type Expecting = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'next'

/** What may follow each kind of token; `next` depends on what is open. */
const FOLLOWS: Readonly<Record<Expecting, Readonly<Record<string, Expecting>>>> = {
  value: { '{': 'keyOrEnd', '[': 'valueOrEnd', string: 'next', scalar: 'next' },
  valueOrEnd: { '{': 'keyOrEnd', '[': 'valueOrEnd', string: 'next', scalar: 'next', ']': 'next' },
  key: { string: 'colon' },
  keyOrEnd: { string: 'colon', '}': 'next' },
  colon: { ':': 'value' },
  next: {},
}

/**
 * Return where `text` stops being JSON.
 *
 * The engine's own message does not always say; a reader of a long file needs the line.
 */
function findJsonFault(text: string): TextPosition {
  const open: string[] = []
  let expecting: Expecting = 'value'
  let at = skipSpace(text, 0)
  while (at < text.length) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    const kind = toKind(match)
    const follows: Expecting | undefined =
      expecting === 'next' ? afterValue(kind, open) : FOLLOWS[expecting][kind]
    if (match === null || follows === undefined) break
    if (kind === '{' || kind === '[') open.push(kind)
    if (kind === '}' || kind === ']') open.pop()
    expecting = follows
    at = skipSpace(text, at + match[0].length)
  }
  return toPosition(text, at)
}

function toKind(match: RegExpExecArray | null): string {
  if (match === null) return ''
  return match[1] ?? (match[2] === undefined ? 'scalar' : 'string')
}

function afterValue(kind: string, open: readonly string[]): Expecting | undefined {
  const inside = open.at(-1)
  if (kind === ',' && inside !== undefined) return inside === '{' ? 'key' : 'value'
  return (kind === '}' && inside === '{') || (kind === ']' && inside === '[') ? 'next' : undefined
}

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at
  return at + (SPACE.exec(text)?.[0].length ?? 0)
}

function toPosition(text: string, at: number): TextPosition {
  const before = text.slice(0, at)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: at - lineStart + 1 }
}

/** Parse a JSON text; throws an `InputError` that names the line, or the keys that no input may hold. */
export function readJson(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '')
  if (json.trim() === '') {
    throw new InputError([{ path: 'input', message: 'is empty; give JSON on standard input' }])
  }
  const value = parse(json)
  rejectFaulty(findForbiddenKeys(value))
  return value
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const { line, column } = findJsonFault(text)
    const message = `is not JSON from line ${line}, column ${column}; correct it there`
    throw new InputError([{ path: 'input', message }])
  }
}

/** `__proto__` as a key means something else to every library that copies objects, so no input may use it. */
function findForbiddenKeys(root: unknown): readonly Fault[] {
  const faults: Fault[] = []
  const open: (readonly [string, unknown])[] = [['', root]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [path, value] = next
    if (typeof value !== 'object' || value === null) continue
    for (const [key, child] of Object.entries(value)) {
      if (key === '__proto__') faults.push({ path, message: 'holds the key __proto__; remove it' })
      open.push([path === '' ? key : `${path}.${key}`, child])
    }
  }
  return faults
}
