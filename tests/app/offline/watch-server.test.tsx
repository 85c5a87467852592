import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useOffline } from '@/app/offline/offline-store'
import { OfflineWords } from '@/app/offline/offline-words'
import { watchServer } from '@/app/offline/watch-server'

const MINUTE = 60_000

describe(watchServer, () => {
  beforeEach(() => {
    vi.useFakeTimers()
    useOffline.setState({ keeping: 'saved', isServerThere: true })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it('says that there is no network once answers stop, and takes it back when they come again', async () => {
    const ask = vi
      .fn<() => Promise<boolean>>()
      .mockResolvedValueOnce(true)
      .mockResolvedValueOnce(false)
      .mockResolvedValue(true)
    render(<OfflineWords />)
    watchServer(ask)
    await act(() => vi.advanceTimersByTimeAsync(0))
    expect(screen.getByRole('status')).toHaveTextContent(/^Saved for offline use\.$/)

    await act(() => vi.advanceTimersByTimeAsync(2 * MINUTE))
    expect(navigator.onLine).toBe(true)
    expect(screen.getByRole('status')).toHaveTextContent(/^No network: shown from/)

    await act(() => vi.advanceTimersByTimeAsync(10_000))
    expect(screen.getByRole('status')).toHaveTextContent(/^Saved for offline use\.$/)
  })

  it('asks at once when an answer failed or the browser’s network changes', async () => {
    const ask = vi.fn<() => Promise<boolean>>().mockResolvedValue(true)
    watchServer(ask)
    await vi.advanceTimersByTimeAsync(0)
    useOffline.getState().askServer()
    await vi.advanceTimersByTimeAsync(0)
    window.dispatchEvent(new Event('offline'))
    await vi.advanceTimersByTimeAsync(0)
    expect(ask).toHaveBeenCalledTimes(3)
  })

  it('asks no more while the page is hidden, and again when it is seen', async () => {
    const ask = vi.fn<() => Promise<boolean>>().mockResolvedValue(true)
    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    watchServer(ask)
    await vi.advanceTimersByTimeAsync(10 * MINUTE)
    expect(ask).toHaveBeenCalledTimes(1)

    visibility.mockReturnValue('visible')
    document.dispatchEvent(new Event('visibilitychange'))
    await vi.advanceTimersByTimeAsync(0)
    expect(ask).toHaveBeenCalledTimes(2)
  })
})
