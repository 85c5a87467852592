/** A colour as SVG programs know it, and how much of what lies below it hides, 0 to 1. */
export type PlainColor = { readonly color: string; readonly opacity: number }

const RGB = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:\s*[,/]\s*([\d.]+%?))?\s*\)$/
const SRGB = /^color\(srgb\s+([\d.e-]+)\s+([\d.e-]+)\s+([\d.e-]+)(?:\s*\/\s*([\d.]+%?))?\s*\)$/

/** Return a computed CSS colour in a form that every SVG program reads; undefined where it paints nothing. */
export function toPlainColor(css: string): PlainColor | undefined {
  const rgb = RGB.exec(css)
  const srgb = SRGB.exec(css)
  const found = rgb ?? srgb
  if (found === null) return undefined
  const [, red = '0', green = '0', blue = '0', alpha = '1'] = found
  const scale = rgb === null ? 255 : 1
  const opacity = alpha.endsWith('%') ? Number.parseFloat(alpha) / 100 : Number(alpha)
  if (opacity === 0) return undefined
  const hex = [red, green, blue].map((part) => toHex(Number(part) * scale)).join('')
  return { color: `#${hex}`, opacity }
}

function toHex(level: number): string {
  return Math.min(255, Math.max(0, Math.round(level)))
    .toString(16)
    .padStart(2, '0')
}
