import { writeTag } from '@/export/drawing/svg-text'
import { NAMESPACES } from '@/export/pptx/package/namespaces'
import { type Frame } from './slide'
import { type ShapeName, writePlace, writeShapeName } from './write-shape'

type Placed = ShapeName & { readonly frame: Frame }

/** Write the frame around a table or chart. */
export function writeGraphicFrame(shape: Placed, uri: string, content: string): string {
  return writeTag(
    'p:graphicFrame',
    {},
    [
      `<p:nvGraphicFramePr>${writeShapeName(shape)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>`,
      writePlace(shape.frame, 'p:xfrm'),
      writeTag('a:graphic', {}, writeTag('a:graphicData', { uri }, content)),
    ].join(''),
  )
}

/** Write the frame of a chart that stands in a part of its own. */
export function writeChartFrame(shape: Placed, relation: string): string {
  const chart = writeTag('c:chart', { 'xmlns:c': NAMESPACES.c, 'r:id': relation })
  return writeGraphicFrame(shape, NAMESPACES.c, chart)
}

/** Write a picture that stands in a part of its own. */
export function writePicture(shape: Placed, relation: string): string {
  return writeTag(
    'p:pic',
    {},
    [
      `<p:nvPicPr>${writeShapeName(shape)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>`,
      writeTag(
        'p:blipFill',
        {},
        `${writeTag('a:blip', { 'r:embed': relation })}<a:stretch><a:fillRect/></a:stretch>`,
      ),
      `<p:spPr>${writePlace(shape.frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`,
    ].join(''),
  )
}

/** Write a level line: its frame has no height. */
export function writeLine(shape: Placed, fill: string): string {
  return writeTag(
    'p:cxnSp',
    {},
    [
      `<p:nvCxnSpPr>${writeShapeName(shape)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>`,
      `<p:spPr>${writePlace(shape.frame)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="12700">${fill}</a:ln></p:spPr>`,
    ].join(''),
  )
}
