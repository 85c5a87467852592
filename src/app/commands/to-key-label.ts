/** Return a letter with the key that this reader's system holds for commands: `Ctrl K`, on a Mac `⌘ K`. */
export function toModifierLabel(letter: string): string {
  return `${/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'} ${letter}`
}

/** Return keys as they are printed on a keyboard: `g e` as `G then E`. */
export function toKeyLabel(keys: string): string {
  return keys
    .split(' ')
    .map((key) => key.toUpperCase())
    .join(' then ')
}
