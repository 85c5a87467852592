/** Ranges of a face: `U+0000-00FF, U+2212`. */
const RANGE = /U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi

/**
 * Return the style sheet that brings the page's own typefaces along, as far as a drawing uses them.
 *
 * A face that cannot be read is left out: the drawing then shows the reader's own letters, at the same widths.
 */
export async function embedFonts(svg: string): Promise<string> {
  const signs = new Set(Array.from(svg, (sign) => sign.codePointAt(0) ?? 0))
  const faces = toFaces().filter(
    ({ family, covers }) => svg.includes(family) && [...signs].some((sign) => covers(sign)),
  )
  const rules = await Promise.all(faces.map(({ rule, address }) => embedFace(rule, address)))
  return rules.join('')
}

type Face = {
  readonly rule: CSSFontFaceRule
  readonly family: string
  readonly address: string
  readonly covers: (sign: number) => boolean
}

function toFaces(): readonly Face[] {
  return [...document.styleSheets].flatMap(toRules).flatMap((rule) => {
    if (!(rule instanceof CSSFontFaceRule)) return []
    const family = rule.style.getPropertyValue('font-family').replaceAll(/["']/g, '')
    const [, address] = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src')) ?? []
    if (address === undefined) return []
    const base = rule.parentStyleSheet?.href ?? document.baseURI
    const ranges = rule.style.getPropertyValue('unicode-range')
    return [{ rule, family, address: new URL(address, base).href, covers: toCovers(ranges) }]
  })
}

/** A sheet of another site keeps its rules to itself; it has none of the page's faces. */
function toRules(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules]
  } catch {
    return []
  }
}

function toCovers(ranges: string): (sign: number) => boolean {
  const spans = [...ranges.matchAll(RANGE)].map(
    ([, first = '0', last = first]) =>
      [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const,
  )
  return (sign) =>
    spans.length === 0 || spans.some(([first, last]) => sign >= first && sign <= last)
}

const embedded = new Map<string, Promise<string>>()

function embedFace(rule: CSSFontFaceRule, address: string): Promise<string> {
  const known = embedded.get(address) ?? readFace(rule, address)
  embedded.set(address, known)
  return known
}

async function readFace({ style }: CSSFontFaceRule, address: string): Promise<string> {
  try {
    const answer = await fetch(address)
    if (!answer.ok) return ''
    const data = toBase64(new Uint8Array(await answer.arrayBuffer()))
    const rest = ['font-family', 'font-style', 'font-weight', 'unicode-range'].map(
      (name) => `${name}:${style.getPropertyValue(name)};`,
    )
    // Until a face is read its words are shown in the reader’s own letters, never left out.
    return `@font-face{${rest.join('')}font-display:swap;src:url(data:font/woff2;base64,${data}) format('woff2')}`
  } catch {
    return ''
  }
}

/** In pieces: a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  const piece = 0x80_00
  const texts = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * piece, (index + 1) * piece)),
  )
  return btoa(texts.join(''))
}
