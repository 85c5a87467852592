import { type Encoding } from './read-choices'

/** A text with the encoding that it was read in. */
export type DecodedText = { readonly text: string; readonly encoding: Encoding }

/** How many bytes are looked at to tell UTF-16 from the rest. */
const SAMPLE = 4096

/** Share of zero bytes on one side of each pair from which a text is UTF-16: far above that of any other text. */
const ZERO_SHARE = 0.3

/** Return the text in `bytes`: by its mark, else UTF-16 by its zeros, else UTF-8, else Windows-1252, which reads anything. */
export function decodeText(bytes: Uint8Array, choice?: Encoding): DecodedText {
  const encoding = choice ?? detectEncoding(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  return { text: encoding === 'windows-1252' ? withoutControls(text) : text, encoding }
}

/** What Windows-1252 has in place of the control signs from 0x80 on; a blank where it has nothing. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** Some versions of Node.js read Windows-1252 as Latin-1 (nodejs/node#56542), which leaves control signs for these. */
function withoutControls(text: string): string {
  return text.replaceAll(/[\u0080-\u009F]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign)
}

function detectEncoding(bytes: Uint8Array): Encoding {
  const marked = readMark(bytes)
  if (marked !== undefined) return marked
  const [even, odd] = zeroShares(bytes.subarray(0, SAMPLE))
  if (odd > ZERO_SHARE && even < odd) return 'utf-16le'
  if (even > ZERO_SHARE && odd < even) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

function readMark([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function zeroShares(sample: Uint8Array): readonly [number, number] {
  const counts: [number, number] = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) counts[index % 2 === 0 ? 0 : 1] += 1
  })
  const pairs = Math.max(1, sample.length / 2)
  return [counts[0] / pairs, counts[1] / pairs]
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
