import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { StandaloneContext } from '@/ui/exhibit/exhibit-context'
import { DrawnLate } from '@/ui/layout/drawn-late'

/** What the browser would call: nearness and idleness come when a test says so. */
const browser = { comeNear: (_isNear: boolean) => {}, rest: () => {} }

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
    vi.stubGlobal('requestIdleCallback', (call: () => void) => {
      browser.rest = call
      return 1
    })
    vi.stubGlobal('cancelIdleCallback', () => undefined)
  })
  afterEach(() => vi.unstubAllGlobals())

  it('keeps the room of what is below until it comes near the window', () => {
    const { container } = render(late)
    act(() => browser.comeNear(false))
    expect(container).toHaveTextContent(/^Its room$/)
    act(() => browser.comeNear(true))
    expect(container).toHaveTextContent(/^The chart$/)
  })

  it('is drawn once the browser has nothing else to do, for who searches or prints the page', () => {
    const { container } = render(late)
    act(() => browser.rest())
    expect(container).toHaveTextContent(/^The chart$/)
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
