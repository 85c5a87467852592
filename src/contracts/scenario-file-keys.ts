import { type LabFault } from '@/domain/lab/lab-check'

/** Strings, brackets, commas and colons of a JSON text; what else it holds does not matter here. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:]/g

/** Deepest nesting that a file of scenarios needs, twice over. */
const MAX_DEPTH = 20

/** An object or list that a text is inside of. */
type Place = {
  readonly path: string
  /** Keys so far; undefined in a list. */
  readonly keys: Set<string> | undefined
  key: string
  index: number
}

/**
 * Return a fault for every key that a JSON text repeats in one object, and for every `__proto__`.
 *
 * A parser keeps the last of repeated keys and says nothing, so the text itself must be looked at. It must be valid.
 */
export function findKeyFaults(text: string): readonly LabFault[] {
  const faults: LabFault[] = []
  const places: Place[] = []
  let previous = ''
  for (const [token] of text.matchAll(TOKEN)) {
    if (places.length > MAX_DEPTH) return [{ path: '', message: 'is nested too deeply' }]
    faults.push(...step(places, token, previous))
    previous = token
  }
  return faults
}

/** Follow one token into, through or out of a place. */
function step(places: Place[], token: string, previous: string): readonly LabFault[] {
  const place = places.at(-1)
  if (token === '{' || token === '[') places.push(enter(token, place))
  if (token === '}' || token === ']') places.pop()
  if (place === undefined) return []
  if (token === ',') place.index += 1
  return token === ':' ? addKey(place, previous) : []
}

function enter(token: string, outer: Place | undefined): Place {
  return {
    path: outer === undefined ? '' : pathOf(outer),
    keys: token === '{' ? new Set() : undefined,
    key: '',
    index: 0,
  }
}

function addKey(place: Place, token: string): readonly LabFault[] {
  const key: unknown = JSON.parse(token)
  if (typeof key !== 'string' || place.keys === undefined) return []
  place.key = key
  const isRepeated = place.keys.has(key)
  place.keys.add(key)
  const path = pathOf(place)
  if (key === '__proto__') return [{ path, message: 'is no name for anything; remove it' }]
  return isRepeated ? [{ path, message: 'is given more than once; keep one' }] : []
}

function pathOf({ path, keys, key, index }: Place): string {
  return joinPath(path, keys === undefined ? index : key)
}

/** Return the path of a part of something: `scenarios[0].changes["mine.pangwa.severity"]`. */
export function joinPath(path: string, part: string | number): string {
  if (typeof part === 'number') return `${path}[${part}]`
  if (!/^[A-Za-z_]\w*$/.test(part)) return `${path}[${JSON.stringify(part)}]`
  return path === '' ? part : `${path}.${part}`
}
