import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { SelectedSlides } from '@/app/decks/deck-editor'
import { FormatProvider } from '@/ui/format/format-provider'

describe(SelectedSlides, () => {
  it('is one stop of the keyboard, within which arrows, Home and End move and go round', async () => {
    const onClear = vi.fn<() => void>()
    render(
      <FormatProvider locale="en-GB">
        <SelectedSlides deckId="deck-1" onClear={onClear} selected={['pin-1', 'pin-2']} />
        <button type="button">After</button>
      </FormatProvider>,
    )
    const user = userEvent.setup()
    const focused = () => document.activeElement?.textContent
    expect(screen.getByRole('toolbar', { name: 'Selected slides' })).toHaveTextContent('2 slides')
    await user.tab()
    expect(focused()).toBe('Move to the top')
    await user.keyboard('{ArrowRight}')
    expect(focused()).toBe('Move to the end')
    await user.keyboard('{End}')
    expect(focused()).toBe('Clear the selection')
    await user.keyboard('{ArrowRight}')
    expect(focused()).toBe('Move to the top')
    await user.keyboard('{ArrowLeft}')
    expect(focused()).toBe('Clear the selection')
    await user.tab()
    expect(focused()).toBe('After')
    await user.tab({ shift: true })
    expect(focused()).toBe('Clear the selection')
    await user.keyboard('{Home}')
    expect(focused()).toBe('Move to the top')
    await user.keyboard('{End}{Enter}')
    expect(onClear).toHaveBeenCalledOnce()
  })
})
