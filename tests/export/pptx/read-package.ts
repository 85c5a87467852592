import { strFromU8, unzipSync } from 'fflate'
import { type PptxSlide } from '@/export/pptx/slide/slide'
import { writePptx } from '@/export/pptx/write-pptx'
import { type Exhibit } from '@/ui/exhibit/exhibit'
import { proof, toExhibit } from '@tests/export/exhibits'

/** Return a slide about an exhibit of what is given. */
export function toSlide(parts: Partial<Exhibit>, more: Partial<PptxSlide> = {}): PptxSlide {
  return { exhibit: toExhibit(parts), proof, note: '', theme: 'light', ...more }
}

/** Write slides, and return a function that reads a part of the file as text. */
export async function readParts(
  ...slides: readonly PptxSlide[]
): Promise<(path: string) => string> {
  const file = await writePptx(slides, 'A deck')
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  return (path) => {
    const [, book, inner = ''] = /^(.*\.xlsx)!(.*)$/.exec(path) ?? []
    if (book === undefined) return strFromU8(parts[path] ?? new Uint8Array())
    return strFromU8(unzipSync(parts[book] ?? new Uint8Array())[inner] ?? new Uint8Array())
  }
}

const EMU_PER_INCH = 914_400

/** Return the places of the shapes on a slide by their names, in inches to a thousandth: x, y, width, height. */
export function placesOn(slide: string): readonly (readonly [string, readonly number[]])[] {
  return slide.split(/<p:(?:sp|cxnSp|graphicFrame|pic)>/).flatMap((shape) => {
    const name = /<p:cNvPr [^>]*name="([^"]*)"/.exec(shape)?.[1]
    const place =
      /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/.exec(shape) ?? undefined
    if (name === undefined || name === '' || place === undefined) return []
    const inches = place
      .slice(1)
      .map((emu) => Math.round((Number(emu) / EMU_PER_INCH) * 1000) / 1000)
    return [[name, inches] as const]
  })
}
