import { type SlideTheme } from '@/domain/page/deck'
import { CONTENT_TYPES, NAMESPACES } from '@/export/pptx/package/namespaces'
import { type OpenPackage } from '@/export/pptx/package/open-package'
import { writeLayout, writeMaster } from './write-master'
import { writeNotesMaster } from './write-notes'
import { writePresentation } from './write-presentation'
import { type FileWords, writeCoreProperties, writeExtendedProperties } from './write-properties'
import { writeTheme } from './write-theme'

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
