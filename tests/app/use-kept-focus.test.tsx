import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { useKeptFocus } from '@/app/use-kept-focus'

function Page() {
  useKeptFocus()
  const [isDone, setDone] = useState(false)
  const [isReset, setReset] = useState(false)
  return (
    <main>
      <div>
        <button disabled={isDone} onClick={() => setDone(true)} type="button">
          Latest
        </button>
        <button type="button">Change since</button>
      </div>
      <div>
        <input aria-label="Weeks" />
        {!isReset && (
          <button onClick={() => setReset(true)} type="button">
            Reset
          </button>
        )}
      </div>
      <p>Words</p>
    </main>
  )
}

describe(useKeptFocus, () => {
  it('hands the focus on from a button that its own press switches off', async () => {
    const user = userEvent.setup()
    render(<Page />)
    screen.getByRole('button', { name: 'Latest' }).focus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('button', { name: 'Change since' })).toHaveFocus()
  })

  it('hands it back to what stands beside a button that its own press removes', async () => {
    const user = userEvent.setup()
    render(<Page />)
    screen.getByRole('button', { name: 'Reset' }).focus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('textbox', { name: 'Weeks' })).toHaveFocus()
  })

  it('takes nothing back from a reader who let go of the focus', async () => {
    const user = userEvent.setup()
    render(<Page />)
    await user.click(screen.getByRole('textbox', { name: 'Weeks' }))
    await user.click(screen.getByText('Words'))
    expect(document.body).toHaveFocus()
  })
})
