import { addFrame } from './frame/add-frame'
import { openPackage } from './package/open-package'
import { addSlides } from './slide/add-slides'
import { type PptxSlide } from './slide/slide'

/**
 * Write findings as a PowerPoint presentation (ECMA-376): native charts, tables and figures, pictures for what is none.
 *
 * A finding takes one slide, or as many as its tables and charts need. The same slides make the same file. Load this
 * when it is wanted: it brings the writer.
 *
 * @throws Error when there is no slide.
 */
export async function writePptx(slides: readonly PptxSlide[], title: string): Promise<Blob> {
  if (slides.length === 0) throw new Error('There is no slide to write.')
  const pack = openPackage()
  const subject = [...new Set(slides.map(({ exhibit }) => exhibit.title))].join(' · ')
  const frame = addFrame(pack, { title, subject }, new Set(slides.map(({ theme }) => theme)))
  frame.present(await addSlides(pack, slides, frame))
  return new Blob([pack.close().slice()], {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  })
}
