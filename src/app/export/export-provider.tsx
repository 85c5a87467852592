import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { ExhibitHostContext } from '@/ui/exhibit/exhibit-context'
import { type Outcome, type ExportAction, ExportContext } from './export-context'
import { ExportButton } from './export-button'
import { lazyPart } from '@/ui/layout/lazy-part'
import { PartBoundary } from '@/ui/layout/part-boundary'

type ExportProviderProps = {
  /** Offered after the files in every menu; keep the list the same. */
  readonly extras?: readonly ExportAction[] | undefined
  /** Done by a button of its own beside every exhibit; keep it the same. */
  readonly pin?: ExportAction | undefined
  readonly children: ReactNode
}

const HOST = { Actions: ExportButton }
const NO_EXTRAS: readonly ExportAction[] = []

const OutcomeNote = lazyPart(async () => (await import('./outcome-note')).OutcomeNote)

/** Puts a menu beside the title of every exhibit below, and says what came of each press. */
export function ExportProvider({ extras = NO_EXTRAS, pin, children }: ExportProviderProps) {
  const [outcome, say] = useState<Outcome>()
  const clear = useCallback(() => say(undefined), [])
  const shared = useMemo(() => ({ extras, pin, say }), [extras, pin])
  return (
    <ExportContext value={shared}>
      <ExhibitHostContext value={HOST}>{children}</ExhibitHostContext>
      <PartBoundary what="The note" onClose={clear}>
        {outcome !== undefined && <OutcomeNote onDone={clear} outcome={outcome} />}
      </PartBoundary>
    </ExportContext>
  )
}
