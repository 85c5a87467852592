import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { EMPTY_WORKSPACE } from '@/domain/lab/lab-document'
import { unchanged } from '@/domain/lab/lab-scenario'
import { NoteEditor, type NoteDraft } from '@/features/scenario-lab/results/note-editor'
import { useLabStore } from '@/state/lab/lab-store'
import { activeDocument, addScenario } from '@/state/lab/lab-workspace'
import { renderPage } from '@tests/render-page'

const notesNow = () =>
  activeDocument(useLabStore.getState().history.present)?.scenario.chartNotes ?? []

function Editor() {
  const notes = useLabStore(
    ({ history }) => activeDocument(history.present)?.scenario.chartNotes ?? NONE,
  )
  const [draft, setDraft] = useState<NoteDraft>()
  return (
    <NoteEditor
      asOf="2024-11-20"
      baselineDate="2024-09-23"
      draft={draft}
      notes={notes}
      onDraft={setDraft}
      weeks={156}
    />
  )
}

const NONE: readonly never[] = []

const rows = () =>
  within(screen.getByRole('list', { name: 'Notes of this scenario' }))
    .getAllByRole('listitem')
    .map((row) => row.textContent)

async function open() {
  renderPage(<Editor />)
  await screen.findByRole('button', { name: 'Add a note' })
}

async function write(text: string) {
  await userEvent.click(screen.getByRole('button', { name: 'Add a note' }))
  await userEvent.type(screen.getByRole('textbox', { name: /^Note, at most 80/ }), text)
  await userEvent.click(screen.getByRole('button', { name: 'Save the note' }))
}

beforeEach(() => {
  const { rebase } = useLabStore.getState()
  rebase(() => addScenario(EMPTY_WORKSPACE, 'Mine', unchanged('quiet', '2024-11-20')))
})

describe(NoteEditor, () => {
  it('writes a note on the as-of date unless another day is given, in one step that undo takes back', async () => {
    await open()
    await write('  Kanpaikti   falls ')
    expect(notesNow()).toEqual([{ day: '2024-11-20', text: 'Kanpaikti falls' }])
    expect(screen.getByRole('button', { name: 'Add a note' })).toHaveFocus()
    await userEvent.click(screen.getByRole('button', { name: 'Add a note' }))
    const box = screen.getByRole('textbox', { name: 'Day of the note' })
    await userEvent.clear(box)
    await userEvent.type(box, '2024-10-19{Enter}')
    await userEvent.type(
      screen.getByRole('textbox', { name: /^Note, at most 80/ }),
      '<b>Pangwa</b>{Enter}',
    )
    expect(rows()).toEqual([
      '1. 19 Oct 2024: <b>Pangwa</b>EditRemove',
      '2. 20 Nov 2024: Kanpaikti fallsEditRemove',
    ])
    act(() => useLabStore.getState().undo())
    expect(notesNow()).toHaveLength(1)
  })

  it('changes and removes a note', async () => {
    await open()
    await write('First')
    await userEvent.click(screen.getByRole('button', { name: 'Edit note 1' }))
    const box = screen.getByRole('textbox', { name: /^Note, at most 80/ })
    expect(box).toHaveValue('First')
    await userEvent.type(box, ' and last{Enter}')
    expect(notesNow()).toEqual([{ day: '2024-11-20', text: 'First and last' }])
    await userEvent.click(screen.getByRole('button', { name: 'Remove note 1' }))
    expect(notesNow()).toEqual([])
  })

  it('says why it does not take a text, and keeps what was typed', async () => {
    await open()
    await userEvent.click(screen.getByRole('button', { name: 'Add a note' }))
    const box = screen.getByRole('textbox', { name: /^Note, at most 80/ })
    await userEvent.click(box)
    await userEvent.paste('x'.repeat(500))
    await userEvent.keyboard('{Enter}')
    expect(screen.getByText('The note has 500 characters; give at most 80.')).toBeVisible()
    expect(box).toBeInvalid()
    expect(box).toHaveValue('x'.repeat(500))
    expect(notesNow()).toEqual([])
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('textbox', { name: /^Note/ })).toBeNull()
  })

  it('takes no thirteenth note, and says what to do', async () => {
    useLabStore.getState().edit('many', (scenario) => ({
      ...scenario,
      chartNotes: Array.from({ length: 12 }, (_, at) => ({
        day: '2024-11-20',
        text: `Note ${at}`,
      })),
    }))
    await open()
    expect(screen.getByRole('button', { name: 'Add a note' })).toBeDisabled()
    expect(screen.getByText(/at most 12 notes. Remove one to add another/)).toBeVisible()
  })
})
