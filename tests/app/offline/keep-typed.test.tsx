import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { keepTyped, restoreTyped, watchTyped } from '@/app/offline/keep-typed'

function Form() {
  const [note, setNote] = useState('')
  return (
    <>
      <label>
        Note <textarea value={note} onChange={({ target }) => setNote(target.value)} />
      </label>
      <input aria-label="Untouched" defaultValue="as it was" />
      <output>{note}</output>
    </>
  )
}

watchTyped()

describe('what was typed when the page is loaded anew', () => {
  beforeEach(() => {
    sessionStorage.clear()
    window.history.replaceState(null, '', '/decks')
  })

  function typeAndLeave(): void {
    const { unmount } = render(<Form />)
    fireEvent.input(screen.getByLabelText('Note'), { target: { value: 'Say this first' } })
    keepTyped()
    unmount()
  }

  it('stands again in the field with the same label once that appears, and the page knows it', async () => {
    typeAndLeave()
    restoreTyped()
    render(<Form />)
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Say this first'))
    expect(screen.getByLabelText('Note')).toHaveValue('Say this first')
    expect(screen.getByLabelText('Untouched')).toHaveValue('as it was')
  })

  it('is given back once only', async () => {
    typeAndLeave()
    restoreTyped()
    expect(sessionStorage).toHaveLength(0)
  })

  it('stays away from another page', () => {
    typeAndLeave()
    window.history.replaceState(null, '', '/sources')
    restoreTyped()
    render(<Form />)
    expect(screen.getByLabelText('Note')).toHaveValue('')
  })

  it('is passed over where what was kept cannot be read', () => {
    sessionStorage.setItem('chokepoint-typed', '{"path":1')
    expect(restoreTyped).not.toThrow()
  })
})
