import { ReadError } from '@/parts/file/read-error'
import { type Task } from '@/parts/thread/task'
import { type Package } from './open-package'
import { readXml } from './read-xml'

/** A part that another part refers to. */
type Relation = { readonly id: string; readonly kind: string; readonly path: string }

/** Return what the part `of` refers to; nothing when it refers to nothing. */
async function readRelations(zip: Package, of: string, task: Task): Promise<readonly Relation[]> {
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

/** A sheet that can be seen in the workbook. */
export type SheetEntry = { readonly name: string; readonly path: string }

/** What a workbook holds. */
export type Directory = {
  readonly sheets: readonly SheetEntry[]
  /** Whether days count from 1904, as old Macs did. */
  readonly is1904: boolean
  readonly stringsPath: string | undefined
  readonly stylesPath: string | undefined
}

/** Read which sheets a workbook holds and where; hidden ones are left out. */
export async function readDirectory(zip: Package, task: Task): Promise<Directory> {
  const roots = await readRelations(zip, '', task)
  const path = roots.find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml'
  const bytes = zip.unpack(path)
  if (bytes === undefined || /\.bin$/i.test(path)) throw toNoWorkbook(zip)
  const relations = await readRelations(zip, path, task)
  const sheets: SheetEntry[] = []
  const days = { is1904: false }
  const open = (name: string, attributes: () => Readonly<Record<string, string>>) => {
    if (name === 'workbookPr') days.is1904 = /^(1|true)$/.test(attributes()['date1904'] ?? '')
    if (name === 'sheet') sheets.push(...toSheet(attributes(), relations))
  }
  await readXml(bytes, { open, close: () => undefined, text: () => undefined }, task)
  const pathOf = (wanted: string) => relations.find(({ kind }) => kind === wanted)?.path
  return {
    sheets,
    is1904: days.is1904,
    stringsPath: pathOf('sharedStrings'),
    stylesPath: pathOf('styles'),
  }
}

function toSheet(
  attributes: Readonly<Record<string, string>>,
  relations: readonly Relation[],
): readonly SheetEntry[] {
  const { name = '', state = 'visible' } = attributes
  const id = Object.entries(attributes).find(([key]) => /^(\w+:)?id$/.test(key))?.[1]
  const relation = relations.find((known) => known.id === id)
  if (state !== 'visible' || relation?.kind !== 'worksheet') return []
  return [{ name, path: relation.path }]
}

/** What a zip archive may be besides a workbook, by the name of a part of it. */
const OTHERS = [
  { part: /^xl\/.*\.bin$/, what: 'a binary workbook (XLSB)' },
  { part: /^index(\/.*\.iwa|\.zip)$/, what: 'a document of Apple Numbers or Pages' },
  { part: /^content\.xml$/, what: 'an OpenDocument file (ODS or ODT)' },
  { part: /^word\//, what: 'a text document (DOCX)' },
  { part: /^ppt\//, what: 'a presentation (PPTX)' },
] as const

function toNoWorkbook({ names }: Package): ReadError {
  const other = OTHERS.find(({ part }) => names.some((name) => part.test(name)))
  if (other !== undefined) {
    return new ReadError(
      `The file is ${other.what}, which cannot be read.`,
      'Open it in the program that wrote it and save or export it as XLSX or CSV.',
    )
  }
  return new ReadError(
    'The file is a zip archive, but not an XLSX workbook.',
    names.length === 0
      ? 'It is empty: save the list again as XLSX or CSV.'
      : `Unpack it and import the list alone; it holds ${names.slice(0, 3).join(', ')}.`,
  )
}
