import { useState } from 'react'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { renameList } from '@/state/lists/parts-workspace'
import { usePartsStore } from '@/state/lists/parts-store'
import { Button } from '@/ui/layout/button'
import { Dialog } from '@/ui/layout/dialog'
import { TextField } from './text-field'

/** A button that gives a list another name, in one step that can be undone. */
export function RenameList({ list }: { readonly list: BuyerList }) {
  const change = usePartsStore((state) => state.change)
  const [typed, setTyped] = useState<string>()
  const name = typed?.trim() ?? ''
  const close = () => setTyped(undefined)
  const rename = () => {
    if (name !== list.name) {
      change('Rename the list', (parts) => renameList(parts, list.id, name))
    }
    close()
  }
  return (
    <>
      <Button kind="quiet" onClick={() => setTyped(list.name)}>
        Rename
      </Button>
      <Dialog
        actions={
          <Button disabled={name === ''} kind="primary" onClick={rename}>
            Rename the list
          </Button>
        }
        isOpen={typed !== undefined}
        onClose={close}
        title="Rename the list"
      >
        <TextField label="Name of the list" onChange={setTyped} value={typed ?? ''} />
      </Dialog>
    </>
  )
}
