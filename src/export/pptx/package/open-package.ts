import { strToU8, zipSync } from 'fflate'
import { writeTag } from '@/export/drawing/svg-text'
import { FIXED_DAY } from './fixed-day'
import { NAMESPACES, XML_HEAD } from './namespaces'

/** A part of a package: where it stands, and what kind of content it holds. */
export type Part = { readonly path: string; readonly contentType: string }

/** Where a relationship leads: to another part, or out of the package. */
export type Target = { readonly path: string } | { readonly address: string }

/** A package that is being written (ECMA-376, part 2: Open Packaging Conventions). */
export type OpenPackage = {
  /** Add a part; it is listed among the content types with the kind it has. */
  readonly add: (part: Part, content: string | Uint8Array) => void
  /** Relate a part, or the package itself where `from` is empty, to a target; return the id of the relationship. */
  readonly relate: (from: string, kind: string, target: Target) => string
  /** Return the bytes of the finished package; the same parts give the same bytes. */
  readonly close: () => Uint8Array
}

type Relationship = { readonly id: string; readonly kind: string; readonly target: Target }

const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml'

/** Return a package without parts. Content types and relationships are written from what is added, and name nothing else. */
export function openPackage(): OpenPackage {
  const parts = new Map<string, { readonly contentType: string; readonly bytes: Uint8Array }>()
  const related = new Map<string, Relationship[]>()
  return {
    add: ({ path, contentType }, content) => {
      const bytes = typeof content === 'string' ? strToU8(`${XML_HEAD}${content}`) : content
      parts.set(path, { contentType, bytes })
    },
    relate: (from, kind, target) => {
      const all = related.get(from) ?? []
      const id = `rId${all.length + 1}`
      related.set(from, [...all, { id, kind, target }])
      return id
    },
    close: () => {
      const types = [...parts].map(([path, { contentType }]) => ({ path, contentType }))
      const files = {
        '[Content_Types].xml': strToU8(`${XML_HEAD}${writeContentTypes(types)}`),
        ...Object.fromEntries(
          [...related].map(([from, all]) => [
            toRelationshipsPath(from),
            strToU8(`${XML_HEAD}${writeRelationships(from, all)}`),
          ]),
        ),
        ...Object.fromEntries([...parts].map(([path, { bytes }]) => [path, bytes])),
      }
      return zipSync(files, { level: 6, mtime: FIXED_DAY })
    },
  }
}

function writeContentTypes(parts: readonly Part[]): string {
  const overrides = parts.map(({ path, contentType }) =>
    writeTag('Override', { PartName: `/${path}`, ContentType: contentType }),
  )
  const relationships = writeTag('Default', { Extension: 'rels', ContentType: RELATIONSHIPS_TYPE })
  return writeTag(
    'Types',
    { xmlns: NAMESPACES.contentTypes },
    `${relationships}${overrides.join('')}`,
  )
}

function writeRelationships(from: string, all: readonly Relationship[]): string {
  const written = all.map(({ id, kind, target }) =>
    writeTag('Relationship', {
      Id: id,
      Type: kind.includes('/') ? kind : `${NAMESPACES.r}/${kind}`,
      ...('path' in target
        ? { Target: toRelative(from, target.path) }
        : { Target: target.address, TargetMode: 'External' }),
    }),
  )
  return writeTag('Relationships', { xmlns: NAMESPACES.relationships }, written.join(''))
}

/** `ppt/slides/slide1.xml` keeps its relationships in `ppt/slides/_rels/slide1.xml.rels`. */
function toRelationshipsPath(from: string): string {
  const { folder, name } = toPlace(from)
  return [...folder, '_rels', `${name}.rels`].join('/')
}

function toRelative(from: string, to: string): string {
  const { folder } = toPlace(from)
  const target = toPlace(to)
  const parting = folder.findIndex((name, at) => name !== target.folder[at])
  const shared = parting === -1 ? folder.length : parting
  return [
    ...folder.slice(shared).map(() => '..'),
    ...target.folder.slice(shared),
    target.name,
  ].join('/')
}

function toPlace(path: string): { readonly folder: readonly string[]; readonly name: string } {
  const steps = path.split('/')
  return { folder: steps.slice(0, -1), name: steps.at(-1) ?? '' }
}
