import { writeTag } from '@/export/drawing/svg-text'
import { SLIDE_NAMESPACES } from '@/export/pptx/package/namespaces'
import { writeFill, writePlace, writeTree } from '@/export/pptx/slide/write-shape'
import { writeParagraphs } from '@/export/pptx/slide/write-text'
import { writeColorMap } from './write-master'

/** Size of a page of notes, inches, and the places on it. */
export const NOTES_PAGE = { w: 7.5, h: 10 } as const
const PICTURE = { x: 0.75, y: 0.75, w: 6, h: 3.375 }
const WORDS = { x: 0.75, y: 4.375, w: 6, h: 5 }

/** The picture of the slide above, the words below. */
function writePlaces(words: string, hasPlace: boolean): readonly string[] {
  const placeOf = (frame: typeof WORDS) =>
    hasPlace ? `${writePlace(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` : ''
  const picture = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"${hasPlace ? ' idx="2"' : ''}/></p:nvPr></p:nvSpPr><p:spPr>${placeOf(PICTURE)}</p:spPr></p:sp>`
  const notes = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="${hasPlace ? 3 : 1}"/></p:nvPr></p:nvSpPr><p:spPr>${placeOf(WORDS)}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${words}</p:txBody></p:sp>`
  return [picture, notes]
}

/** Write the master of the pages of notes. */
export function writeNotesMaster(): string {
  const prompt = writeParagraphs([{ runs: [{ text: 'Notes' }] }])
  return writeTag(
    'p:notesMaster',
    SLIDE_NAMESPACES,
    [
      `<p:cSld><p:bg><p:bgPr>${writeFill('bg1')}<a:effectLst/></p:bgPr></p:bg>${writeTree(writePlaces(prompt, true))}</p:cSld>`,
      writeColorMap(),
      `<p:notesStyle><a:lvl1pPr algn="l"><a:defRPr sz="1200">${writeFill('tx1')}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:notesStyle>`,
    ].join(''),
  )
}

/** Write the page of notes of a slide, a paragraph for each line. */
export function writeNotes(lines: readonly string[]): string {
  const words = writeParagraphs(lines.map((text) => ({ runs: [{ text }] })))
  return writeTag(
    'p:notes',
    SLIDE_NAMESPACES,
    [
      writeTag('p:cSld', {}, writeTree(writePlaces(words, false))),
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
    ].join(''),
  )
}
