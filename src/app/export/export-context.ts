import { createContext } from 'react'
import { type ProofBlock } from '@/domain/page/proof'
import { type Exhibit, type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { type Format } from '@/ui/format/create-format'

/** An exhibit at the moment of the press. */
export type ExportRequest = {
  readonly handle: ExhibitHandle
  readonly exhibit: Exhibit
  readonly proof: ProofBlock
  readonly format: Format
}

/** One way to export an exhibit. */
export type ExportAction = {
  readonly id: string
  readonly label: string
  readonly note?: string | undefined
  /** Do it and say what came of it; nothing when the page shows that itself. Throws an error that says why not. */
  readonly run: (request: ExportRequest) => Promise<string | undefined>
}

/** What came of a press. */
export type Outcome = { readonly tone: 'info' | 'error'; readonly words: string }

/** What the menus beside the exhibits share. */
export type ExportTools = {
  /** Offered after the files: pin, embed. */
  readonly extras: readonly ExportAction[]
  /** Done by a button of its own beside the menu; none where it is undefined. */
  readonly pin?: ExportAction | undefined
  readonly say: (outcome: Outcome | undefined) => void
}

export const ExportContext = createContext<ExportTools>({ extras: [], say: () => undefined })
