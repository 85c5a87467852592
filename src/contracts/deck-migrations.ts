/** Version of what is written now: entries of the browser's database, and files of decks. */
export const DECK_VERSION = 2

/**
 * Return a kept deck of an earlier version in the shape of the present one; anything else as it is.
 *
 * Version 0 knew neither the presenter's own titles nor the colours of a slide; version 1 no shared axes.
 */
export function migrateDeck(kept: unknown, version: number): unknown {
  if (version >= DECK_VERSION || !isRecord(kept)) return kept
  const shared = { sharesAxes: true, ...kept }
  const { pins } = kept
  return version === 0 && Array.isArray(pins) ? { ...shared, pins: pins.map(migratePin) } : shared
}

function migratePin(pin: unknown): unknown {
  return isRecord(pin) ? { heading: '', theme: 'light', ...pin } : pin
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
