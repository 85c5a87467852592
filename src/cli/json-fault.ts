/** A place in a text, counted from 1. */
export type TextPosition = { readonly line: number; readonly column: number }

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
export function findJsonFault(text: string): TextPosition {
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
