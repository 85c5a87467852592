import { type SlideTheme } from '@/domain/page/deck'
import { CONTENT_TYPES, NAMESPACES, SLIDE_NAMESPACES } from '@/export/pptx/package/namespaces'
import { type OpenPackage } from '@/export/pptx/package/open-package'
import { writeLayout, writeMaster, toMasterId } from './write-master'
import { writeNotesMaster, NOTES_PAGE } from './write-notes'
import { writeTheme } from './write-theme'
import { writeTag, escapeXml } from '@/export/drawing/svg-text'
import { SLIDE, toEmu } from '@/export/pptx/slide/slide-layout'
import { FIXED_DAY } from '@/export/pptx/package/fixed-day'

/** What a file says of itself. */
type FileWords = {
  readonly title: string
  /** What it is about: the findings. */
  readonly subject: string
}

/** Write title, subject, author and language of a file. */
function writeCoreProperties({ title, subject }: FileWords): string {
  return writeTag(
    'cp:coreProperties',
    {
      'xmlns:cp': NAMESPACES.coreProperties,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    [
      writeTag('dc:title', {}, escapeXml(title)),
      writeTag('dc:subject', {}, escapeXml(subject)),
      writeTag('dc:creator', {}, 'Chokepoint'),
      writeTag('dc:language', {}, 'en-GB'),
      writeDay('created'),
      writeDay('modified'),
    ].join(''),
  )
}

function writeDay(name: string): string {
  return writeTag(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, `${FIXED_DAY}Z`)
}

/** Write which program wrote a file. */
function writeExtendedProperties(): string {
  return writeTag(
    'Properties',
    { xmlns: NAMESPACES.extendedProperties },
    `${writeTag('Application', {}, 'Chokepoint')}${writeTag('Company', {}, 'Chokepoint')}`,
  )
}

/** Relationships of the presentation to what it is made of. */
type PresentationRelations = {
  readonly masters: readonly string[]
  readonly notesMaster: string
  readonly slides: readonly string[]
}

/** First id that a slide may have (ECMA-376, ST_SlideId). */
const FIRST_SLIDE_ID = 256

/** Write the part that holds a presentation together, its children in the order of the schema. */
function writePresentation({ masters, notesMaster, slides }: PresentationRelations): string {
  const masterIds = masters.map((relation, at) =>
    writeTag('p:sldMasterId', { id: toMasterId(at), 'r:id': relation }),
  )
  const slideIds = slides.map((relation, at) =>
    writeTag('p:sldId', { id: FIRST_SLIDE_ID + at, 'r:id': relation }),
  )
  return writeTag(
    'p:presentation',
    { ...SLIDE_NAMESPACES, saveSubsetFonts: 1 },
    [
      writeTag('p:sldMasterIdLst', {}, masterIds.join('')),
      writeTag('p:notesMasterIdLst', {}, writeTag('p:notesMasterId', { 'r:id': notesMaster })),
      writeTag('p:sldIdLst', {}, slideIds.join('')),
      writeTag('p:sldSz', { cx: toEmu(SLIDE.w), cy: toEmu(SLIDE.h) }),
      writeTag('p:notesSz', { cx: toEmu(NOTES_PAGE.w), cy: toEmu(NOTES_PAGE.h) }),
    ].join(''),
  )
}

/** What slides stand on: paths of the layouts, by their colours, and of the master of notes. */
export type Frame = {
  readonly layouts: ReadonlyMap<SlideTheme, string>
  readonly notesMaster: string
  /** Write the presentation itself, of the slides at these paths in their order. */
  readonly present: (slides: readonly string[]) => void
}

const PRESENTATION = 'ppt/presentation.xml'

/** Add all that a presentation has besides its slides, for the colours that these use. */
export function addFrame(
  pack: OpenPackage,
  words: FileWords,
  themes: ReadonlySet<SlideTheme>,
): Frame {
  addProperties(pack, words)
  const masters = [...themes].map((theme, at) => addMaster(pack, theme, at))
  const notesMaster = 'ppt/notesMasters/notesMaster1.xml'
  const theme = `ppt/theme/theme${masters.length + 1}.xml`
  pack.add({ path: notesMaster, contentType: CONTENT_TYPES.notesMaster }, writeNotesMaster())
  pack.add({ path: theme, contentType: CONTENT_TYPES.theme }, writeTheme('light'))
  pack.relate(notesMaster, 'theme', { path: theme })
  return {
    layouts: new Map([...themes].map((name, at) => [name, masters[at]?.layout ?? ''])),
    notesMaster,
    present: (slides) => {
      const relate = (kind: string) => (path: string) => pack.relate(PRESENTATION, kind, { path })
      const relations = {
        masters: masters.map(({ master }) => master).map(relate('slideMaster')),
        notesMaster: relate('notesMaster')(notesMaster),
        slides: slides.map(relate('slide')),
      }
      relate('theme')('ppt/theme/theme1.xml')
      pack.add(
        { path: PRESENTATION, contentType: CONTENT_TYPES.presentation },
        writePresentation(relations),
      )
    },
  }
}

function addProperties(pack: OpenPackage, words: FileWords): void {
  const core = 'docProps/core.xml'
  const extended = 'docProps/app.xml'
  pack.relate('', 'officeDocument', { path: PRESENTATION })
  pack.relate('', NAMESPACES.coreRelationship, { path: core })
  pack.relate('', 'extended-properties', { path: extended })
  pack.add({ path: core, contentType: CONTENT_TYPES.coreProperties }, writeCoreProperties(words))
  pack.add(
    { path: extended, contentType: CONTENT_TYPES.extendedProperties },
    writeExtendedProperties(),
  )
}

/** Add a master with its one layout and its theme. */
function addMaster(
  pack: OpenPackage,
  colors: SlideTheme,
  at: number,
): { readonly master: string; readonly layout: string } {
  const master = `ppt/slideMasters/slideMaster${at + 1}.xml`
  const layout = `ppt/slideLayouts/slideLayout${at + 1}.xml`
  const theme = `ppt/theme/theme${at + 1}.xml`
  const relation = pack.relate(master, 'slideLayout', { path: layout })
  pack.relate(master, 'theme', { path: theme })
  pack.relate(layout, 'slideMaster', { path: master })
  pack.add({ path: master, contentType: CONTENT_TYPES.slideMaster }, writeMaster(at, relation))
  pack.add({ path: layout, contentType: CONTENT_TYPES.slideLayout }, writeLayout())
  pack.add({ path: theme, contentType: CONTENT_TYPES.theme }, writeTheme(colors))
  return { master, layout }
}
