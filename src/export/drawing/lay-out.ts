/** Colours of a drawing. */
export type DrawingTheme = 'light' | 'dark'

/** How an element is laid out for a file. */
export type LayOutLook = {
  readonly theme: DrawingTheme
  /** Large, and without its title and sources. */
  readonly isForSlide: boolean
}

/** Frames without a change after which an element counts as laid out. */
const QUIET_FRAMES = 3
/** Frames after which it is drawn as it stands. */
const MAX_FRAMES = 60
/** A page that is not shown has no frames; it waits this long for each, ms. */
const FRAME_LIMIT = 250

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
  try {
    await document.fonts?.ready
    await settle(element)
    return draw()
  } finally {
    delete element.dataset['drawing']
    copy.parentNode?.removeChild(copy)
  }
}

/** Wait until charts have measured their new room and drawn themselves. */
async function settle(element: HTMLElement): Promise<void> {
  let quiet = 0
  const observer = new MutationObserver(() => {
    quiet = 0
  })
  observer.observe(element, { subtree: true, childList: true, attributes: true })
  for (let frame = 0; frame < MAX_FRAMES && quiet < QUIET_FRAMES; frame += 1) {
    quiet += 1
    // oxlint-disable-next-line no-await-in-loop -- one frame follows the other
    await nextFrame()
  }
  observer.disconnect()
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, FRAME_LIMIT)
    requestAnimationFrame(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
