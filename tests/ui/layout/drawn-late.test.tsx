import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { StandaloneContext } from '@/ui/exhibit/exhibit-context'
import { DrawnLate } from '@/ui/layout/drawn-late'

/** What the browser would call: nearness comes when a test says so. */
const browser = { comeNear: (_isNear: boolean) => {} }

class Observer {
  constructor(report: (entries: readonly { isIntersecting: boolean }[]) => void) {
    browser.comeNear = (isIntersecting) => report([{ isIntersecting }])
  }
  observe(): void {}
  disconnect(): void {}
}

const late = <DrawnLate waiting="Its room">The chart</DrawnLate>

describe(DrawnLate, () => {
  beforeEach(() => {
    vi.stubGlobal('IntersectionObserver', Observer)
  })
  afterEach(() => vi.unstubAllGlobals())

  it('keeps the room of what is below until it comes near the window', () => {
    const { container } = render(late)
    act(() => browser.comeNear(false))
    expect(container).toHaveTextContent(/^Its room$/)
    act(() => browser.comeNear(true))
    expect(container).toHaveTextContent(/^The chart$/)
  })

  it.each(['keydown', 'pointermove', 'beforeprint'])(
    'is drawn at the first %s, so that a search in the page and a print find it',
    (sign) => {
      const { container } = render(late)
      act(() => void window.dispatchEvent(new Event(sign)))
      expect(container).toHaveTextContent(/^The chart$/)
    },
  )

  it('is drawn after a while for who only listens', () => {
    vi.useFakeTimers()
    const { container } = render(late)
    act(() => void vi.advanceTimersByTime(9000))
    expect(container).toHaveTextContent(/^Its room$/)
    act(() => void vi.advanceTimersByTime(2000))
    expect(container).toHaveTextContent(/^The chart$/)
    vi.useRealTimers()
  })

  it('is drawn at once on a slide, and where the browser cannot tell', () => {
    const place = { exhibitId: 'what-if', place: null, onShown: () => undefined }
    render(<StandaloneContext value={place}>{late}</StandaloneContext>)
    expect(screen.getByText('The chart')).toBeVisible()
    vi.unstubAllGlobals()
    const { container } = render(late)
    expect(container).toHaveTextContent(/^The chart$/)
  })
})
