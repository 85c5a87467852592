import { toProofLines } from '@/domain/page/proof'
import { type PptxSlide } from './slide'
import { toPublicLink } from './to-public-link'

/** Line between what the presenter says and what proves it. */
const RULE = '⸻'

/** Return what stands in the notes of a slide, line by line: the presenter's words, then what proves the slide. */
export function toNotes({ exhibit, proof, note }: PptxSlide): readonly string[] {
  const said =
    note === '' ? [exhibit.sentence === '' ? exhibit.title : exhibit.sentence] : note.split('\n')
  const proved = toProofLines(proof)
    .filter(([label, text]) => label !== '# Link' || toPublicLink(text) !== undefined)
    .map(([label, text]) => `${label.replace('# ', '')}: ${text}`)
  const heard = note === '' || exhibit.sentence === '' ? [] : [exhibit.sentence]
  return [...said, RULE, ...heard, ...proved]
}
