import { untilQuiet } from './until-quiet'

/** Colours of a drawing. */
export type DrawingTheme = 'light' | 'dark'

/** How an element is laid out for a file. */
export type LayOutLook = {
  readonly theme: DrawingTheme
  /** Large, and without its title and sources. */
  readonly isForSlide: boolean
}

/**
 * Lay an element out for a file, wherever the page stands, and draw it.
 *
 * It is the element itself, with its order and place in time, taken out of the page's flow; a copy keeps its room, so
 * that nothing jumps. Its width is that of `theme/drawing.css`, not of the window.
 */
export async function layOut<Drawing>(
  element: HTMLElement,
  { theme, isForSlide }: LayOutLook,
  draw: () => Drawing,
): Promise<Drawing> {
  const copy = element.cloneNode(true)
  if (copy instanceof HTMLElement) {
    copy.inert = true
    copy.setAttribute('aria-hidden', 'true')
  }
  element.parentNode?.insertBefore(copy, element.nextSibling)
  element.dataset['drawing'] = isForSlide ? `${theme} slide` : theme
  // Within a small picture of a slide everything is drawn smaller.
  const scale = element.getBoundingClientRect().width / element.offsetWidth
  element.style.transform = scale > 0 && scale < 1 ? `scale(${1 / scale})` : ''
  try {
    await document.fonts?.ready
    await untilQuiet(element)
    return draw()
  } finally {
    delete element.dataset['drawing']
    element.style.transform = ''
    copy.parentNode?.removeChild(copy)
  }
}
