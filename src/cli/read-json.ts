import { type Fault } from '@/model/faults'
import { InputError, rejectFaulty } from './input-error'
import { findJsonFault } from './json-fault'

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
