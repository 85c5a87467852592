import { type Sourced } from '@/domain/record/sourced'

/** One object of a file and where it stands, as `regions.0.output`. */
export type Visit = { readonly path: string; readonly node: Readonly<Record<string, unknown>> }

/** A value with unit, period, basis and sources, found anywhere in a file. */
export type Found = { readonly path: string; readonly figure: Sourced<unknown> }

/** Return every object inside `value`, outermost first. */
export function visitObjects(value: unknown, path = ''): readonly Visit[] {
  if (typeof value !== 'object' || value === null) return []
  const node: Readonly<Record<string, unknown>> = { ...value }
  const below = Object.entries(node).flatMap(([key, child]) =>
    visitObjects(child, path === '' ? key : `${path}.${key}`),
  )
  return Array.isArray(value) ? below : [{ path, node }, ...below]
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
