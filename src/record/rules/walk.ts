import { type Sourced } from '@/domain/record/sourced'

/** One object of a record and where it stands, as `regions.pangwa.output`: by id where a list's items have one. */
export type Visit = { readonly path: string; readonly node: Readonly<Record<string, unknown>> }

/** A value with unit, period, basis and sources, found anywhere in a record. */
export type Found = { readonly path: string; readonly figure: Sourced<unknown> }

/** Return every object inside `value`, outermost first. */
export function visitObjects(value: unknown): readonly Visit[] {
  const visits: Visit[] = []
  visit(value, '', visits)
  return visits
}

function visit(value: unknown, path: string, visits: Visit[]): void {
  if (typeof value !== 'object' || value === null) return
  const isList = Array.isArray(value)
  const node: Readonly<Record<string, unknown>> = { ...value }
  if (!isList) visits.push({ path, node })
  for (const [key, child] of Object.entries(node)) {
    const name = isList ? (idOf(child) ?? key) : key
    visit(child, path === '' ? name : `${path}.${name}`, visits)
  }
}

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined
  return typeof value.id === 'string' ? value.id : undefined
}

function isSourced(node: object): node is Sourced<unknown> {
  return 'value' in node && 'basis' in node && 'evidence' in node
}

/** Return every sourced value inside `value`. */
export function findFigures(value: unknown): readonly Found[] {
  return visitObjects(value).flatMap(({ path, node }) =>
    isSourced(node) ? [{ path, figure: node }] : [],
  )
}
