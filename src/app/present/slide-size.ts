/** Width and height of a slide before it is scaled to the screen, in px. */
export const SLIDE_SIZE = { width: 1280, height: 720 } as const
