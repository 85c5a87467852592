/**
 * Return `make` with its last `most` values kept: arguments with the same key get the same value again.
 *
 * Only what `keyOf` tells apart may decide the value. A call that throws keeps nothing.
 */
export function remember<Args extends readonly unknown[], Value extends object>(
  make: (...args: Args) => Value,
  keyOf: (...args: Args) => string,
  most: number,
): (...args: Args) => Value {
  const kept = new Map<string, Value>()
  return (...args) => {
    const key = keyOf(...args)
    const value = kept.get(key) ?? make(...args)
    kept.delete(key)
    kept.set(key, value)
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return value
  }
}
