import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { ExhibitHostContext } from '@/ui/exhibit/exhibit-context'
import { type Outcome, type TakeAwayAction, TakeAwayContext } from './take-away-context'
import { TakeAwayButton } from './take-away-button'
import { lazyPart } from '@/ui/layout/lazy-part'
import { PartBoundary } from '@/ui/layout/part-boundary'

type TakeAwayProviderProps = {
  /** Offered after the files in every menu; keep the list the same. */
  readonly extras?: readonly TakeAwayAction[] | undefined
  readonly children: ReactNode
}

const HOST = { Actions: TakeAwayButton }
const NO_EXTRAS: readonly TakeAwayAction[] = []

const OutcomeNote = lazyPart(async () => (await import('./outcome-note')).OutcomeNote)

/** Puts a menu beside the title of every exhibit below, and says what came of each press. */
export function TakeAwayProvider({ extras = NO_EXTRAS, children }: TakeAwayProviderProps) {
  const [outcome, say] = useState<Outcome>()
  const clear = useCallback(() => say(undefined), [])
  const shared = useMemo(() => ({ extras, say }), [extras])
  return (
    <TakeAwayContext value={shared}>
      <ExhibitHostContext value={HOST}>{children}</ExhibitHostContext>
      <PartBoundary what="The note" onClose={clear}>
        {outcome !== undefined && <OutcomeNote onDone={clear} outcome={outcome} />}
      </PartBoundary>
    </TakeAwayContext>
  )
}
