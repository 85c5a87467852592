import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { DayBox } from '@/ui/number-box/day-box'

type Take = (day: string) => string | undefined

function renderBox(onDay: Take) {
  render(
    <>
      <DayBox first="2024-03-01" label="Until" last="2027-11-20" onDay={onDay} value="2024-11-20" />
      <button type="button">Next</button>
    </>,
  )
  return screen.getByRole('textbox', { name: 'Until' })
}

describe(DayBox, () => {
  it('is one stop of the keyboard', async () => {
    const box = renderBox(vi.fn<Take>())
    await userEvent.tab()
    expect(box).toHaveFocus()
    await userEvent.tab()
    expect(screen.getByRole('button', { name: 'Next' })).toHaveFocus()
  })

  it('takes a day in words and says which day it read', async () => {
    const onDay = vi.fn<Take>()
    const box = renderBox(onDay)
    await userEvent.clear(box)
    await userEvent.type(box, '31.12.2024{Enter}')
    expect(onDay).toHaveBeenCalledExactlyOnceWith('2024-12-31')
    expect(screen.getByRole('status')).toHaveTextContent('Read as 31 December 2024.')
  })

  it('asks which of two days is meant', async () => {
    const onDay = vi.fn<Take>()
    const box = renderBox(onDay)
    await userEvent.clear(box)
    await userEvent.type(box, '03/04/2025{Enter}')
    expect(onDay).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: '4 March 2025' }))
    expect(onDay).toHaveBeenCalledExactlyOnceWith('2025-03-04')
  })

  it('refuses a day out of range with the days that are allowed', async () => {
    const onDay = vi.fn<Take>()
    const box = renderBox(onDay)
    await userEvent.clear(box)
    await userEvent.type(box, '2028-01-01{Enter}')
    expect(onDay).not.toHaveBeenCalled()
    expect(screen.getByRole('status')).toHaveTextContent(
      '“2028-01-01” is out of range. Give a day from 1 Mar 2024 to 20 Nov 2027.',
    )
  })

  it('moves by a day with the arrows and says why a day cannot be used', async () => {
    const onDay = vi.fn<Take>(() => 'The minimum must be below the maximum.')
    const box = renderBox(onDay)
    await userEvent.type(box, '{ArrowDown}')
    expect(onDay).toHaveBeenLastCalledWith('2024-11-19')
    await userEvent.clear(box)
    await userEvent.type(box, '2 Dec 2024{Enter}')
    expect(screen.getByRole('status')).toHaveTextContent('The minimum must be below the maximum.')
  })
})
