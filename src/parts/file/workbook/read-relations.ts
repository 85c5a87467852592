import { type Task } from '@/parts/thread/task'
import { type Package } from './open-package'
import { readXml } from './read-xml'

/** A part that another part refers to. */
export type Relation = { readonly id: string; readonly kind: string; readonly path: string }

/** Return what the part `of` refers to; nothing when it refers to nothing. */
export async function readRelations(
  zip: Package,
  of: string,
  task: Task,
): Promise<readonly Relation[]> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1)
  const bytes = zip.unpack(`${folder}_rels/${of.slice(folder.length)}.rels`)
  const relations: Relation[] = []
  if (bytes === undefined) return relations
  const open = (name: string, attributes: () => Readonly<Record<string, string>>) => {
    if (name !== 'Relationship') return
    const { Id: id = '', Type: type = '', Target: target = '' } = attributes()
    const path = /^[/\\]/.test(target) ? target.slice(1) : `${folder}${target}`
    relations.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), path })
  }
  await readXml(bytes, { open, close: () => undefined, text: () => undefined }, task)
  return relations
}
