import { toProofLines } from '@/domain/page/proof'
import { toXmlSafe } from '@/export/drawing/svg-text'
import { type PptxSlide } from './slide'

/** Return what stands in the notes of a slide: the presenter's words, what it says, and its whole proof. */
export function toNotes({ exhibit, proof, note }: PptxSlide): string {
  const lines = [
    ...(note === '' ? [] : [note, '']),
    exhibit.title,
    ...(exhibit.subtitle === '' ? [] : [exhibit.subtitle]),
    ...(exhibit.sentence === '' ? [] : [exhibit.sentence]),
    '',
    ...toProofLines(proof)
      .filter(([label]) => label !== '# Title')
      .map(([label, text]) => `${label.replace('# ', '')}: ${text}`),
  ]
  return toXmlSafe(lines.join('\n'))
}
