import { preloadPage } from './page-files'

/**
 * Load what the build drew the page from, so that the first drawing here looks the same and takes its place without a
 * shift. Does nothing where the build drew none, or where it is not for this address and reader.
 */
export async function loadFirstPaint(
  askAhead: (names: readonly string[]) => Promise<void>,
): Promise<void> {
  const place = findFirstPaint()
  if (place === null) return
  const { page = '', answers = '' } = place.dataset
  await Promise.allSettled([preloadPage(page), askAhead(answers.split(' '))])
}

/** Return what gives the focus to the same element of the page, once that stands in the place of its first paint. */
export function rememberFocus(root: Element): () => void {
  const place = findFirstPaint()
  const { activeElement } = document
  if (place === null || activeElement === null || !place.contains(activeElement)) {
    return () => undefined
  }
  const index = [...place.querySelectorAll(FOCUSABLE)].indexOf(activeElement)
  return () => {
    const found = root.querySelectorAll<HTMLElement>(FOCUSABLE)[index]
    found?.focus({ preventScroll: true })
  }
}

const FOCUSABLE = 'a[href], button, input, select, summary, [tabindex]'

/** `public/opening.js` marks the document where the first paint is not for this address and reader. */
function findFirstPaint(): HTMLElement | null {
  const isShown = !document.documentElement.classList.contains('plain')
  return isShown ? document.querySelector<HTMLElement>('#first-paint') : null
}
