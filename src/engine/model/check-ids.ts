import { type Fault } from './model-error'

/** Return the faults of a list of ids under `path`: the list is empty, an id is empty or stands twice. */
export function checkIds(path: string, ids: readonly string[]): readonly Fault[] {
  if (ids.length === 0) return [{ path, message: 'is empty; give at least one' }]
  const seen = new Set<string>()
  return ids.flatMap((id, index) => {
    const fault = { path: `${path}[${index}]` }
    if (id === '') return [{ ...fault, message: 'is empty; give a name' }]
    if (seen.has(id)) return [{ ...fault, message: `${id} stands twice; give each id once` }]
    seen.add(id)
    return []
  })
}

/** Return the fault of an id that is not among `known`, as a list of none or one. */
export function checkKnown(path: string, id: string, known: ReadonlySet<string>): readonly Fault[] {
  return known.has(id)
    ? []
    : [{ path, message: `${id} is unknown; use one of ${[...known].join(', ') || '(none)'}` }]
}
