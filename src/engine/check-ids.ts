import { type Fault } from './model-error'

/** Return the faults of a list of ids under `path`: the list is empty, an id is empty or stands twice. */
export function checkIds(path: string, ids: readonly string[]): readonly Fault[] {
  if (ids.length === 0) return [{ path, message: 'is empty; give at least one' }]
  return ids.flatMap((id, index) => {
    if (id === '') return [{ path: `${path}[${index}].id`, message: 'is empty; give a name' }]
    return ids.indexOf(id) < index
      ? [{ path: `${path}[${index}].id`, message: `${id} stands twice; give each id once` }]
      : []
  })
}

/** Return the fault of an id that is not among `known`, as a list of none or one. */
export function checkKnown(path: string, id: string, known: ReadonlySet<string>): readonly Fault[] {
  return known.has(id)
    ? []
    : [{ path, message: `${id} is unknown; use one of ${[...known].join(', ') || '(none)'}` }]
}
