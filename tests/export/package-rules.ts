import { strFromU8 } from 'fflate'

/** Parts of a file by their paths. */
export type Package = Readonly<Record<string, Uint8Array>>

/** A relationship with whole paths in place of relative ones. */
export type Relation = {
  /** Path of the part that has it; empty for the package itself. */
  readonly from: string
  readonly id: string
  readonly type: string
  /** Path of a part, or the address of what is outside. */
  readonly target: string
  readonly isOutside: boolean
}

/** Return all relationships of a package (ECMA-376, part 2, 9.3). */
export function relationshipsOf(parts: Package): readonly Relation[] {
  return Object.entries(parts).flatMap(([path, bytes]) => {
    const found = /^(.*?)_rels\/([^/]*)\.rels$/.exec(path)
    if (found === null) return []
    const [, folder = '', name = ''] = found
    return [...toXml(bytes).getElementsByTagName('Relationship')].map((relation): Relation => {
      const target = relation.getAttribute('Target') ?? ''
      const isOutside = relation.getAttribute('TargetMode') === 'External'
      return {
        from: `${folder}${name}`,
        id: relation.getAttribute('Id') ?? '',
        type: relation.getAttribute('Type') ?? '',
        target: isOutside ? target : new URL(target, `https://package/${folder}`).pathname.slice(1),
        isOutside,
      }
    })
  })
}

/**
 * Return in words what a package breaks of the rules on content types, relationships and ids: each would make
 * PowerPoint offer to repair the file. The schemas of its parts are checked elsewhere.
 */
export function findPackageFaults(parts: Package): readonly string[] {
  return [
    ...findTypeFaults(parts),
    ...findRelationFaults(parts),
    ...findIdFaults(parts),
    ...findOrphans(parts),
  ]
}

const parsed = new WeakMap<Uint8Array, Document>()

function toXml(bytes: Uint8Array): Document {
  const known = parsed.get(bytes)
  if (known !== undefined) return known
  const document = new DOMParser().parseFromString(strFromU8(bytes), 'application/xml')
  parsed.set(bytes, document)
  return document
}

function xmlParts(parts: Package): readonly (readonly [string, Document])[] {
  return Object.entries(parts).flatMap(([path, bytes]) =>
    path.endsWith('.xml') && path !== '[Content_Types].xml' ? [[path, toXml(bytes)] as const] : [],
  )
}

/** Every part has one content type, and no content type is without its part. */
function findTypeFaults(parts: Package): readonly string[] {
  const types = toXml(parts['[Content_Types].xml'] ?? new Uint8Array())
  const named = [...types.getElementsByTagName('Override')].map(
    (override) => override.getAttribute('PartName')?.slice(1) ?? '',
  )
  const endings = new Set(
    [...types.getElementsByTagName('Default')].map((each) => each.getAttribute('Extension')),
  )
  const missing = Object.keys(parts).filter(
    (path) =>
      path !== '[Content_Types].xml' &&
      !named.includes(path) &&
      !endings.has(path.split('.').at(-1) ?? ''),
  )
  return [
    ...named.filter((path) => !(path in parts)).map((path) => `${path} has a type but no part.`),
    ...named
      .filter((path, at) => named.indexOf(path) !== at)
      .map((path) => `${path} has two types.`),
    ...missing.map((path) => `${path} has no content type.`),
  ]
}

/** Every relationship leads to a part, its ids are distinct, and every id that a part names exists. */
function findRelationFaults(parts: Package): readonly string[] {
  const relations = relationshipsOf(parts)
  const lost = relations.filter(({ target, isOutside }) => !isOutside && !(target in parts))
  const twice = relations.filter(
    ({ from, id }, at) =>
      relations.findIndex((each) => each.from === from && each.id === id) !== at,
  )
  const unknown = xmlParts(parts).flatMap(([path, document]) => {
    const ids = new Set(relations.filter(({ from }) => from === path).map(({ id }) => id))
    return [...document.getElementsByTagName('*')].flatMap((element) =>
      [...element.attributes].flatMap(({ name, value }) =>
        name.startsWith('r:') && !ids.has(value)
          ? [`${path} names ${value}, which it has not.`]
          : [],
      ),
    )
  })
  return [
    ...lost.map(({ from, target }) => `${from} leads to ${target}, which is not there.`),
    ...twice.map(({ from, id }) => `${from} has ${id} twice.`),
    ...unknown,
  ]
}

/** Shapes of a slide, slides, and masters with their layouts have ids of their own, in their ranges. */
function findIdFaults(parts: Package): readonly string[] {
  const shapes = xmlParts(parts).flatMap(([path, document]) => {
    const ids = [...document.getElementsByTagName('p:cNvPr')].map((each) => each.getAttribute('id'))
    return new Set(ids).size === ids.length ? [] : [`${path} has two shapes of one id.`]
  })
  const all = xmlParts(parts).map(([, document]) => document)
  const idsOf = (...names: readonly string[]) =>
    all.flatMap((document) =>
      names.flatMap((name) =>
        [...document.getElementsByTagName(name)].map((each) => Number(each.getAttribute('id'))),
      ),
    )
  const slides = idsOf('p:sldId')
  const masters = idsOf('p:sldMasterId', 'p:sldLayoutId')
  return [
    ...shapes,
    ...(new Set(slides).size === slides.length ? [] : ['Two slides have one id.']),
    ...(new Set(masters).size === masters.length ? [] : ['Two masters or layouts have one id.']),
    ...slides
      .filter((id) => id < 256 || id >= 2 ** 31)
      .map((id) => `Slide id ${id} is out of range.`),
    ...masters.filter((id) => id < 2 ** 31).map((id) => `Master id ${id} is out of range.`),
  ]
}

/** A part to which nothing leads is dropped when the file is opened. */
function findOrphans(parts: Package): readonly string[] {
  const reached = new Set(relationshipsOf(parts).map(({ target }) => target))
  return Object.keys(parts)
    .filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml')
    .filter((path) => !reached.has(path))
    .map((path) => `Nothing leads to ${path}.`)
}
