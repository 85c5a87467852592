import { afterEach, describe, expect, it, vi } from 'vitest'
import { isPartsKept, markPartsKept } from '@/state/lists/parts-mark'

afterEach(() => vi.unstubAllGlobals())

/** A browser's storage that works. */
function stubStorage(): Map<string, string> {
  const entries = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => entries.set(key, value),
    removeItem: (key: string) => entries.delete(key),
  })
  return entries
}

describe(isPartsKept, () => {
  it('knows of no list until one is saved, and of none once it is removed', () => {
    const entries = stubStorage()
    expect(isPartsKept()).toBe(false)
    markPartsKept(true)
    expect(isPartsKept()).toBe(true)
    expect([...entries.keys()]).toEqual(['chokepoint-parts'])
    markPartsKept(false)
    expect(isPartsKept()).toBe(false)
  })

  it('looks for lists where the browser refuses to note anything', () => {
    const refuse = () => {
      throw new Error('Storage is forbidden')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
    expect(isPartsKept()).toBe(true)
    expect(() => markPartsKept(true)).not.toThrow()
    expect(() => markPartsKept(false)).not.toThrow()
  })
})
