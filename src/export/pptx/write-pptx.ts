import PptxGenJS from 'pptxgenjs'
import { addSlide } from './add-slide'
import { finishPackage } from './finish-package'
import { type PptxSlide } from './slide'
import { LAYOUT, MASTER, TITLE_PLACE } from './slide-layout'
import { SLIDE_THEME } from './theme'

/**
 * Write findings as a PowerPoint presentation, one slide each: native charts and tables, pictures for what is neither.
 *
 * The same slides make the same file. Load this when it is wanted: it brings the writer.
 *
 * @throws Error when there is no slide.
 */
export async function writePptx(slides: readonly PptxSlide[], title: string): Promise<Blob> {
  if (slides.length === 0) throw new Error('There is no slide to write.')
  const pptx = new PptxGenJS()
  pptx.layout = 'LAYOUT_WIDE'
  pptx.title = title
  pptx.author = 'Chokepoint'
  pptx.company = 'Chokepoint'
  pptx.theme = { headFontFace: SLIDE_THEME.headFont, bodyFontFace: SLIDE_THEME.bodyFont }
  pptx.defineSlideMaster({
    title: MASTER,
    background: { color: SLIDE_THEME.paper },
    objects: [
      {
        placeholder: {
          options: {
            name: TITLE_PLACE,
            type: 'title',
            ...LAYOUT.title,
            align: 'left',
            valign: 'bottom',
            margin: 0,
            fontSize: 28,
            color: SLIDE_THEME.ink,
            fontFace: SLIDE_THEME.headFont,
          },
          text: '',
        },
      },
    ],
    slideNumber: { ...LAYOUT.number, align: 'right', fontSize: 10, color: SLIDE_THEME.muted },
  })
  const rests = []
  for (const [index, slide] of slides.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- charts are numbered in the order of the slides
    rests.push(await addSlide(pptx, slide, index))
  }
  const written = await pptx.write({ outputType: 'uint8array' })
  if (!(written instanceof Uint8Array)) throw new Error('The presentation could not be written.')
  const finished = await finishPackage(written, rests)
  return new Blob([finished.slice()], {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  })
}
