import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Announced } from '@/ui/layout/announced'

describe(Announced, () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const rest = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds))
  const show = (value: string) => <Announced of={value} words={() => `Now ${value}.`} />

  it('says nothing of what stands there at first', () => {
    render(show('26 weeks'))
    rest(5000)
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })

  it('tells a change once, when it rests', () => {
    const { rerender } = render(show('26 weeks'))
    for (const value of ['27 weeks', '28 weeks', '29 weeks']) {
      rerender(show(value))
      rest(500)
      expect(screen.getByRole('status')).toBeEmptyDOMElement()
    }
    rest(500)
    expect(screen.getByRole('status')).toHaveTextContent('Now 29 weeks.')
  })

  it('says nothing of a move there and back', () => {
    const { rerender } = render(show('26 weeks'))
    rerender(show('27 weeks'))
    rerender(show('26 weeks'))
    rest(5000)
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })
})
