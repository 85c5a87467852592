import { writeTag } from '@/export/drawing/svg-text'
import { SLIDE_NAMESPACES } from '@/export/pptx/package/namespaces'
import { SLIDE, toEmu } from '@/export/pptx/slide/slide-layout'
import { toMasterId } from './write-master'
import { NOTES_PAGE } from './write-notes'

/** Relationships of the presentation to what it is made of. */
export type PresentationRelations = {
  readonly masters: readonly string[]
  readonly notesMaster: string
  readonly slides: readonly string[]
}

/** First id that a slide may have (ECMA-376, ST_SlideId). */
const FIRST_SLIDE_ID = 256

/** Write the part that holds a presentation together, its children in the order of the schema. */
export function writePresentation({ masters, notesMaster, slides }: PresentationRelations): string {
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
