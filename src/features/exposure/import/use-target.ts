import { useEffect, useState } from 'react'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { type ReadList } from '@/parts/thread/parts-reader'
import { usePartsList, usePartsStore } from '@/state/lists/parts-store'
import { type Draft } from './import-step'
import { countChanges, findSameList, type ChangeCount, type Target } from './to-imported'

/** Where read lines go, and what they are beside the list that they may take the place of. */
export type TargetState = {
  readonly target: Target
  readonly setTarget: (target: Target) => void
  /** The list that was known again or, where none was, the one that is shown. */
  readonly other: BuyerList | undefined
  /** What changed since; undefined where the list was not known again. */
  readonly changes: ChangeCount | undefined
}

type Found = { readonly list: BuyerList; readonly changes: ChangeCount }

/** Know a list again by its titles and part numbers, and propose to read it in place of the earlier one. */
export function useTarget({ table }: Draft, { lines }: ReadList): TargetState {
  const shown = usePartsList()
  const lists = usePartsStore(({ history }) => history.present.lists)
  const [chosen, setTarget] = useState<Target>()
  const [found, setFound] = useState<Found>()
  const { headerKey } = table
  useEffect(() => {
    const own = { isOver: false }
    const look = async () => {
      const read = await lines
      if (own.isOver || read === undefined) return
      const list = findSameList(lists, headerKey, read)
      setFound(list && { list, changes: countChanges(list.lines, read) })
    }
    void look()
    return () => {
      own.isOver = true
    }
  }, [lines, lists, headerKey])
  return {
    target: chosen ?? (found === undefined ? 'new' : 'replace'),
    setTarget,
    other: found?.list ?? shown,
    changes: found?.changes,
  }
}
