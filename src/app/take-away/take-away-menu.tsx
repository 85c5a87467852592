import { type RefObject, useContext } from 'react'
import { toProof } from '@/export/exhibit/to-proof'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { ProofScopeContext } from '@/ui/exhibit/proof-scope'
import { useFormat } from '@/ui/format/format-context'
import { Menu } from '@/ui/layout/menu'
import { FILE_ACTIONS, SLIDE_ACTIONS, TABLE_ACTIONS } from './file-actions'
import { TakeAwayContext, type TakeAwayAction } from './take-away-context'

type TakeAwayMenuProps = {
  readonly handle: ExhibitHandle
  readonly title: string
  readonly anchor: RefObject<HTMLButtonElement | null>
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** The ways in which an exhibit leaves the page. */
export function TakeAwayMenu({ handle, title, anchor, isOpen, onOpenChange }: TakeAwayMenuProps) {
  const { extras, say } = useContext(TakeAwayContext)
  const scope = useContext(ProofScopeContext)
  const format = useFormat()
  const take = async (action: TakeAwayAction): Promise<void> => {
    say(undefined)
    const exhibit = handle.describe()
    if (scope === undefined || !exhibit.isSettled) {
      say({
        tone: 'error',
        words: 'The figures are still being worked out; try again in a moment.',
      })
      return
    }
    try {
      const taken = { handle, exhibit, proof: toProof(exhibit, scope), format }
      const words = await action.take(taken)
      if (words !== undefined) say({ tone: 'info', words })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      say({ tone: 'error', words: `“${action.label}” did not work: ${reason}` })
    }
  }
  const toItem = (action: TakeAwayAction) => ({
    ...action,
    onChoose: () => void take(action),
  })
  const groups = isOpen
    ? [FILE_ACTIONS, hasNumbers(handle) ? TABLE_ACTIONS : [], SLIDE_ACTIONS, extras].map((group) =>
        group.map(toItem),
      )
    : []
  return (
    <Menu
      anchor={anchor}
      groups={groups}
      isOpen={isOpen}
      label={`Take away: ${title}`}
      onOpenChange={onOpenChange}
    />
  )
}

/** Words alone make no table. */
function hasNumbers(handle: ExhibitHandle): boolean {
  const { charts, tables } = handle.describe()
  return charts.length > 0 || tables.length > 0
}
