/** A painted drawing, and the size of what was painted, px. */
export type Painting = { readonly png: Blob; readonly width: number; readonly height: number }

/** Points of the picture for each px of the drawing. */
const SCALE = 2
/** Most points that a picture is wide or tall: programs show larger ones as nothing, or not at all. */
const MOST_POINTS = 8000
/** Width of the trial paintings, points, how many there are at most, and the time between them, ms. */
const TRIAL = { width: 480, most: 20, pause: 60 } as const

/**
 * Return a drawing as a PNG, twice as fine as the screen's px where that is not too large.
 *
 * @throws Error when the browser cannot paint it.
 */
export async function toPng(svg: string): Promise<Painting> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = await loadWithLetters(address)
    const { naturalWidth: width, naturalHeight: height } = image
    const scale = Math.min(SCALE, MOST_POINTS / width, MOST_POINTS / height)
    const canvas = paint(image, scale)
    const picture = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png')
    })
    if (picture === null) throw new Error('This browser painted no picture.')
    return { png: picture, width, height }
  } finally {
    URL.revokeObjectURL(address)
  }
}

/**
 * Load a drawing until two small paintings of it are the same.
 *
 * A browser reports a drawing as loaded before the typefaces within it are, and paints none of their words then.
 */
async function loadWithLetters(address: string): Promise<HTMLImageElement> {
  let last = ''
  for (let attempt = 0; ; attempt += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one painting after the other
    const image = await load(address)
    const now = paint(image, TRIAL.width / image.naturalWidth).toDataURL()
    if (now === last || attempt >= TRIAL.most) return image
    last = now
    // oxlint-disable-next-line no-await-in-loop -- the typefaces need the time
    await new Promise((resolve) => {
      setTimeout(resolve, TRIAL.pause)
    })
  }
}

async function load(address: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = address
  await image.decode()
  return image
}

function paint(image: HTMLImageElement, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(image.naturalWidth * scale)
  canvas.height = Math.floor(image.naturalHeight * scale)
  const brush = canvas.getContext('2d')
  if (brush === null) throw new Error('This browser painted no picture.')
  brush.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}
