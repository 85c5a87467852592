import { writeTag } from '@/export/drawing/svg-text'
import { SLIDE_NAMESPACES } from '@/export/pptx/package/namespaces'
import { LAYOUT } from '@/export/pptx/slide/slide-layout'
import { writeFill, writePlace, writeTree } from '@/export/pptx/slide/write-shape'

const COLORS = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
} as const

/** Write which colour of the theme stands for which use. */
export function writeColorMap(): string {
  return writeTag('p:clrMap', COLORS)
}

const BACKGROUND = `<p:bg><p:bgPr>${writeFill('bg1')}<a:effectLst/></p:bgPr></p:bg>`
const NO_MARGINS = 'lIns="0" tIns="0" rIns="0" bIns="0"'

/** The finding at the top, and the number of the slide at its foot. */
function writePlaces(isMaster: boolean): readonly string[] {
  const prompt = '<a:p><a:r><a:rPr lang="en-GB"/><a:t>The finding, in a sentence</a:t></a:r></a:p>'
  const title = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Finding"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>${writePlace(LAYOUT.title)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr ${NO_MARGINS} anchor="b"><a:normAutofit/></a:bodyPr><a:lstStyle/>${prompt}</p:txBody></p:sp>`
  const looks = `<a:lvl1pPr algn="r"><a:defRPr sz="1000">${writeFill('tx2')}</a:defRPr></a:lvl1pPr>`
  const number = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter"${isMaster ? ' idx="4"' : ' idx="10"'}/></p:nvPr></p:nvSpPr><p:spPr>${writePlace(LAYOUT.number)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr ${NO_MARGINS} anchor="ctr"/><a:lstStyle>${looks}</a:lstStyle><a:p>${writeNumberField('‹#›')}</a:p></p:txBody></p:sp>`
  return [title, number]
}

/** Write the field that says the number of its slide. */
export function writeNumberField(shown: string): string {
  return `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>${shown}</a:t></a:fld>`
}

/** Ids of masters and layouts are of one row; they begin here (ECMA-376, ST_SlideMasterId). */
const FIRST_ID = 2_147_483_648

/** Return the id of the master that is the `at`-th, from 0; its one layout has the next. */
export function toMasterId(at: number): number {
  return FIRST_ID + 2 * at
}

function writeWordsLook(color: 'tx1' | 'tx2', points: number, font: '+mj' | '+mn'): string {
  return `<a:defRPr sz="${points * 100}" kern="1200">${writeFill(color)}<a:latin typeface="${font}-lt"/><a:ea typeface="${font}-ea"/><a:cs typeface="${font}-cs"/></a:defRPr>`
}

/** Write a master: background, places and looks that its slides share. */
export function writeMaster(at: number, layoutRelation: string): string {
  const styles = [
    `<p:titleStyle><a:lvl1pPr algn="l"><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>${writeWordsLook('tx1', 28, '+mj')}</a:lvl1pPr></p:titleStyle>`,
    `<p:bodyStyle><a:lvl1pPr algn="l"><a:buNone/>${writeWordsLook('tx1', 14, '+mn')}</a:lvl1pPr></p:bodyStyle>`,
    `<p:otherStyle><a:lvl1pPr algn="l">${writeWordsLook('tx1', 14, '+mn')}</a:lvl1pPr></p:otherStyle>`,
  ]
  const layouts = writeTag('p:sldLayoutId', { id: toMasterId(at) + 1, 'r:id': layoutRelation })
  return writeTag(
    'p:sldMaster',
    SLIDE_NAMESPACES,
    [
      writeTag('p:cSld', {}, `${BACKGROUND}${writeTree(writePlaces(true))}`),
      writeColorMap(),
      writeTag('p:sldLayoutIdLst', {}, layouts),
      writeTag('p:txStyles', {}, styles.join('')),
    ].join(''),
  )
}

/** Write the one layout of a master. */
export function writeLayout(): string {
  return writeTag(
    'p:sldLayout',
    { ...SLIDE_NAMESPACES, type: 'titleOnly', preserve: 1 },
    [
      writeTag('p:cSld', { name: 'Finding' }, writeTree(writePlaces(false))),
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
    ].join(''),
  )
}
