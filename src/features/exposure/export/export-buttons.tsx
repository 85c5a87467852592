import { useContext, useState } from 'react'
import { type Assessed } from '@/model/exposure'
import { useSourceLookup } from '@/data/use-source-refs'
import { toSourceIds } from '@/features/exposure/to-source-ids'
import { type PartRow } from '@/features/exposure/to-part-rows'
import { ProofScopeContext } from '@/ui/exhibit/proof-scope'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import type { ListFile } from './save-list' // whole, so that nothing of it is loaded

type ExportButtonsProps = {
  readonly assessed: Assessed
  readonly rows: readonly PartRow[]
  /** The finding, which titles the file. */
  readonly title: string
}

/** Save the list with its results as a file for spreadsheets. */
export function ExportButtons({ assessed, rows, title }: ExportButtonsProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const scope = useContext(ProofScopeContext)
  const [outcome, setOutcome] = useState('')
  const save = async (kind: ListFile) => {
    if (scope === undefined) {
      setOutcome('The figures are still being calculated. Try again in a moment.')
      return
    }
    try {
      const { saveList } = await import('./save-list')
      const sources = look(toSourceIds(assessed))
      const context = { assessed, scope, sources, title, format }
      setOutcome(`Saved as ${await saveList(kind, rows, context)}.`)
    } catch {
      setOutcome('The file could not be written; nothing else has changed.')
    }
  }
  return (
    <>
      <output>{outcome}</output>
      <Button kind="quiet" onClick={() => void save('csv')}>
        Save as CSV
      </Button>
      <Button kind="quiet" onClick={() => void save('xlsx')}>
        Save as XLSX
      </Button>
    </>
  )
}
