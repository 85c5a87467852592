/** A painted drawing, and the size of what was painted, px. */
export type Painting = { readonly png: Blob; readonly width: number; readonly height: number }

/** Points of the picture for each px of the drawing. */
const SCALE = 2

/**
 * Return a drawing as a PNG, twice as fine as the screen's px.
 *
 * @throws Error when the browser cannot paint it.
 */
export async function toPng(svg: string): Promise<Painting> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * SCALE
    canvas.height = image.naturalHeight * SCALE
    const brush = canvas.getContext('2d')
    brush?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const picture = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png')
    })
    if (brush === null || picture === null) throw new Error('This browser painted no picture.')
    return { png: picture, width: image.naturalWidth, height: image.naturalHeight }
  } finally {
    URL.revokeObjectURL(address)
  }
}
