import { toProofParagraphs } from '@/export/drawing/proof-lines'
import { type ProofScope } from '@/ui/exhibit/proof-scope'

/**
 * Return what stands below a page on paper; each exhibit has its sources beside it.
 *
 * A page that does not follow the overview's outlook says itself which scenario, day and equations it shows.
 */
export function toPageLines(scope: ProofScope, followsOutlook: boolean): readonly string[] {
  return followsOutlook
    ? toProofParagraphs({ ...scope, title: '', units: '', sources: [] })
    : [`Data: ${scope.dataVintage}.`, scope.link]
}

/** Print the page as it is, with lines below it for as long as it is printed. */
export function printPage(lines: readonly string[]): void {
  const proof = document.createElement('div')
  proof.style.fontSize = '7pt'
  for (const text of lines) {
    const line = document.createElement('p')
    line.textContent = text
    proof.append(line)
  }
  document.querySelector('main')?.append(proof)
  window.addEventListener('afterprint', () => proof.remove(), { once: true })
  window.print()
}
