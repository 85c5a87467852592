import { toProofParagraphs } from '@/export/drawing/proof-lines'
import { writeSvg } from '@/export/drawing/write-svg'
import { type ProofBlock } from '@/domain/page/proof'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'

/** Height of a drawing, in its widths, that still fits on one sheet. */
const MAX_SHAPE = 1.3

/**
 * Print one exhibit and nothing else of the page.
 *
 * A drawing that fits on a sheet is printed as it is saved; a longer one, a table, flows over as many as it needs.
 *
 * @throws Error when the exhibit is not on the page.
 */
export async function printExhibit(handle: ExhibitHandle, proof: ProofBlock): Promise<void> {
  const svg = await writeSvg(handle, proof)
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  const sheet = document.createElement('div')
  sheet.dataset['printSheet'] = ''
  const image = new Image()
  image.src = address
  image.alt = handle.describe().title
  await image.decode()
  sheet.append(
    ...(image.naturalHeight <= MAX_SHAPE * image.naturalWidth ? [image] : toFlow(handle, proof)),
  )
  document.body.append(sheet)
  window.addEventListener(
    'afterprint',
    () => {
      sheet.remove()
      URL.revokeObjectURL(address)
    },
    { once: true },
  )
  window.print()
}

function toFlow(handle: ExhibitHandle, proof: ProofBlock): readonly Node[] {
  const copy = handle.element()?.cloneNode(true)
  const words = toProofParagraphs(proof).map((text) => {
    const line = document.createElement('p')
    line.textContent = text
    return line
  })
  return copy === undefined ? words : [copy, ...words]
}
