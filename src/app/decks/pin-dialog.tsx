import { useState } from 'react'
import { useDeckSession, useDeckStore } from '@/state/decks/deck-store'
import { activeDeck, addDeck, addPin, showDeck } from '@/state/decks/deck-workspace'
import { type PinRequest } from './pinning'
import { Button } from '@/ui/layout/button'
import { Dialog } from '@/ui/layout/dialog'
import { Select } from '@/ui/layout/select'
import { toPin } from './pin-now'
import styles from './decks.module.css'

/** Choice of a deck that is still to be made. */
const NEW_DECK = ''

type PinDialogProps = { readonly request: PinRequest; readonly onClose: () => void }

/** Puts an exhibit, as it stands, at the end of a deck, with what the presenter wants to say about it. */
export function PinDialog({ request, onClose }: PinDialogProps) {
  const isReady = useDeckSession()
  const workspace = useDeckStore(({ history }) => history.present)
  const change = useDeckStore((state) => state.change)
  const [chosen, setChosen] = useState<string>()
  const [note, setNote] = useState('')
  const [pinned, setPinned] = useState('')
  const deckId = chosen ?? activeDeck(workspace)?.id ?? NEW_DECK
  const pin = () => {
    const kept = { ...toPin(request), note }
    change('pin a slide', (all) =>
      deckId === NEW_DECK
        ? addDeck(all, { name: `Deck ${all.decks.length + 1}`, pins: [kept] })
        : addPin(showDeck(all, deckId), deckId, kept),
    )
    const deck = activeDeck(useDeckStore.getState().history.present)
    setPinned(`Pinned to “${deck?.name ?? ''}” as slide ${deck?.pins.length ?? 1}.`)
  }
  return (
    <Dialog
      actions={
        pinned === '' ? (
          <Button disabled={!isReady} kind="primary" onClick={pin}>
            Pin
          </Button>
        ) : (
          <a href="/decks" onClick={onClose}>
            Open the deck
          </a>
        )
      }
      description={request.title}
      isOpen
      onClose={onClose}
      title="Pin to a deck"
    >
      <output>{pinned}</output>
      {pinned === '' && (
        <div className={styles['page']}>
          <Select
            label="Deck"
            onChange={setChosen}
            options={[
              ...workspace.decks.map(({ id, name }) => ({ value: id, label: name })),
              { value: NEW_DECK, label: 'A new deck' },
            ]}
            value={deckId}
          />
          <label className={styles['field']}>
            Notes, for the presenter only
            <textarea
              maxLength={20_000}
              onChange={(event) => setNote(event.currentTarget.value)}
              rows={4}
              value={note}
            />
          </label>
          <p>It is pinned with the day, scenario and selection that the page shows now.</p>
        </div>
      )}
    </Dialog>
  )
}
