import { toProofParagraphs } from '@/export/drawing/proof-lines'
import { type ProofScope } from '@/ui/exhibit/proof-scope'

/** Pages that say themselves which scenario they show: it need not be the overview's. */
const WITH_OWN_SCENARIO = /^\/(?:scenarios|exposure|backtest|sources)/

/** Print the page as it is, with its proof below it; each exhibit has its sources beside it. */
export function printPage(scope: ProofScope, path: string): void {
  const proof = document.createElement('div')
  proof.style.fontSize = '7pt'
  for (const text of toProofParagraphs({ ...scope, title: '', units: '', sources: [] })) {
    if (text.startsWith('Scenario:') && WITH_OWN_SCENARIO.test(path)) continue
    const line = document.createElement('p')
    line.textContent = text
    proof.append(line)
  }
  document.querySelector('main')?.append(proof)
  window.addEventListener('afterprint', () => proof.remove(), { once: true })
  window.print()
}
