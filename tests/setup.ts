import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'

// A busy machine needs longer than the default second when data, a run and a chart are chained.
configure({ asyncUtilTimeout: 5000 })

/** jsdom lays nothing out: give every element the size of a desk chart. */
class FixedResizeObserver implements ResizeObserver {
  readonly #report: ResizeObserverCallback

  constructor(report: ResizeObserverCallback) {
    this.#report = report
  }

  observe(target: Element): void {
    const contentRect = target.getBoundingClientRect()
    const size = [{ inlineSize: 640, blockSize: 320 }]
    const entry = {
      target,
      contentRect,
      borderBoxSize: size,
      contentBoxSize: size,
      devicePixelContentBoxSize: size,
    }
    this.#report([entry], this)
  }

  unobserve(): void {}

  disconnect(): void {}
}

globalThis.ResizeObserver = FixedResizeObserver
const complaints: unknown[][] = []

beforeEach(() => {
  complaints.length = 0
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => complaints.push(words))
  vi.spyOn(console, 'warn').mockImplementation((...words: unknown[]) => complaints.push(words))
})

afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.restoreAllMocks()
  const [first] = complaints
  if (first !== undefined) throw new Error(`The console complained: ${first.map(String).join(' ')}`)
})
