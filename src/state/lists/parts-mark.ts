/** Where the browser notes that it keeps a parts list, so that pages without one need not look. */
const KEY = 'chokepoint-parts'

/** Report whether this browser keeps, or may keep, a parts list. */
export function isPartsKept(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return true // Nothing can be noted here, so look.
  }
}

/** Note whether this browser keeps a parts list. */
export function markPartsKept(isKept: boolean): void {
  try {
    if (isKept) localStorage.setItem(KEY, 'kept')
    else localStorage.removeItem(KEY)
  } catch {
    // The lists say themselves when they cannot be kept.
  }
}
