/** Frames without a change after which an element counts as laid out. */
const QUIET_FRAMES = 3
/** Frames after which it is drawn as it stands. */
const MAX_FRAMES = 60
/** A page that is not shown has no frames; it waits this long for each, ms. */
const FRAME_LIMIT = 250

/** Wait until what is in an element, such as charts, has measured its new room and drawn itself. */
export async function untilQuiet(element: HTMLElement): Promise<void> {
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
