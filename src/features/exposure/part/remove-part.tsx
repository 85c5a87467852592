import { useLocation } from 'wouter'
import { SAMPLE_LIST_ID } from '@/domain/parts/sample-list'
import { removeLine } from '@/state/lists/parts-workspace'
import { usePartsStore } from '@/state/lists/parts-store'
import { useSettledView } from '@/state/address/use-view'
import { Button } from '@/ui/layout/button'
import { type PartPanelProps } from './part-props'

/** A button that takes a part out of a kept list, in one step that can be undone, and goes back to the others. */
export function RemovePart({ assessed, row }: PartPanelProps) {
  const change = usePartsStore((state) => state.change)
  const { hrefTo } = useSettledView()
  const [, navigate] = useLocation()
  const { id } = assessed.list
  if (id === SAMPLE_LIST_ID) return undefined
  const remove = () => {
    change(`Take ${row.part.id} out of the list`, (parts) => removeLine(parts, id, row.index))
    navigate(hrefTo('/exposure'))
  }
  return (
    <Button kind="quiet" onClick={remove}>
      Remove this part from the list
    </Button>
  )
}
