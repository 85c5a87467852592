/**
 * Put a storage that lasts while the page is open in the place of one that the browser denies.
 *
 * In a frame of another site, or where its reader blocks storage, even asking for it throws, which the pretend
 * server does not expect.
 */
export function standInForDeniedStorage(): void {
  try {
    window.localStorage.getItem('')
  } catch {
    Object.defineProperty(window, 'localStorage', { value: createStandIn(), configurable: true })
  }
}

function createStandIn(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      kept.set(key, value)
    },
    removeItem: (key) => {
      kept.delete(key)
    },
    clear: () => kept.clear(),
  }
}
