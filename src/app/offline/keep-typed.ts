import { z } from 'zod/mini'

/** Where what was typed waits while the page is loaded anew; it leaves with the tab. */
const KEY = 'chokepoint-typed'

const keptFields = z.object({
  path: z.string(),
  fields: z.array(z.object({ label: z.string(), value: z.string() })),
})

type TextField = HTMLInputElement | HTMLTextAreaElement

const typed = new Set<TextField>()

/** Remember from now on which fields the reader types into. */
export function watchTyped(): void {
  document.addEventListener('input', ({ target }) => {
    if (isTextField(target)) typed.add(target)
  })
}

/** Keep what stands in the fields that were typed into, for the page that is loaded next. */
export function keepTyped(): void {
  const fields = [...typed]
    .filter(({ isConnected, value }) => isConnected && value !== '')
    .map((field) => ({ label: toLabel(field), value: field.value }))
  if (fields.length === 0) return
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ path: window.location.pathname, fields }))
  } catch {
    // Full or forbidden storage: the page is loaded without.
  }
}

/** Put what was kept back into the fields it was typed into, each when it appears. */
export function restoreTyped(): void {
  const waiting = new Map(takeKept().map(({ label, value }) => [label, value]))
  if (waiting.size === 0) return
  const fill = (): void => {
    for (const field of document.querySelectorAll<TextField>('input, textarea')) {
      const label = toLabel(field)
      const value = waiting.get(label)
      // A field of the first paint waits for the page that listens to it.
      if (value === undefined || !isTextField(field) || field.matches('[data-waits]')) continue
      waiting.delete(label)
      type(field, value)
    }
    if (waiting.size === 0) observer.disconnect()
  }
  const observer = new MutationObserver(fill)
  fill()
  observer.observe(document.documentElement, {
    attributeFilter: ['data-waits'],
    childList: true,
    subtree: true,
  })
}

function takeKept(): readonly { readonly label: string; readonly value: string }[] {
  try {
    const kept = keptFields.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'))
    sessionStorage.removeItem(KEY)
    return kept.success && kept.data.path === window.location.pathname ? kept.data.fields : []
  } catch {
    return []
  }
}

/** Change a field as typing does: React listens for the event, and overrides the property of the element itself. */
function type(field: TextField, value: string): void {
  const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement
  Reflect.set(kind.prototype, 'value', value, field)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Every box of text but those for files, dates and choices; a number is text too. */
function isTextField(target: unknown): target is TextField {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && ['text', 'search', 'number'].includes(target.type)
}

/** A label may hold its field, whose text is no part of its name. */
function toLabel(field: TextField): string {
  const words = [...(field.labels?.[0]?.childNodes ?? [])]
    .filter((node) => !node.contains(field))
    .map(({ textContent }) => textContent ?? '')
  return (words.join('') || (field.getAttribute('aria-label') ?? field.name)).trim()
}
