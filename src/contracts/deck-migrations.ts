/** Version of what is written now: entries of the browser's database, and files of decks. */
export const DECK_VERSION = 1

/**
 * Return a kept deck of an earlier version in the shape of the present one; anything else as it is.
 *
 * Version 0 knew neither the presenter's own titles nor the colours of a slide.
 */
export function migrateDeck(kept: unknown, version: number): unknown {
  if (version !== 0 || !isRecord(kept)) return kept
  const { pins } = kept
  return { ...kept, pins: Array.isArray(pins) ? pins.map(migratePin) : pins }
}

function migratePin(pin: unknown): unknown {
  return isRecord(pin) ? { heading: '', theme: 'light', ...pin } : pin
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
