import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useRowFocus } from '@/features/scenario-lab/inputs/use-row-focus'

function Row() {
  const row = useRowFocus(true, 'input')
  return (
    <div ref={row}>
      <input aria-label="share lost" />
    </div>
  )
}

function Page({ hasRow }: { readonly hasRow: boolean }) {
  return (
    <>
      <input aria-label="all mines" />
      {hasRow ? <Row /> : <button type="button">Make it certain</button>}
    </>
  )
}

describe(useRowFocus, () => {
  it('follows the control that gave way to the row', () => {
    const { rerender } = render(<Page hasRow={false} />)
    screen.getByRole('button').focus()
    rerender(<Page hasRow />)
    expect(screen.getByRole('textbox', { name: 'share lost' })).toHaveFocus()
  })

  it('leaves the keyboard with a lever of the group that turned the row round', () => {
    const { rerender } = render(<Page hasRow={false} />)
    screen.getByRole('textbox', { name: 'all mines' }).focus()
    rerender(<Page hasRow />)
    expect(screen.getByRole('textbox', { name: 'all mines' })).toHaveFocus()
  })
})
