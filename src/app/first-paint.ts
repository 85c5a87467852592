import { isCivilDate, type CivilDate } from '@/lib/civil-date'
import { preloadPage } from './page-files'

/** What the build drew of this page, and for whom. */
export type FirstPaint = {
  /** Holds the drawing and nothing else. */
  readonly place: HTMLElement
  readonly locale: string
  readonly today: CivilDate
}

/**
 * Return what the build drew of this page once everything is there that it was drawn from, so that the page can take it
 * over as it stands; undefined where the build drew none, or where it is not for this address and reader.
 */
export async function loadFirstPaint(
  askAhead: (names: readonly string[]) => Promise<void>,
): Promise<FirstPaint | undefined> {
  // `public/opening.js` marks the document where the first paint is not for this address and reader.
  const isShown = !document.documentElement.classList.contains('plain')
  const place = isShown ? document.querySelector<HTMLElement>('#first-paint') : null
  if (place === null) return undefined
  const { page = '', answers = '', locale = '', day = '' } = place.dataset
  await Promise.allSettled([preloadPage(page), askAhead(answers.split(' '))])
  return isCivilDate(day) ? { place, locale, today: day } : undefined
}

/** Let the controls of the first paint be used, and its styles be changed, once the page answers them. */
export function wakeFirstPaint({ place }: FirstPaint): void {
  for (const control of place.querySelectorAll('[data-waits]')) {
    control.removeAttribute('disabled')
    control.removeAttribute('data-waits')
  }
  // The page's security policy lets a style be set by a script, not by a page.
  for (const styled of place.querySelectorAll<HTMLElement>('[data-style]')) {
    styled.style.cssText = styled.dataset['style'] ?? ''
    styled.removeAttribute('data-style')
  }
}

/** Remove what stood beside the first paint in case that the page never came, and what marks it as one. */
export function settleFirstPaint({ place }: FirstPaint): void {
  document.querySelector('#opening')?.remove()
  document.querySelector('.opening-note')?.remove()
  delete document.documentElement.dataset['firstPaint']
  place.removeAttribute('id')
}
