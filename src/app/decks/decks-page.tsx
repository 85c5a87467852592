import { useState } from 'react'
import { addDecks, importDecks } from '@/state/decks/deck-exchange'
import { useDeckSession, useDeckStore } from '@/state/decks/deck-store'
import { toStatusWords } from '@/state/kept/kept-notice'
import { deckKind } from '@/state/decks/deck-kind'
import { activeDeck, addDeck, showDeck } from '@/state/decks/deck-workspace'
import { UndoButtons } from '@/ui/layout/undo-buttons'
import { Button } from '@/ui/layout/button'
import { KeptStatus } from '@/ui/layout/kept-status'
import { FileInput } from '@/ui/layout/file-input'
import { Notice } from '@/ui/layout/notice'
import { Panel } from '@/ui/layout/panel'
import { StorageNotices } from '@/ui/layout/storage-notices'
import { Select } from '@/ui/layout/select'
import { DeckEditor } from './deck-editor'
import styles from './decks.module.css'
import { useReadyDeck } from './use-ready-deck'

/** The reader's decks: exhibits of any page in the order in which they will be shown. */
export function DecksPage() {
  const isReady = useDeckSession()
  return (
    <div className={styles['page']}>
      <h1>Decks</h1>
      <p className={styles['intro']}>
        A slide is an exhibit of a page with its day and scenario, drawn anew from the data each
        time it is shown. Press P on any page to present the deck that is open here.
      </p>
      {isReady ? (
        <Decks />
      ) : (
        <Panel minHeight="20rem" state={{ kind: 'loading' }} title="Your decks" />
      )}
    </div>
  )
}

function Decks() {
  const { history, notices, status, change, undo, redo, dismiss } = useDeckStore()
  const { decks } = history.present
  const makeReady = useReadyDeck()
  const deck = activeDeck(history.present)
  const last = history.past.at(-1)?.label
  const next = history.future[0]?.label
  return (
    <>
      <StorageNotices notices={notices} onDismiss={dismiss} title="Saving your decks:" />
      <div className={styles['buttons']}>
        {decks.length > 1 && (
          <Select
            label="Deck"
            onChange={(id) => change('open another deck', (workspace) => showDeck(workspace, id))}
            options={decks.map(({ id, name }) => ({ value: id, label: name }))}
            value={deck?.id ?? ''}
          />
        )}
        <Button
          disabled={makeReady === undefined}
          onClick={() =>
            makeReady &&
            change('create the Kachin deck', (workspace) => addDeck(workspace, makeReady()))
          }
        >
          Create the Kachin deck
        </Button>
        <Button
          onClick={() =>
            change('create a deck', (workspace) =>
              addDeck(workspace, { name: `Deck ${decks.length + 1}`, pins: [] }),
            )
          }
        >
          Create an empty deck
        </Button>
        <OpenFile />
        <UndoButtons last={last} next={next} onRedo={redo} onUndo={undo} />
        <KeptStatus status={status}>{toStatusWords(deckKind.words, status)}</KeptStatus>
      </div>
      {deck === undefined ? (
        <p>
          There is no deck yet. “Create the Kachin deck” tells the Kachin shock in six slides, from
          the day and scenario that the page shows now.
        </p>
      ) : (
        <DeckEditor deck={deck} key={deck.id} />
      )}
    </>
  )
}

/** Takes in decks that were saved as a file; says what is wrong with one that is none. */
function OpenFile() {
  const change = useDeckStore((state) => state.change)
  const [faults, setFaults] = useState<readonly string[]>([])
  const open = async (file: File): Promise<void> => {
    const read = importDecks(await file.text())
    setFaults(read.kind === 'faulty' ? read.faults.slice(0, 5) : [])
    if (read.kind === 'read') {
      change(`open ${file.name}`, (workspace) => addDecks(workspace, read.decks))
    }
  }
  return (
    <>
      <FileInput
        accept="application/json,.json"
        className={styles['file']}
        label="Import a deck from a file"
        onFile={(file) => void open(file)}
      />
      {faults.length > 0 && (
        <Notice
          isLive
          onDismiss={() => setFaults([])}
          title="The file was not opened."
          tone="error"
        >
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
