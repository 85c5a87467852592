import { type RefObject, useContext } from 'react'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { ProofScopeContext } from '@/ui/exhibit/proof-scope'
import { useFormat } from '@/ui/format/format-context'
import { Menu } from '@/ui/layout/menu'
import { FILE_ACTIONS, SLIDE_ACTIONS, TABLE_ACTIONS } from './file-actions'
import { ExportContext, type ExportAction } from './export-context'
import { runAction } from './run-action'

type ExportMenuProps = {
  readonly handle: ExhibitHandle
  readonly title: string
  readonly anchor: RefObject<HTMLButtonElement | null>
  readonly onClose: () => void
}

/** The ways in which an exhibit leaves the page. */
export function ExportMenu({ handle, title, anchor, onClose }: ExportMenuProps) {
  const { extras, say } = useContext(ExportContext)
  const scope = useContext(ProofScopeContext)
  const format = useFormat()
  const toItem = (action: ExportAction) => ({
    ...action,
    onChoose: () => void runAction(action, { handle, scope, format, say }),
  })
  const tables = hasNumbers(handle) ? TABLE_ACTIONS : []
  const groups = [FILE_ACTIONS, tables, SLIDE_ACTIONS, extras].map((group) => group.map(toItem))
  return <Menu anchor={anchor} groups={groups} label={`Export: ${title}`} onClose={onClose} />
}

/** Words alone make no table. */
function hasNumbers(handle: ExhibitHandle): boolean {
  const { charts, figures, tables } = handle.describe()
  return charts.length > 0 || figures.length > 0 || tables.length > 0
}
